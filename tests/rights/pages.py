"""What a browser would send from a page of the admin."""

from html.parser import HTMLParser

UNSENT = {"submit", "button", "image", "reset", "file"}


class Forms(HTMLParser):
    """The names and values of the fields of a page, search and logout left out."""

    def __init__(self, html):
        super().__init__()
        self.values = {}
        self.within = self.select = self.textarea = None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        name = attributes.get("name")
        if tag == "form":
            self.within = attributes.get("id") not in (
                "logout-form",
                "changelist-search",
            )
        elif not self.within:
            return
        elif tag == "input" and name and attributes.get("type", "text") not in UNSENT:
            is_box = attributes.get("type") in ("checkbox", "radio")
            if not is_box or "checked" in attributes:
                self.add(name, attributes.get("value", "on" if is_box else "") or "")
        elif tag == "select" and name:
            self.select, self.options = name, []
        elif tag == "option" and self.select:
            self.options.append(("selected" in attributes, attributes.get("value", "")))
        elif tag == "textarea" and name:
            self.textarea, self.text = name, ""

    def handle_data(self, data):
        if self.textarea:
            self.text += data

    def handle_endtag(self, tag):
        if tag == "form":
            self.within = None
        elif tag == "select" and self.select:
            chosen = [value for is_chosen, value in self.options if is_chosen]
            for value in chosen or [value for _chosen, value in self.options[:1]]:
                self.add(self.select, value)
            self.select = None
        elif tag == "textarea" and self.textarea:
            self.add(self.textarea, self.text.removeprefix("\n"))
            self.textarea = None

    def add(self, name, value):
        self.values.setdefault(name, []).append(value)


def fields_of(response):
    """Return {name: [values]} of the forms on a page; {} if there is none."""
    if response.status_code != 200 or "csrfmiddlewaretoken" not in response.text:
        return {}
    values = Forms(response.text).values
    values.pop("csrfmiddlewaretoken", None)
    return values
