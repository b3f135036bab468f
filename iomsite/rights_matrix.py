"""Who may do what, as a table for people: made from ROLE_RIGHTS and TRANSITIONS."""

from contacts.models import Role
from contacts.scoping import AREAS, EVERYWHERE, ISSUE, ROLE_RIGHTS
from iomsite.publishing.transitions import TRANSITIONS

BEGIN = "<!-- rights: written by manage.py document_rights -->"
END = "<!-- end of rights -->"
ACTS = ("view", "add", "change", "delete", "publish")


def matrix():
    """Return the two tables in Markdown, without the markers around them."""
    roles = list(Role)
    lines = [
        _row("", *(_role(role) for role in roles)),
        _row(*["---"] * (len(roles) + 1)),
    ]
    for area in sorted(AREAS):
        cells = [_acts(ROLE_RIGHTS[role].get(area, ())) for role in roles]
        lines.append(_row(area, *cells))
    lines += ["", _row("act", "needs", *(_role(role) for role in roles))]
    lines.append(_row(*["---"] * (len(roles) + 2)))
    seen = set()
    for line in TRANSITIONS:
        if line.name in seen:
            continue
        seen.add(line.name)
        may = ["✓" if _has(role, line.right) else "–" for role in roles]
        needs = line.right + (", somebody else's eyes" if line.read else "")
        lines.append(_row(str(line.label), needs, *may))
    return "\n".join(lines)


def in_document(text):
    """Return a document with the tables of today between its markers."""
    before, begin, rest = text.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError("The document has no place for the rights.")
    return f"{before}{BEGIN}\n\n{matrix()}\n\n{END}{after}"


def _role(role):
    return f"{role.label}{' (all offices)' if role in EVERYWHERE else ''}"


def _acts(acts):
    return ", ".join(act for act in ACTS if act in acts) or "–"


def _has(role, right):
    return right in ISSUE and right in ROLE_RIGHTS[role].get("articles", ())


def _row(*cells):
    return f"| {' | '.join(cells)} |"
