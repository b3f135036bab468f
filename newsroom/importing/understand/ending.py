"""What stands below the body: contacts, notes, share buttons, footer."""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from ..release import Passage, Picture, Role
from .addresses import has_address
from .blocks import Block, dropped, is_sentence
from .contact_headings import glued_heading, heading_of_office
from .contacts import contact_lines, is_contact_line
from .markup import holds_address
from .names import is_name
from .pictures import read_picture

_PICTURES_IN = {"body", "end-mark", "after"}
_GOES_ON = {"notes", "about", "related", "footer", "signature"}
_LOOK_AHEAD = 8
_LINK = re.compile(r"www\.|https?://")
_FEW_WORDS = 12
_LONGEST_LINE, _SIGNATURE_LINES = 100, 6
_TEXT = {Role.BODY, Role.HEADING, Role.ITEM}


@dataclass
class Ending:
    """The blocks from the dateline on, sorted."""

    body: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    contacts: list[Block] = field(default_factory=list)
    dropped: list = field(default_factory=list)
    unexplained: list[Block] = field(default_factory=list)


def read_ending(blocks, words, own_names=()):
    """
    Tell the body from what follows it.

    `own_names` are those of the organisation: a paragraph below the end mark that
    begins with one tells what it is.
    """
    ending, groups, state, at = Ending(), [], "body", 0
    has_contacts = False
    while at < len(blocks):
        block = blocks[at]
        if block.role:
            state = _as_said(ending, block, state)
            at += 1
            continue
        what = _cue(blocks, at, state, words)
        picture = state in _PICTURES_IN and read_picture(block, words)
        if picture:
            ending.pictures.append(picture)
        elif what == "contacts" and not has_contacts:
            has_contacts = True
            count = contact_lines(blocks, at, lambda i: _stops(blocks, i, words), words)
            ending.contacts += blocks[at : at + count]
            at, state = at + count, "after"
            continue
        elif what == "notes" or (what is None and state == "notes"):
            ending.notes.append(block)
            state = "notes"
        elif what and what != "contacts":
            is_new = what != state or what in {"about", "end-mark"}
            _append(groups, what, block, is_new=is_new)
            state = what
        elif state == "body":
            ending.body.append(block)
        elif state == "end-mark" and (
            _tells_of(block.text, own_names, words)
            or _opens_as_body(block.text, ending.body)
        ):
            _append(groups, "about", block, is_new=True)
            state = "about"
        elif state in _GOES_ON:
            _append(groups, state, block, is_new=False)
        else:
            ending.unexplained.append(block)
        at += 1
    ending.dropped = [dropped(kind, group) for kind, group in groups]
    return ending


def _as_said(ending, block, state):
    """Put a block where an editor says it belongs; return what then goes on below."""
    if block.role in _TEXT:
        ending.body.append(block)
        return "body"
    if block.role is Role.NOTES:
        ending.notes.append(block)
        return state if state == "body" else "notes"
    ending.contacts.append(block)
    return state if state == "body" else "after"


def notes_passages(blocks):
    return tuple(Passage(text=block.text, lines=block.lines) for block in blocks)


def _cue(blocks, at, state, words):
    text = blocks[at].text
    if state == "footer" and _opens_contacts(blocks, at, words):
        return "contacts"
    if state in {"footer", "signature"}:
        return "footer" if state == "footer" and words.FOOTER.fullmatch(text) else None
    if words.END_MARK.fullmatch(text):
        return "end-mark"
    if _opens_contacts(blocks, at, words):
        return "contacts"
    if _is_notes(text, words):
        return "notes"
    following = blocks[at + 1].text if at + 1 < len(blocks) else ""
    if _is_about(text, following, words):
        return "about"
    if words.SIGNATURE.fullmatch(text):
        return "signature"
    if (
        len(text) <= 60
        and words.SHARE.fullmatch(text)
        and _nothing_follows(blocks, at, state)
    ):
        return "share"
    is_of_about = state == "about" and _LINK.search(text)
    is_footer = words.FOOTER.fullmatch(text) and not is_of_about
    if is_footer and _nothing_follows(blocks, at, state):
        return "footer"
    if (
        words.RELATED.fullmatch(text)
        and not is_sentence(text)
        and _nothing_follows(blocks, at, state)
    ):
        return "related"
    return None


