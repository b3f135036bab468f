"""
Understanding a release by plain rules.

Each module knows one subject and one thing only: how such a part looks in
print. No rule names a person, a place or an organisation. The words of a
language stand in words/.
"""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from ..release import Passage, Release, Role
from .blocks import dropped, to_blocks
from .body import body_start, to_paragraphs
from .contacts import read_contacts
from .embargo import read_embargo
from .ending import notes_passages, read_ending
from .frame import drop_pull_quotes, take_frame
from .funders import find_funders, organisation_names
from .language import guess_language
from .menu import take_menu
from .opening import read_opening
from .pictures import take_pictures
from .quotations import find_quotations
from .quoted_people import attribute_statement
from .tables import join_contact_rows
from .told import heed
from .warnings import find_warnings
from .words import are_known, words_of


def understand(source, roles=None, *, language=None) -> Release:
    """
    Find the parts of a release; never raises, whatever the text is.

    `roles` maps line numbers to what an editor says these lines are: they are
    taken as said, and the rules read the others around them. `language` leads
    over what the text looks like.
    """
    language = language or _language_of(source)
    words = words_of(language)
    blocks, hard_wrapped = to_blocks(source, roles)
    frame, blocks = take_frame(blocks, words)
    pictures, blocks = take_pictures(blocks, words)
    said, dropped_by_hand, blocks = _take_said(blocks, words)
    quoted_again, blocks = drop_pull_quotes(blocks)
    above, menu_blocks, menu, blocks = _take_menu(blocks, words, said)
    blocks = join_contact_rows(blocks, words)
    title = said.get("title")
    start = body_start(blocks, words, after=title.lines[-1] if title else 0)
    elsewhere = [b for b in blocks[:start] if b.role]
    own_names = organisation_names(source.text)
    above_body = [block for block in blocks[:start] if not block.role]
    below = " ".join(block.text for block in blocks[start:])
    head, rest = read_opening(above_body, words, said, own_names, below)
    ending = read_ending([*elsewhere, *blocks[start:]], words, own_names)
    line, paragraphs = to_paragraphs(ending.body, words)
    notes = notes_passages(ending.notes)
    text = [paragraph for paragraph in paragraphs if not paragraph.is_heading]
    quotations, not_quotes = find_quotations(text, words)
    headlines = (head["subtitle"], head["title"])
    quotations = attribute_statement(quotations, headlines, words)
    contact_blocks = [*head["contacts"], *ending.contacts, *frame.contacts]
    contacts = read_contacts(contact_blocks, set(own_names), words)
    contacts = tuple(_as_partner(contact, head["title"]) for contact in contacts)
    release = Release(
        source=source,
        language=language,
        title=head["title"],
        subtitle=head["subtitle"],
        dateline=line,
        page_date=head["page_date"] or frame.page_date or ending.page_date,
        embargo=head["embargo"] or frame.embargo,
        paragraphs=paragraphs,
        hard_wrapped=hard_wrapped,
        quotations=quotations,
        # Without the verbs of its language no quotation is known from a title.
        not_quotes=not_quotes if are_known(language) else (),
        funders=find_funders((*text, *notes), own_names, words),
        pictures=tuple(
            sorted(
                [*pictures, *head["pictures"], *ending.pictures],
                key=lambda one: one.lines,
            )
        ),
        notes=notes,
        contact_block=_passages(contact_blocks),
        contacts=contacts,
        dropped=_dropped(
            ("navigation", above),
            ("menu", menu_blocks),
            parts=[
                *dropped_by_hand,
                *quoted_again,
                *head["dropped"],
                *ending.dropped,
                *frame.dropped,
            ],
        ),
        menu=tuple(menu),
        is_joint=head["is_joint"],
        unexplained=_passages([*rest, *ending.unexplained, *frame.unexplained]),
        limits=_limits(language),
    )
    if source.told:
        release = heed(release, source.told)
    return replace(release, warnings=find_warnings(release, words))


def _language_of(source):
    """Trust the words first: what a page says of itself is often its template's."""
    guessed = guess_language(source.text)
    told = source.told.language if source.told else ""
    return told if guessed == "und" and are_known(told) else guessed


def _take_said(blocks, words):
    """Take what an editor calls title, subtitle, embargo or nothing of the release."""
    said, thrown, rest = {}, [], []
    for role in (Role.TITLE, Role.SUBTITLE):
        group = [block for block in blocks if block.role is role]
        if group:
            said[role.value] = Passage(
                text=" ".join(block.text for block in group),
                lines=tuple(number for block in group for number in block.lines),
            )
    for block in blocks:
        if block.role is Role.EMBARGO:
            said.setdefault("embargo", read_embargo(block, words))
        elif block.role is Role.DROP:
            thrown.append(dropped("by-hand", [block]))
        elif block.role not in {Role.TITLE, Role.SUBTITLE}:
            rest.append(block)
    return said, thrown, rest


def _take_menu(blocks, words, said):
    """A menu ends where an editor says that something of the release stands."""
    lines = [block.lines[0] for block in blocks if block.role]
    lines += [part.lines[0] for part in said.values()]
    first = min(lines, default=None)
    count = len(blocks)
    if first is not None:
        count = sum(block.lines[0] < first for block in blocks)
    above, menu_blocks, menu, rest = take_menu(blocks[:count], words)
    return above, menu_blocks, menu, [*rest, *blocks[count:]]


def _as_partner(contact, title):
    """An office that the headline names takes part, however its line begins."""
    if contact.is_partner or not (contact.iso and title):
        return contact
    return replace(contact, is_partner=contact.office_printed in title.text)


def _passages(blocks):
    return tuple(Passage(text=block.text, lines=block.lines) for block in blocks)


def _dropped(*groups, parts):
    found = [dropped(what, blocks) for what, blocks in groups if blocks]
    return tuple(sorted([*found, *parts], key=lambda part: part.lines[0]))


def _limits(language):
    if are_known(language):
        return ()
    return (
        _(
            "The rules do not know the language of this release. Check the quotations, "
            "the funders, the contacts and the end of the body by hand."
        ),
    )
