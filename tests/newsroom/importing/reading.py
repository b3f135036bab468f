"""Reading of single parts in a language, as the tests of that language compare them."""

from newsroom.importing.read import read_text
from newsroom.importing.release import Paragraph
from newsroom.importing.understand import understand
from newsroom.importing.understand.blocks import to_blocks
from newsroom.importing.understand.contacts import read_contacts
from newsroom.importing.understand.dateline import find_dateline
from newsroom.importing.understand.ending import read_ending
from newsroom.importing.understand.funders import find_funders
from newsroom.importing.understand.quotations import find_quotations
from newsroom.importing.understand.words import words_of


def dateline(text, language):
    """Give the printed dateline, its places, its day, and what follows it."""
    line, rest = find_dateline(text, words_of(language))
    places = line and [(p.city, p.region, p.country, p.iso) for p in line.places]
    return line and (line.printed, places, line.date), rest


def quoted(text, language):
    """Give (text, speaker, title, by) of each quotation, and the other quoted words."""
    paragraphs = [
        Paragraph(text=line, lines=(number,))
        for number, line in enumerate(text.split("\n"), 1)
    ]
    quotations, terms = find_quotations(paragraphs, words_of(language))
    return (
        [(q.text, q.speaker, q.speaker_title, q.by) for q in quotations],
        [term.text for term in terms],
    )


def quotations_of(text, language):
    paragraphs = [
        Paragraph(text=line, lines=(number,))
        for number, line in enumerate(text.split("\n"), 1)
    ]
    return find_quotations(paragraphs, words_of(language))[0]


def said(text, language):
    """Give (pieces, speaker, title, honorific, by) of each quotation."""
    return [
        (q.pieces, q.speaker, q.speaker_title, q.honorific, q.by)
        for q in quotations_of(text, language)
    ]


def who(text, language):
    """Give (speaker, title, honorific, by) of each quotation."""
    return [found[1:] for found in said(text, language)]


def funders(text, language, own_names=()):
    found = find_funders(
        [Paragraph(text=text, lines=(1,))], own_names, words_of(language)
    )
    return [passage.text for passage in found]


def contacts(lines, language, short_names=("AMM",)):
    """Give what is read below a body, and what was taken for a part of the body."""
    source = read_text("\n".join(lines))
    blocks, _ = to_blocks(source)
    ending = read_ending(blocks, words_of(language))
    found = read_contacts(ending.contacts, set(short_names), words_of(language))
    return [
        (c.office_printed, c.name, c.role, c.emails, c.phones, c.languages)
        for c in found
    ], [block.text for block in ending.body]


def whole(text):
    return understand(read_text(text))
