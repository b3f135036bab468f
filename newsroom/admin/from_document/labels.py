"""What lines and parts are called on the check screen."""

from django.utils.translation import gettext_lazy as _

from newsroom.importing.release import Role
from newsroom.importing.source import Place, Style

# What an editor can say of lines: the role, its name, its letter.
SAYINGS = [
    (Role.TITLE, _("Headline"), "H"),
    (Role.SUBTITLE, _("Subtitle"), "S"),
    (Role.BODY, _("Body"), "B"),
    (Role.HEADING, _("Heading"), "G"),
    (Role.ITEM, _("List item"), "I"),
    (Role.CAPTION, _("Caption"), "P"),
    (Role.NOTES, _("Notes to editors"), "N"),
    (Role.CONTACT, _("Contact"), "C"),
    (Role.EMBARGO, _("Embargo"), "E"),
    (Role.DROP, _("Leave out"), "X"),
]
NAMES = {role.value: name for role, name, _letter in SAYINGS} | {
    "dateline": _("Dateline"),
    "date": _("Date"),
    "quotation": _("Quotation"),
    "funder": _("Funder"),
    "menu": _("Menu"),
    "picture": _("Picture"),
    "drop": _("Left out"),
    "unplaced": _("Not understood"),
}
# Of several things that a line is, the first of these gives it its edge.
MAIN_KINDS = (
    "embargo",
    "title",
    "subtitle",
    "contact",
    "caption",
    "picture",
    "notes",
    "heading",
    "item",
    "body",
    "dateline",
    "menu",
    "date",
    "drop",
    "unplaced",
)
PLACES = {
    Place.HEADER: _("page header"),
    Place.FOOTER: _("page footer"),
    Place.TEXT_BOX: _("text box"),
    Place.FOOTNOTE: _("footnote"),
}
STYLES = {
    Style.TITLE: _("style: title"),
    Style.SUBTITLE: _("style: subtitle"),
    Style.HEADING: _("style: heading"),
    Style.ITEM: _("style: list"),
    Style.QUOTE: _("style: quotation"),
    Style.CAPTION: _("style: caption"),
}
# What the rules call a part they leave out, for people.
REASONS = {
    "about": _("the paragraph about the organisation: ours is shown instead"),
    "boilerplate": _("the paragraph about the organisation: ours is shown instead"),
    "breadcrumb": _("the path of a page"),
    "comment": _("a comment"),
    "cookie-notice": _("a notice on cookies"),
    "end-mark": _("the mark of the end"),
    "footer": _("the foot of a page"),
    "footnote": _("a footnote"),
    "greeting": _("words of a mail"),
    "kicker": _("a line above the headline"),
    "label": _("the label “press release”"),
    "letterhead": _("the letterhead"),
    "mail-header": _("the head of a mail"),
    "menu": _("the menu of a page"),
    "navigation": _("the navigation of a page"),
    "pull-quote": _("a quotation set apart, which the text has as well"),
    "related": _("links to other news"),
    "share": _("buttons for sharing"),
    "signature": _("the signature of a mail"),
    "title-repeat": _("the headline once more"),
    "update-note": _("a note on an update"),
    "withdrawn": _("the notice that the release was withdrawn"),
    "said": _("you said so"),
}
