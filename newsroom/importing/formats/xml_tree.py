"""
XML to a tree of plain elements, by their local names.

Word writes one of two sets of namespaces (transitional, strict) with the same names
in them. What XML can do beyond elements and text is refused: no document type, so
no entity either.
"""

from xml.parsers import expat

from .limits import MAX_DEPTH, MAX_ELEMENTS, MAX_XML
from .refusals import Refused

# The only elements whose text is wanted; white space between others is left out.
_WITH_TEXT = {"t", "instrText"}


class Element:
    __slots__ = ("name", "attributes", "children", "text")

    def __init__(self, name, attributes):
        self.name, self.attributes = name, attributes
        self.children = []
        self.text = ""

    def get(self, name, default=None):
        return self.attributes.get(name, default)

    def child(self, name):
        return next((each for each in self.children if each.name == name), None)

    def value(self, name):
        """Return the "val" of a child; None where there is no such child."""
        found = self.child(name)
        return None if found is None else found.get("val", "")

    def walk(self):
        """Yield all elements inside, in the order of the document."""
        stack = self.children[::-1]
        while stack:
            element = stack.pop()
            yield element
            stack += element.children[::-1]


def parse(data):
    if len(data) > MAX_XML:
        raise Refused("heavy")
    root = Element("", {})
    stack = [root]
    count = 0

    def start(name, attributes):
        nonlocal count
        count += 1
        if len(stack) > MAX_DEPTH or count > MAX_ELEMENTS:
            raise Refused("heavy")
        element = Element(
            _local(name), {_local(key): text for key, text in attributes.items()}
        )
        stack[-1].children.append(element)
        stack.append(element)

    def text(piece):
        if stack[-1].name in _WITH_TEXT:
            stack[-1].text += piece

    def refuse(*_parameters):
        raise Refused("doctype")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _name: stack.pop()
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Refused("damaged") from error
    return root.children[0]


def _local(name):
    return name.rpartition(" ")[2]
