"""
Understanding a release by plain rules.

Each module knows one subject and one thing only: how such a part looks in
print. No rule names a person, a place or an organisation. The words of a
language stand in words/.
"""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from ..release import Paragraph, Passage, Release
from .addresses import is_of_another
from .blocks import dropped, is_sentence, list_item, to_blocks
from .contacts import read_contacts
from .dateline import find_dateline
from .ending import notes_passages, read_ending
from .funders import find_funders, organisation_names
from .language import guess_language
from .menu import take_menu
from .opening import read_opening
from .quotations import find_quotations
from .words import are_known, words_of

_MOST_LINES_ABOVE = 30


def understand(source) -> Release:
    """Find the parts of a release; never raises, whatever the text is."""
    language = guess_language(source.text)
    words = words_of(language)
    blocks, hard_wrapped = to_blocks(source)
    above, menu_blocks, menu, blocks = take_menu(blocks, words)
    start = _body_start(blocks, words)
    head, rest = read_opening(blocks[:start], words)
    ending = read_ending(blocks[start:], words)
    line, paragraphs = _paragraphs(ending.body, words)
    notes = notes_passages(ending.notes)
    own_names = organisation_names(source.text)
    quotations, not_quotes = find_quotations(paragraphs, words)
    contacts = read_contacts(ending.contacts, set(own_names), words)
    contacts = tuple(_as_partner(contact, head["title"]) for contact in contacts)
    release = Release(
        source=source,
        language=language,
        title=head["title"],
        subtitle=head["subtitle"],
        dateline=line,
        page_date=head["page_date"],
        embargo=head["embargo"],
        paragraphs=paragraphs,
        hard_wrapped=hard_wrapped,
        quotations=quotations,
        # Without the verbs of its language no quotation is known from a title.
        not_quotes=not_quotes if are_known(language) else (),
        funders=find_funders((*paragraphs, *notes), own_names, words),
        pictures=tuple(ending.pictures),
        notes=notes,
        contact_block=tuple(
            Passage(text=block.text, lines=block.lines) for block in ending.contacts
        ),
        contacts=contacts,
        dropped=_dropped(above, menu_blocks, head["dropped"], ending.dropped),
        menu=tuple(menu),
        is_joint=head["is_joint"],
        unexplained=tuple(
            Passage(text=block.text, lines=block.lines)
            for block in (*rest, *ending.unexplained)
        ),
        limits=_limits(language),
    )
    return replace(release, warnings=tuple(sorted(_warnings(release, words))))


def _body_start(blocks, words):
    """Find the block with the dateline, else the first prose below a headline."""
    for index, block in enumerate(blocks[:_MOST_LINES_ABOVE]):
        if find_dateline(block.text, words)[0]:
            return index
    for index, block in enumerate(blocks):
        is_prose = is_sentence(block.text) and len(block.text) >= 100
        if index and is_prose and not words.GREETING.fullmatch(block.text):
            return index
    return min(1, len(blocks))


def _paragraphs(body, words):
    """Make the paragraphs; the first one gives its dateline away."""
    line, paragraphs = None, []
    for index, block in enumerate(body):
        text = block.text
        if index == 0:
            line, text = find_dateline(text, words)
            line = line and replace(line, lines=block.lines[:1])
        item = list_item(text)
        paragraphs.append(
            Paragraph(text=item or text, is_list_item=bool(item), lines=block.lines)
        )
    return line, tuple(paragraphs)


def _as_partner(contact, title):
    """An office that the headline names takes part, however its line begins."""
    if contact.is_partner or not (contact.iso and title):
        return contact
    return replace(contact, is_partner=contact.office_printed in title.text)


def _dropped(above, menu_blocks, *groups):
    found = [dropped("navigation", above)] if above else []
    if menu_blocks:
        found.append(dropped("menu", menu_blocks))
    return tuple(sorted([*found, *sum(groups, [])], key=lambda part: part.lines[0]))


def _warnings(release, words):
    kinds = {part.what for part in release.dropped}
    line = release.dateline
    if line is None:
        yield "dateline-missing"
    elif line.updated:
        yield "dateline-updated"
    if line and line.relative_printed:
        yield "date-relative"
    if release.embargo:
        yield "embargo-found"
    if release.title and release.title.text.isupper():
        yield "title-capitals"
    if "title-repeat" in kinds:
        yield "title-repeated"
    if "mail-header" in kinds:
        yield "mail-header"
    if release.hard_wrapped:
        yield "hard-wrapped-lines"
    if any(not contact.emails for contact in release.contacts):
        yield "contact-email-missing"
    if any(not contact.name for contact in release.contacts):
        yield "contact-without-name"
    if any(
        is_of_another(contact.name, email, words)
        for contact in release.contacts
        if contact.name
        for email in contact.emails
    ):
        yield "contact-name-email-mismatch"


def _limits(language):
    if are_known(language):
        return ()
    return (
        _(
            "The rules know English releases only so far. Check the quotations, "
            "the funders, the contacts and the end of the body by hand."
        ),
    )
