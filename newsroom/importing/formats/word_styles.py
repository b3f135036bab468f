"""What the styles of a Word file make of a paragraph and of its runs."""

import re

from ..source import Style

# Word writes these names in English whatever language its user has; ids are localised.
_NAMED = {
    "title": Style.TITLE,
    "subtitle": Style.SUBTITLE,
    "caption": Style.CAPTION,
    "quote": Style.QUOTE,
    "intense quote": Style.QUOTE,
    "block text": Style.QUOTE,
}
# "bCs" and "iCs" are bold and italics of scripts like Arabic, in a run with "rtl".
_TOGGLES = ("b", "i", "vanish", "bCs", "iCs", "rtl")
_OFF = {"0", "false", "off", "none"}
# Levels of an outline; the last stands for a text that is no heading.
_LEVELS = "012345678"
_MOST_BASES = 20


def is_on(value):
    """Say whether a property stands for yes: an element without a value does."""
    return value is not None and value.lower() not in _OFF


def toggles(properties):
    """Return those of bold, italic and hidden that run properties speak of."""
    if properties is None:
        return {}
    return {
        name: is_on(value)
        for name in _TOGGLES
        if (value := properties.value(name)) is not None
    }


class Styles:
    def __init__(self, tree):
        self.defaults, self.by_id = {}, {}
        self.default_paragraph = ""
        self.known = {}
        for each in tree.children if tree else ():
            if each.name == "docDefaults":
                run = each.child("rPrDefault")
                self.defaults = toggles(run and run.child("rPr"))
            elif each.name == "style" and each.get("styleId"):
                self.by_id[each.get("styleId")] = each
                if each.get("type") == "paragraph" and is_on(each.get("default")):
                    self.default_paragraph = each.get("styleId")

    def chain(self, style_id):
        """Return the style and those it is based on; a circle ends."""
        if style_id not in self.known:
            found, at = [], style_id
            while (
                at in self.by_id
                and self.by_id[at] not in found
                and len(found) < _MOST_BASES
            ):
                found.append(self.by_id[at])
                at = self.by_id[at].value("basedOn") or ""
            self.known[style_id] = found
        return self.known[style_id]

    def run_toggles(self, style_id):
        made = {}
        for style in reversed(self.chain(style_id)):
            made |= toggles(style.child("rPr"))
        return made

    def paragraph_property(self, properties, style_id, name):
        """Return what a paragraph or the nearest of its styles says; None if none does."""
        if properties is not None and (found := properties.child(name)) is not None:
            return found
        for style in self.chain(style_id):
            inner = style.child("pPr")
            if inner is not None and (found := inner.child(name)) is not None:
                return found
        return None

    def style_of(self, properties, style_id):
        for style in self.chain(style_id):
            name = (style.value("name") or "").lower()
            if name in _NAMED:
                return _NAMED[name]
        if self.heading_level(properties, style_id):
            return Style.HEADING
        numbering = self.paragraph_property(properties, style_id, "numPr")
        if numbering is not None and (numbering.value("numId") or "0") != "0":
            return Style.ITEM
        return Style.NONE

    def heading_level(self, properties, style_id):
        """Return 1 to 9, or 0 for a paragraph that is no heading."""
        for style in self.chain(style_id):
            name = (style.value("name") or "").lower()
            if found := re.fullmatch(r"heading ([1-9])", name):
                return int(found[1])
        level = self.paragraph_property(properties, style_id, "outlineLvl")
        value = level.get("val", "") if level is not None else ""
        return _LEVELS.index(value) + 1 if value and value in _LEVELS else 0

    def is_centred(self, properties, style_id):
        found = self.paragraph_property(properties, style_id, "jc")
        return found is not None and found.get("val") == "center"
