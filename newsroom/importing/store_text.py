"""The words of a release as the snapshot of a draft has them."""

import re
from itertools import groupby

from django.utils.html import escape

from iomsite.richtext import clean_html

from .source import Style
from .understand.words import words_of

SUMMARY_SIGNS = 300
MAX_TITLE = 300
_ITEM = re.compile(r"(?:(?P<number>\d{1,2})[.)]|[-–•*])\s+")
MAX_PLACE, MAX_FUNDER, MAX_QUOTED = 120, 200, 5000


def snapshot(release, matched):
    """Return all of a draft but its contacts and pictures, within the columns' limits."""
    line = release.dateline
    return {
        "title": release.title.text[:MAX_TITLE],
        "subtitle": release.subtitle.text[:MAX_TITLE] if release.subtitle else "",
        "summary": summary_of(_first_sentences(release)),
        "dateline": line.printed[:MAX_TITLE] if line else "",
        "dateline_places": [
            {
                "city": (place.city or "")[:MAX_PLACE],
                "region": (place.region or "")[:MAX_PLACE],
                "country": (place.country or "")[:MAX_PLACE],
                "iso": iso or "",
            }
            for place, iso in zip(line.places, matched.places, strict=True)
        ]
        if line
        else [],
        "dateline_on": line.date.isoformat() if line and line.date else None,
        "body": body_html(release.paragraphs),
        "notes": notes_html(release),
        "quotations": [_quotation(each) for each in release.quotations if each.text],
        "funders": list(
            dict.fromkeys(
                funder.text[:MAX_FUNDER] for funder in release.funders if funder.text
            )
        ),
    }


def _first_sentences(release):
    prose = (each for each in release.paragraphs if not each.is_heading)
    return next(prose, release.paragraphs[0]).text


def summary_of(text):
    """Propose a summary: the first sentence, cut between words if it is long."""
    first = re.match(r".+?[.!?؟](?=\s|$)", text)
    text = first[0] if first else text
    if len(text) <= SUMMARY_SIGNS:
        return text
    return text[: SUMMARY_SIGNS - 2].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def body_html(paragraphs):
    """Write paragraphs, headings and lists as the editor would."""
    parts, items = [], []

    def close_list():
        if items:
            parts.append("<ul>{}</ul>".format("".join(items)))
            items.clear()

    for paragraph in paragraphs:
        words = paragraph.html or escape(paragraph.text)
        if paragraph.is_list_item:
            items.append(f"<li><p>{words}</p></li>")
            continue
        close_list()
        tag = "h2" if paragraph.is_heading else "p"
        parts.append(f"<{tag}>{words}</{tag}>")
    close_list()
    return clean_html("\n".join(parts))


def notes_html(release):
    """Leave out the heading of the notes: the page writes its own."""
    lines = release.source.lines
    notes = [
        f"- {note.text}" if _is_item(note, lines) else note.text
        for note in release.notes
    ]
    heading = words_of(release.language).NOTES
    if notes:
        head, _colon, rest = notes[0].partition(":")
        if heading.fullmatch(head.strip()):
            notes[0] = rest.strip()
        elif heading.fullmatch(notes[0]):
            notes[0] = ""
    return clean_html("".join(_blocks_of_notes(filter(None, notes))))


def _is_item(note, lines):
    """Say whether the author's program calls a note an item and no mark says so."""
    first = note.lines[0] - 1 if note.lines else len(lines)
    is_item = first < len(lines) and lines[first].style == Style.ITEM
    return is_item and not _ITEM.match(note.text)


def _blocks_of_notes(notes):
    """Notes are often numbered or marked as items: such stand in a list again."""
    for kind, group in groupby(notes, key=_kind_of_note):
        group = list(group)
        if not kind or (kind == "ol" and not group[0].startswith("1")):
            yield from (f"<p>{escape(note)}</p>" for note in group)
            continue
        items = (_ITEM.sub("", note) for note in group)
        rows = "".join(f"<li><p>{escape(item)}</p></li>" for item in items)
        yield f"<{kind}>{rows}</{kind}>"


def _kind_of_note(note):
    mark = _ITEM.match(note)
    return "" if not mark else "ol" if mark["number"] else "ul"


def _quotation(quotation):
    return {
        "text": quotation.sentence()[:MAX_QUOTED],
        "speaker": (quotation.speaker or "")[:MAX_QUOTED],
        "speaker_title": (quotation.speaker_title or "")[:MAX_QUOTED],
        "honorific": (quotation.honorific or "")[:MAX_QUOTED],
    }
