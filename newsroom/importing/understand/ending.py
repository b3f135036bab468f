"""What stands below the body: contacts, notes, share buttons, footer."""

import re
from dataclasses import dataclass, field

from ..release import Passage, Picture
from .addresses import has_address
from .blocks import Block, dropped, is_sentence
from .contacts import contact_lines, glued_heading, is_contact_line

_GOES_ON = {"notes", "about", "related", "footer", "signature"}
_LOOK_AHEAD = 8


@dataclass
class Ending:
    """The blocks from the dateline on, sorted."""

    body: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    contacts: list[Block] = field(default_factory=list)
    dropped: list = field(default_factory=list)
    unexplained: list[Block] = field(default_factory=list)


def read_ending(blocks, words):
    """Tell the body from what follows it."""
    ending, groups, state, at = Ending(), [], "body", 0
    while at < len(blocks):
        block = blocks[at]
        what = _cue(blocks, at, state, words)
        picture = state == "body" and read_picture(block, words)
        if picture:
            ending.pictures.append(picture)
        elif what == "contacts" and not ending.contacts:
            count = contact_lines(blocks, at, lambda i: _stops(blocks, i, words), words)
            ending.contacts = blocks[at : at + count]
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
        elif state in _GOES_ON:
            _append(groups, state, block, is_new=False)
        else:
            ending.unexplained.append(block)
        at += 1
    ending.dropped = [dropped(kind, group) for kind, group in groups]
    return ending


def read_picture(block, words):
    printed = words.PICTURE.fullmatch(block.text)
    if not printed:
        return None
    return Picture(
        caption=printed["caption"],
        credit=printed["credit"],
        lines=block.lines,
        confidence=0.8,
    )


def notes_passages(blocks):
    return tuple(Passage(text=block.text, lines=block.lines) for block in blocks)


def _cue(blocks, at, state, words):
    text = blocks[at].text
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
    if words.FOOTER.fullmatch(text) and _nothing_follows(blocks, at, state):
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
        bool(words.END_MARK.fullmatch(text))
        or _is_notes(text, words)
        or bool(words.SIGNATURE.fullmatch(text) or words.FOOTER.fullmatch(text))
        or bool(
            words.SHARE.fullmatch(text)
            and len(text) <= 60
            and not re.match("e-?mail", text, re.I)
        )
        or bool(words.RELATED.fullmatch(text))
        or _is_about(text, blocks[at + 1].text if at + 1 < len(blocks) else "", words)
    )


def _opens_contacts(blocks, at, words):
    text = blocks[at].text
    if words.CONTACT_HEADING.fullmatch(text):
        return any(has_address(b.text) for b in blocks[at + 1 : at + 1 + _LOOK_AHEAD])
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
    return is_contact_line(text, words)


def _is_notes(text, words):
    head, colon, _ = text.partition(":")
    return bool(words.NOTES.fullmatch(text) or (colon and words.NOTES.fullmatch(head)))


def _is_about(text, following, words):
    if words.ABOUT_GLUED.fullmatch(text):
        name = re.sub(r"^about (?:the )?", "", text, flags=re.IGNORECASE)
        return name[0].isupper() and not re.match(r"\S*\d", name)
    return bool(
        words.ABOUT.fullmatch(text)
        and not re.search(r"[.!?,;]$|\d", text)
        and len(text.split()) <= 10
        and is_sentence(following)
    )


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
