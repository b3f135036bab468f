"""
How far the reading of a release agrees with what a careful editor took from it.

Each field counts by itself; a list counts its entries, and one too many is as
wrong as one too few. How many words an editor quotes to name a place is his own
affair ("from", "to", "text_start"): there it is enough that one of the two
begins, or ends, with the other.
"""

from collections import Counter

_PLAIN = ("language", "kind", "offices", "title", "subtitle", "dateline", "page_date")
_LATER = ("embargo", "notes", "contact_block", "menu")
_LISTS = ("quotes", "not_quotes", "funders", "pictures", "dropped", "warnings")
CONTACT_FIELDS = (
    "office", "office_printed", "name", "honorific", "role", "emails", "phones",
    "languages", "languages_printed", "email_residue", "match",
)  # fmt: skip
FIELDS = (
    *_PLAIN, "body", "paragraphs", *_LATER, *_LISTS,
    *(f"contacts.{field}" for field in CONTACT_FIELDS),
)  # fmt: skip
_OPENINGS, _CLOSINGS = {"from", "text_start", "first_words"}, {"to", "last_words"}
_FEWEST_CHARACTERS = 12


class Agreement:
    """`right` and `total` by field, `differences` as (field, expected, found)."""

    def __init__(self):
        self.right, self.total, self.differences = Counter(), Counter(), []
        self.silently_wrong = []

    def count(self, field, expected, found):
        is_right = same(expected, found)
        self.total[field] += 1
        self.right[field] += is_right
        if not is_right:
            self.differences.append((field, expected, found))

    @property
    def is_whole(self):
        return not self.differences


def compare(gold, data):
    """Compare the JSON of one release with the expected one."""
    agreement = Agreement()
    for field in (*_PLAIN, *_LATER):
        agreement.count(field, gold.get(field) or None, data.get(field) or None)
    for part, names in (
        ("body", ("first_words", "last_words")),
        ("paragraphs", ("paragraphs", "list_items", "hard_wrapped")),
    ):
        agreement.count(part, *(_only(one.get("body"), names) for one in (gold, data)))
    for field in _LISTS:
        for pair in _pairs(gold.get(field) or [], data.get(field) or []):
            agreement.count(field, *pair)
    for expected, found in _contact_pairs(gold["contacts"], data.get("contacts") or []):
        for field in CONTACT_FIELDS:
            values = ((one or {}).get(field) or None for one in (expected, found))
            if expected and found:
                agreement.count(f"contacts.{field}", *values)
            else:
                agreement.count(
                    f"contacts.{field}", *(v or "(no contact)" for v in values)
                )
        if _is_silently_wrong(expected, found):
            agreement.silently_wrong.append(found)
    return agreement


def same(expected, found, key=""):
    if isinstance(expected, dict) and isinstance(found, dict):
        keys = {name for one in (expected, found) for name in one if one[name]}
        return all(same(expected.get(name), found.get(name), name) for name in keys)
    if isinstance(expected, list) and isinstance(found, list):
        return len(expected) == len(found) and all(map(same, expected, found))
    if expected and found and key in _OPENINGS | _CLOSINGS:
        short, long = sorted((expected, found), key=len)
        is_part = long.startswith(short) if key in _OPENINGS else long.endswith(short)
        is_enough = len(short) >= min(_FEWEST_CHARACTERS, len(expected))
        return is_part and is_enough
    return expected == found


def _only(body, names):
    return {name: body[name] for name in names if (body or {}).get(name)}


def _pairs(expected, found):
    """Pair equal entries; what remains is paired in its order, as like as may be."""
    found = list(found)
    missing = []
    for entry in expected:
        match = next((one for one in found if same(entry, one)), None)
        if match is None:
            missing.append(entry)
        else:
            found.remove(match)
            yield entry, match
    for index in range(max(len(missing), len(found))):
        yield (
            missing[index] if index < len(missing) else None,
            found[index] if index < len(found) else None,
        )


def _contact_pairs(expected, found):
    found = list(found)
    for contact in expected:
        match = max(found, key=lambda one: _likeness(contact, one), default=None)
        if match is None or not _likeness(contact, match):
            yield contact, None
        else:
            found.remove(match)
            yield contact, match
    for contact in found:
        yield None, contact


def _likeness(contact, other):
    shared = sum(
        len({*contact[field]} & {*other[field]}) for field in ("emails", "phones")
    )
    is_same = bool(contact["name"]) and contact["name"] == other["name"]
    is_desk = not contact["name"] and not other["name"]
    return 4 * is_same + 2 * shared + is_desk * (contact["role"] == other["role"])


def _is_silently_wrong(expected, found):
    """A record taken as known that is not the one, or that contradicts the print."""
    if not found or found["match"]["status"] != "known":
        return False
    return not expected or expected["match"] != found["match"]
