"""Reading vCards 3.0 and 4.0, as telephones, mail programs and this site write them."""

import codecs
import re

from django.conf import settings
from django.utils.translation import gettext as _

from contacts.channels import PhoneKind

from .content_lines import parse, parts, unescape, unfold
from .rows import MOST_ROWS, Row, UnreadableFile
from .staff_fields import PLAIN, PREFIX, read

# Labels that Apple writes for its own words: _$!<Mobile>!$_
_apple_word = re.compile(r"_\$!<(.*)>!\$_")
APPLE_WORDS = {"work", "home", "mobile", "other", "main", "iphone", "homepage"}
LANGUAGES = [code for code, _name in settings.LANGUAGES]
NOT_DIALLED = {"FAX", "PAGER", "MODEM"}


def read_cards(data):
    """Return the Rows of a vCard file; raises UnreadableFile."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.decode("utf-16", "replace").encode()
    rows, lines, start, depth = [], [], 0, 0
    for number, raw in unfold(data.removeprefix(codecs.BOM_UTF8)):
        word = raw.strip().upper()
        if word == b"BEGIN:VCARD":
            depth += 1
            if depth == 1:
                lines, start = [], number
        elif word == b"END:VCARD" and depth:
            depth -= 1
            if depth == 0:
                rows.append(_row(start, lines))
        # A card within a card is somebody's assistant.
        elif depth == 1:
            lines.append((number, raw))
        if len(rows) > MOST_ROWS:
            break
    if depth:
        problem = _("The card is not complete: it has no line END:VCARD.")
        rows.append(Row(start, {}, [problem]))
    if not rows:
        raise UnreadableFile(
            _("There is no vCard in this file: none of its lines says BEGIN:VCARD.")
        )
    return rows


def _row(start, raw_lines):
    row = Row(start)
    lines = []
    for number, raw in raw_lines:
        text = _decoded(raw)
        if text is None:
            row.problems.append(
                _(
                    "Line %(number)d is not in UTF-8. Export the cards again, as vCard "
                    "3.0 or 4.0 in UTF-8."
                )
                % {"number": number}
            )
        elif line := parse(text, number):
            lines.append(line)
    if _is_old(lines):
        row.problems = [
            _(
                "This card is vCard 2.1, of which accents are lost. Take it into an "
                "address book (Google Contacts, Apple Contacts) and export it from "
                "there as vCard 3.0."
            )
        ]
        return row
    _fill(row, lines)
    return row


def _decoded(raw):
    try:
        return raw.decode()
    except UnicodeDecodeError:
        pass
    declared = re.search(
        rb";CHARSET=\"?([\w-]+)", raw.partition(b":")[0], re.IGNORECASE
    )
    try:
        return raw.decode(declared[1].decode()) if declared else None
    except (LookupError, UnicodeDecodeError):
        return None


def _is_old(lines):
    for line in lines:
        if line.name == "VERSION" and line.value.strip() == "2.1":
            return True
        encodings = {each.upper() for each in line.params.get("ENCODING", ())}
        if "QUOTED-PRINTABLE" in encodings | line.types:
            return True
    return False


def _fill(row, lines):
    by_name = {}
    for line in lines:
        by_name.setdefault(line.name, []).append(line)
    groups = {}
    for line in lines:
        if line.group:
            groups.setdefault(line.group, {})[line.name] = line

    def first(name):
        return next(
            (unescape(each.value) for each in by_name.get(name, ()) if each.value), ""
        )

    is_complete = bool(by_name.get(f"{PREFIX}COMPLETE"))
    values = row.values
    values["uid"] = first("UID").strip()
    if office := first(f"{PREFIX}OFFICE").strip():
        values["office"] = office
    _fill_name(values, by_name, first)
    _fill_role(values, by_name)
    if emails := by_name.get("EMAIL"):
        values["emails"] = [
            unescape(each.value).strip().removeprefix("mailto:")
            for each in _best_first(emails)
            if each.value.strip()
        ]
    if phones := by_name.get("TEL"):
        values["phones"] = list(_phones(row, _best_first(phones), groups))
    _fill_languages(values, by_name)
    for name, title in PLAIN.items():
        if f"{PREFIX}{title}" in by_name:
            try:
                values[name] = read(name, first(f"{PREFIX}{title}"))
            except ValueError as error:
                row.problems.append(str(error))
        elif is_complete:
            values[name] = read(name, "") if name != "visibility" else "public"
    if is_complete:
        for name in ("emails", "phones", "languages"):
            values.setdefault(name, [])


def _fill_name(values, by_name, first):
    kind = first("KIND").strip().lower()
    shown_as = first("X-ABSHOWAS").strip().upper()
    is_desk = kind in {"org", "group", "location"} or shown_as == "COMPANY"
    name = first("FN").strip() or _name_in_parts(by_name)
    if f"{PREFIX}COMPLETE" in by_name:
        values["name"] = "" if is_desk else name
    elif not is_desk and name:
        values["name"] = name
    elif is_desk and name and "TITLE" not in by_name:
        # Whether somebody stands behind a desk, others' cards do not say.
        values["role"] = {"": name}


def _name_in_parts(by_name):
    """N says family; given; more; before; after. They are read in the order spoken."""
    if "N" not in by_name:
        return ""
    family, given, more, before, after = (
        each.strip() for each in [*parts(by_name["N"][0].value), *[""] * 5][:5]
    )
    return " ".join(filter(None, [before, given, more, family, after]))


def _fill_role(values, by_name):
    if f"{PREFIX}COMPLETE" in by_name:
        said = {
            line.params["LANGUAGE"][0]: unescape(line.value)
            for line in by_name.get(f"{PREFIX}ROLE", ())
            if line.params.get("LANGUAGE")
        }
        values["role"] = dict.fromkeys(LANGUAGES, "") | said
        return
    for line in [*by_name.get("TITLE", ()), *by_name.get("ROLE", ())]:
        if text := unescape(line.value).strip():
            code = next(iter(line.params.get("LANGUAGE", ())), "")
            code = code.lower().partition("-")[0]
            code = code if code in LANGUAGES else ""
            values.setdefault("role", {}).setdefault(code, text)


def _fill_languages(values, by_name):
    if own := by_name.get(f"{PREFIX}LANGUAGES"):
        values["languages"] = [each for each in parts(own[0].value) if each]
    elif spoken := by_name.get("LANG"):
        values["languages"] = [
            unescape(each.value).strip().lower().partition("-")[0]
            for each in _best_first(spoken)
        ]


def _best_first(lines):
    """Order by preference: PREF=1 to 100 (4.0), TYPE=PREF (3.0), then as written."""

    def place(line):
        said = next(iter(line.params.get("PREF", ())), "")
        if said.isdecimal():
            return int(said)
        return 1 if "PREF" in line.types else 101

    return sorted(lines, key=place)


def _phones(row, lines, groups):
    for line in lines:
        number = unescape(line.value).strip()
        if not number:
            continue
        if line.types & NOT_DIALLED:
            row.notes.append(
                _("“%(number)s” is a fax or a pager; it is left out.")
                % {"number": number}
            )
            continue
        group = groups.get(line.group, {})
        if facts := group.get(f"{PREFIX}PHONE"):
            kind, use, label = [*parts(facts.value), "", "", ""][:3]
        else:
            label = _label(group)
            kind, use = _kind(line, label), ""
        number, extension = _number(number)
        phone = {"number": number, "label": ", ".join(filter(None, [label, extension]))}
        yield phone | {k: v for k, v in (("kind", kind), ("use", use)) if v}


def _number(text):
    """Read a number or a tel: URI (RFC 3966), and the words for its extension."""
    if not text.lower().startswith("tel:"):
        return text, ""
    number, *params = text[4:].split(";")
    extension = next((p[4:] for p in params if p.lower().startswith("ext=")), "")
    return number, _("ext. %(number)s") % {"number": extension} if extension else ""


def _label(group):
    line = group.get("X-ABLABEL")
    label = unescape(line.value).strip() if line else ""
    if word := _apple_word.fullmatch(label):
        label = word[1]
    return "" if label.lower() in APPLE_WORDS else label


def _kind(line, label):
    if "whatsapp" in label.lower() or "WHATSAPP" in line.types:
        return PhoneKind.WHATSAPP.value
    if line.types & {"CELL", "IPHONE"}:
        return PhoneKind.MOBILE.value
    return ""
