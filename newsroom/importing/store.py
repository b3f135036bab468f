"""Storing what was understood: an ordinary draft, made once for each text."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from contacts.fields import parse_phone
from contacts.models import CountryOffice, MediaContact
from newsroom.drafts import draft_article
from newsroom.models import Article, ImportedSource, Kind

SOURCE = "file"
SUMMARY_SIGNS = 300


class StoreError(ValueError):
    """The release cannot become a draft; the message says what is missing."""


@dataclass(frozen=True)
class Stored:
    article: Article
    is_new: bool
    new_contacts: tuple = ()


@transaction.atomic
def store(release, matched, *, issuing=None, author=None, day, is_signed=False):
    """
    Make a draft of a release, or find the one that an earlier run made of the same
    text. `issuing` (a CountryOffice) leads over the office that the text suggests;
    `day` is the first day of contacts that the directory did not know; `is_signed`
    says that all offices of the release have agreed to it already.
    """
    known = find(release.source.sha256)
    if known:
        return Stored(known, is_new=False)
    if release.title is None or not release.paragraphs:
        raise StoreError(
            _("no headline with text below it was found: is this a press release?")
        )
    offices = _offices(matched, issuing)
    contacts, new = _contacts(release, matched, offices, day)
    article = draft_article(
        _snapshot(release, matched, contacts),
        offices=offices,
        language=release.language,
        kind=Kind.PRESS_RELEASE,
        author=author,
        reason=_("Imported from %(name)s") % {"name": release.source.name},
        is_signed=is_signed,
    )
    ImportedSource.objects.create(
        article=article, source=SOURCE, source_id=release.source.sha256
    )
    return Stored(article, is_new=True, new_contacts=tuple(new))


def find(sha256):
    """Return the article made of a text with that hash, or None."""
    return Article.objects.filter(
        sources__source=SOURCE, sources__source_id=sha256
    ).first()


def _offices(matched, issuing):
    by_iso = {
        office.iso_code: office
        for office in CountryOffice.objects.filter(
            iso_code__in=matched.offices
        ).exclude(kind=CountryOffice.Kind.REGIONAL)
    }
    offices = [by_iso[iso] for iso in matched.offices if iso in by_iso]
    if issuing:
        offices = [issuing, *(each for each in offices if each.pk != issuing.pk)]
    if not offices:
        raise StoreError(
            _("the text names no office that we have; say whose release it is.")
        )
    return offices


def _contacts(release, matched, offices, day):
    """Return [(contact, office)] in order, and those made because unknown."""
    by_iso = {office.iso_code: office for office in offices}
    ids = [found.id for found in matched.contacts if found.id is not None]
    known = MediaContact.objects.select_related("office").in_bulk(ids)
    named, new = [], []
    for found in matched.contacts:
        contact = known.get(found.id)
        if contact is None:
            office = by_iso.get(found.office) or _office(found.office) or offices[0]
            contact = _new_contact(found.contact, office, release.language, day)
            new.append(contact)
        named.append((contact, contact.office))
    return named, new


def _office(iso):
    offices = CountryOffice.objects.exclude(kind=CountryOffice.Kind.REGIONAL)
    return offices.filter(iso_code=iso).first() if iso else None


def _new_contact(printed, office, language, day):
    """Nobody has confirmed this one: it is shown in its own release alone."""
    phones = []
    for number in printed.phones:
        try:
            number = parse_phone(number, office.iso_code)
        except ValidationError:
            continue
        phones.append({"number": number, "label": ""})
    return MediaContact.objects.create(
        office=office,
        name=(printed.name or "")[:120],
        role={language: printed.role[:120]} if printed.role else {},
        emails=list(printed.emails),
        phones=phones,
        languages=list(printed.languages),
        starts_on=day,
        confirmed_on=None,
    )


def _snapshot(release, matched, contacts):
    line = release.dateline
    return {
        "title": release.title.text[:300],
        "subtitle": release.subtitle.text[:300] if release.subtitle else "",
        "summary": summary_of(release.paragraphs[0].text),
        "dateline": line.printed if line else "",
        "dateline_places": [
            {
                "city": place.city or "",
                "region": place.region or "",
                "country": place.country or "",
                "iso": iso or "",
            }
            for place, iso in zip(line.places, matched.places, strict=True)
        ]
        if line
        else [],
        "dateline_on": line.date.isoformat() if line and line.date else None,
        "body": _html(release.paragraphs),
        "notes": format_html_join(
            "\n", "<p>{}</p>", ((n.text,) for n in release.notes)
        ),
        "quotations": [
            {
                "text": quotation.sentence(),
                "speaker": quotation.speaker or "",
                "speaker_title": quotation.speaker_title or "",
                "honorific": quotation.honorific or "",
            }
            for quotation in release.quotations
        ],
        "funders": [funder.text for funder in release.funders],
        "named_contacts": [
            {"contact": contact.pk, "office": office.pk} for contact, office in contacts
        ],
    }


def summary_of(text):
    """Propose a summary: the first sentence, cut between words if it is long."""
    first = re.match(r".+?[.!?؟](?=\s|$)", text)
    text = first[0] if first else text
    if len(text) <= SUMMARY_SIGNS:
        return text
    return text[: SUMMARY_SIGNS - 2].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _html(paragraphs):
    parts, items = [], []

    def close_list():
        if items:
            rows = format_html_join("", "<li><p>{}</p></li>", ((i,) for i in items))
            parts.append(format_html("<ul>{}</ul>", rows))
            items.clear()

    for paragraph in paragraphs:
        if paragraph.is_list_item:
            items.append(paragraph.text)
            continue
        close_list()
        parts.append(format_html("<p>{}</p>", paragraph.text))
    close_list()
    return "\n".join(parts)
