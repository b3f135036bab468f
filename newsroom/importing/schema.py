"""The result as plain data, in the form in which releases are compared."""

import re

from .match import Matches
from .release import Release

_OPENING_WORDS, _OPENING_CHARS = 6, 32
_CLOSING_CHARS = 40
_QUOTE_WORDS, _QUOTE_CHARS = 6, 39
_FROM_WORDS, _TO_WORDS = 4, 3
_NOTES_TO_WORDS, _SHORT_INTRO = 5, 80


def as_json(release: Release, matched: Matches) -> dict:
    """Give everything that was understood and matched, ready for json.dumps()."""
    data = {
        "file": release.source.name,
        "language": release.language,
        "kind": matched.kind,
        "offices": list(matched.offices),
        "title": release.title and release.title.text,
        "subtitle": release.subtitle and release.subtitle.text,
        "dateline": _dateline(release.dateline, matched.places),
        "page_date": _page_date(release.page_date),
        "embargo": _embargo(release.embargo),
        "body": _body(release),
        "quotes": [_quote(quotation) for quotation in release.quotations],
        "not_quotes": [passage.text for passage in release.not_quotes],
        "funders": [passage.text for passage in release.funders],
        "pictures": [
            {"caption": picture.caption, "credit": picture.credit}
            for picture in release.pictures
        ],
        "notes": _notes(release.notes),
        "contact_block": _contact_block(release),
        "contacts": [_contact(matched_one) for matched_one in matched.contacts],
        "dropped": [
            {"what": part.what, "from": _from(part.first), "to": _to(part.last)}
            for part in release.dropped
        ],
        "warnings": sorted({*release.warnings, *matched.warnings}),
    }
    if release.menu:
        data["menu"] = [_menu_item(item) for item in release.menu]
    return data


def opening_words(text):
    """Take as many words as are needed to find a paragraph again."""
    words = text.split()
    count = min(_OPENING_WORDS, len(words))
    while count < len(words) and len(" ".join(words[:count])) < _OPENING_CHARS:
        count += 1
    return " ".join(words[:count])


def closing_words(text):
    words = text.split()
    count = min(1, len(words))
    while count < len(words) and len(" ".join(words[-count - 1 :])) <= _CLOSING_CHARS:
        count += 1
    return " ".join(words[len(words) - count :])


def quote_start(text):
    words = text.split()
    count = min(1, len(words))
    while (
        count < min(_QUOTE_WORDS, len(words))
        and len(" ".join(words[: count + 1])) <= _QUOTE_CHARS
    ):
        count += 1
    return " ".join(words[:count]).rstrip(" ,;:")


def _from(line):
    return " ".join(line.split()[:_FROM_WORDS])


def _to(line, count=_TO_WORDS):
    words = line.split()
    return line if len(words) <= count + 1 else " ".join(words[-count:])


def _dateline(line, isos):
    if line is None:
        return None
    data = {
        "printed": line.printed,
        "places": [
            {
                "city": place.city,
                "region": place.region,
                "country": place.country,
                "iso": iso,
            }
            for place, iso in zip(line.places, isos, strict=True)
        ],
        "date": line.date and line.date.isoformat(),
    }
    if line.updated:
        data["updated"] = line.updated.isoformat()
    if line.relative_printed:
        data["relative"] = {"printed": line.relative_printed, "day": line.relative_day}
    return data


def _page_date(found):
    return found and {"printed": found.printed, "date": found.date.isoformat()}


def _embargo(found):
    return found and {
        "printed": found.printed,
        "until": found.until and found.until.isoformat(),
    }


def _body(release):
    paragraphs = release.paragraphs
    data = {
        "paragraphs": len(paragraphs),
        "first_words": opening_words(paragraphs[0].text) if paragraphs else "",
        "last_words": closing_words(paragraphs[-1].text) if paragraphs else "",
    }
    list_items = sum(paragraph.is_list_item for paragraph in paragraphs)
    if list_items:
        data["list_items"] = list_items
    if release.hard_wrapped:
        data["hard_wrapped"] = True
    return data


def _quote(quotation):
    data = {
        "text_start": quote_start((quotation.pieces or (quotation.text,))[0]),
        "speaker": quotation.speaker,
        "speaker_title": quotation.speaker_title,
        "by": quotation.by,
    }
    if quotation.honorific:
        data["honorific"] = quotation.honorific
    if quotation.interrupted:
        data["interrupted"] = True
    if quotation.over_paragraphs > 1:
        data["over_paragraphs"] = quotation.over_paragraphs
    return data


def _notes(notes):
    if not notes:
        return None
    return {
        "from": notes[0].text,
        "to": " ".join(notes[-1].text.split()[-_NOTES_TO_WORDS:]),
    }


def _contact_block(release):
    block = release.contact_block
    if not block:
        return None
    first, last = block[0].text, block[-1].text
    words = first.split()
    start = (
        first if len(block) > 1 and len(first) <= _SHORT_INTRO else " ".join(words[:5])
    )
    numbers = [n for c in release.contacts for n in c.phones if last.endswith(n)]
    address = re.split("[<>]", last.split()[-1])[-1]
    end = numbers[-1] if numbers else address if "@" in address else _to(last)
    return {"from": start, "to": end}


def _contact(matched_one):
    contact = matched_one.contact
    data = {
        "office": matched_one.office,
        "office_printed": contact.office_printed,
        "name": contact.name,
        "role": contact.role,
        "emails": list(contact.emails),
        "phones": list(contact.phones),
        "languages": list(contact.languages),
    }
    if contact.languages_printed:
        data["languages_printed"] = contact.languages_printed
    if contact.honorific:
        data["honorific"] = contact.honorific
    if contact.email_residue:
        data["email_residue"] = contact.email_residue
    data["match"] = {"status": matched_one.status, "id": matched_one.id}
    if matched_one.differs:
        data["match"]["differs"] = list(matched_one.differs)
    if matched_one.status == "left":
        data["match"]["propose"] = matched_one.propose
    return data


def _menu_item(item):
    data = {"label": item.label}
    if item.heading:
        data["heading"] = item.heading
    if item.text:
        data["text"] = item.text
    data["links"] = list(item.links)
    return data