def _stops(blocks, at, words):
    """Say whether the contacts end before a block: buttons, notes and the like."""
    text = blocks[at].text
    return (
        bool(blocks[at].role)
        or bool(words.END_MARK.fullmatch(text))
        or _is_notes(text, words)
        or bool(words.SIGNATURE.fullmatch(text) or words.FOOTER.fullmatch(text))
        or bool(
            words.SHARE.fullmatch(text)
            and len(text) <= 60
            and not words.CONTACT_DETAIL.match(text)
        )
        or bool(words.RELATED.fullmatch(text))
        or _is_about(text, blocks[at + 1].text if at + 1 < len(blocks) else "", words)
    )


def _opens_contacts(blocks, at, words):
    if blocks[at].is_column_headings:
        return True
    text = blocks[at].text.strip("*_ ")
    if words.CONTACT_HEADING.fullmatch(text) or heading_of_office(text, words):
        return any(holds_address(b) for b in blocks[at + 1 : at + 1 + _LOOK_AHEAD])
    sentence = words.CONTACT_SENTENCE.match(text)
    if sentence:
        rest = text[sentence.end() :]
        if has_address(rest):
            return True
        return len(rest) <= 60 and any(
            has_address(b.text) for b in blocks[at + 1 : at + 1 + _LOOK_AHEAD]
        )
    heading = glued_heading(text, words)
    if heading and has_address(text[heading:]):
        return True
    return is_contact_line(text, words) or _opens_signature(blocks, at, words)


def _opens_signature(blocks, at, words):
    """
    Recognise whom to call where no heading says so: a person or a desk, alone on a
    line below the text, and an address in one of the short lines that follow.
    """
    is_short = len(blocks[at].text) <= _LONGEST_LINE
    if not (at and is_short) or not _nothing_follows(blocks, at, "body"):
        return False
    first = re.split(r",\s|\s[|–—-]\s", blocks[at].text)[0]
    is_person = words.HAS_CAPITALS and len(first.split()) > 1 and is_name(first, words)
    if not (is_person or words.DESK.match(first)):
        return False
    # Who signs a statement stands above the contacts, and is none of them.
    short = takewhile(
        lambda block: (
            len(block.text) <= _LONGEST_LINE
            and not is_sentence(block.text)
            and not words.FOOTER.fullmatch(block.text)
            and not words.CONTACT_HEADING.fullmatch(block.text)
            and not words.CONTACT_SENTENCE.match(block.text)
        ),
        blocks[at : at + _SIGNATURE_LINES],
    )
    return any(holds_address(block) for block in short)


def _is_notes(text, words):
    head, colon, _ = text.partition(":")
    return bool(words.NOTES.fullmatch(text) or (colon and words.NOTES.fullmatch(head)))


def _is_about(text, following, words):
    if words.ABOUT_GLUED.fullmatch(text):
        name = words.ABOUT_INTRO.sub("", text)
        return not name[0].islower() and not re.match(r"\S*\d", name)
    return bool(
        words.ABOUT.fullmatch(text)
        and not re.search(r"[.!?,;]$|\d", text)
        and len(text.split()) <= 10
        # It may end in the address of a site instead of a full stop.
        and (is_sentence(following) or len(following.split()) > _FEW_WORDS)
    )


def _tells_of(text, own_names, words):
    bare = words.LEADING_ARTICLE.sub("", text)
    return is_sentence(text) and any(
        re.match(rf"{re.escape(name)}\b", bare, re.IGNORECASE) for name in own_names
    )


def _opens_as_body(text, body):
    """Say whether a paragraph opens with a name of several words that the body has."""
    opening, whole = text.split()[:5], " ".join(block.text for block in body)
    names = [" ".join(opening[at : at + 3]) for at in range(len(opening) - 2)]
    return is_sentence(text) and any(name in whole for name in names)


def _nothing_follows(blocks, at, state):
    """Inside the body a cue counts only if no long prose stands below it."""
    if state != "body":
        return True
    return not any(
        is_sentence(block.text) and len(block.text) > 150
        for block in blocks[at + 1 : at + 3]
    )


def _append(groups, what, block, *, is_new):
    if not is_new and groups and groups[-1][0] == what:
        groups[-1][1].append(block)
    else:
        groups.append((what, [block]))
