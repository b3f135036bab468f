"""What stands below the body: contacts, notes, share buttons, footer."""

import re
from dataclasses import dataclass, field

from ..release import PageDate, Passage, Picture, Role
from ..text import plain
from .addresses import is_postal
from .blocks import Block, dropped, is_sentence, nothing_follows
from .closing import closing_date, has_day, is_form, is_issuer
from .contact_start import heads_contacts, opens_contacts
from .contacts import contact_lines
from .page_dates import dated_kicker, posted_on
from .pictures import read_picture

_PICTURES_IN = {"body", "end-mark", "after", "form"}
_GOES_ON = {"notes", "about", "related", "footer", "signature", "form"}
_BELOW = {"after", "end-mark", "share", "footer", "related"}
# What the fields of a publishing system are called when they are left out.
_NAMES = {"form": "footer"}
# The address of a house above a footer: "Ministry of Lakes, 12 Harbour Road".
_HOUSE = re.compile(r",\s\d{1,4}[a-z]?\s\w")
_ARROW = re.compile(r"[←→⟵⟶‹›↑▲]\s*\w")
_LINK = re.compile(r"www\.|https?://")
_FEW_WORDS = 12
_TEXT = {Role.BODY, Role.HEADING, Role.ITEM}


@dataclass
class Ending:
    """The blocks from the dateline on, sorted."""

    body: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    contacts: list[Block] = field(default_factory=list)
    dropped: list = field(default_factory=list)
    page_date: PageDate | None = None
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
        closing = state == "body" and closing_date(blocks, at, words)
        if picture:
            ending.pictures.append(picture)
        elif closing and not has_day(ending.body, words):
            ending.page_date, state = ending.page_date or closing, "signature"
        elif closing and what != "end-mark":
            _append(groups, "signature", block, is_new=True)
            state = "signature"
        elif what == "contacts" and not has_contacts:
            has_contacts = True
            count = contact_lines(blocks, at, lambda i: _stops(blocks, i, words), words)
            ending.contacts += blocks[at : at + count]
            at, state = at + count, "after"
            continue
        elif what == "notes" or (
            what is None
            and state == "notes"
            and not _says_what_it_is(blocks, at, state, own_names, words)
        ):
            ending.notes.append(block)
            state = "notes"
        elif what == "letter-end":
            # Whoever signs a letter may be whom to call.
            _append(groups, "signature", block, is_new=True)
        elif what == "label":
            _append(groups, what, block, is_new=False)
        elif what is None and _says_what_it_is(blocks, at, state, own_names, words):
            _append(groups, "about", block, is_new=True)
            state = "about"
        elif what and what != "contacts":
            is_new = what != state or what in {"about", "end-mark"}
            if what == "form":
                ending.page_date = ending.page_date or posted_on(block, words)
            _append(groups, _NAMES.get(what, what), block, is_new=is_new)
            state = what
        elif state == "body" and _takes_day(ending, block, words):
            _append(groups, "kicker", block, is_new=True)
        elif state == "body":
            ending.body.append(block)
        elif state == "end-mark" and (
            _tells_of(block.text, own_names, words)
            or _opens_as_body(block.text, ending.body)
        ):
            _append(groups, "about", block, is_new=True)
            state = "about"
        elif state in _GOES_ON:
            _append(groups, _NAMES.get(state, state), block, is_new=False)
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


def _takes_day(ending, block, words):
    """Take "News release 30 October 2026 Ghana" from below the first paragraph."""
    if len(ending.body) != 1 or ending.page_date:
        return False
    ending.page_date = dated_kicker(block, words)
    return ending.page_date is not None


def notes_passages(blocks):
    return tuple(Passage(text=block.text, lines=block.lines) for block in blocks)


def _cue(blocks, at, state, words):
    text = blocks[at].text
    if state in {"footer", "form"} and opens_contacts(blocks, at, words):
        return "contacts"
    if state == "signature" and heads_contacts(blocks, at, words):
        return "contacts"
    if state in {"footer", "signature", "form"}:
        return "footer" if state == "footer" and words.FOOTER.fullmatch(text) else None
    if is_form(text):
        return "form"
    if is_issuer(blocks, at, words):
        return "signature"
    if words.END_MARK.fullmatch(text):
        return "end-mark"
    if state in _BELOW and is_postal(text, words):
        return "footer"
    if state != "body" and words.GOAL.fullmatch(text):
        return "label"
    if opens_contacts(blocks, at, words):
        return "contacts"
    if _is_notes(text, words):
        return "notes"
    following = blocks[at + 1].text if at + 1 < len(blocks) else ""
    if _is_about(text, following, words):
        return "about"
    if words.SIGNATURE.fullmatch(text):
        return "signature"
    if state == "body" and words.LETTER_END.fullmatch(text):
        return "letter-end"
    if (
        len(text) <= 60
        and words.SHARE.fullmatch(text)
        and nothing_follows(blocks, at, state)
    ):
        return "share"
    if state in _BELOW and (words.NAVIGATION.fullmatch(text) or _ARROW.match(text)):
        return "share" if state == "share" else "footer"
    following = blocks[at + 1].text if at + 1 < len(blocks) else ""
    if state == "related" and _HOUSE.search(text) and words.FOOTER.fullmatch(following):
        return "footer"
    if words.ADVERTISEMENT.fullmatch(text) and nothing_follows(blocks, at, state):
        return "footer"
    is_of_about = state == "about" and _LINK.search(text)
    is_footer = words.FOOTER.fullmatch(text) and not is_of_about
    if is_footer and nothing_follows(blocks, at, state):
        return "footer"
    if (
        words.RELATED.fullmatch(text)
        and not is_sentence(text)
        and nothing_follows(blocks, at, state)
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


def _says_what_it_is(blocks, at, state, own_names, words):
    """
    Know "The World Migration Agency (WMA) is the leading …", without a heading.

    Right below the body it has to say so in the same breath, and nothing of the
    body may follow.
    """
    text = words.LEADING_ARTICLE.sub("", blocks[at].text)
    for name in own_names if is_sentence(text) else ():
        found = re.match(
            rf"(?-i:(?:[^\W\d_a-z]\S*\s){{0,3}}){re.escape(name)}(?:\s\([^()]{{2,40}}\))?,?\s",
            text,
            re.IGNORECASE,
        )
        said = found and words.IS.match(text, found.end())
        if not said:
            continue
        if state in {"notes", "after"}:
            return True
        nouns = [plain(word).strip(",") for word in text[said.end() :].split()[:7]]
        is_body = any(noun in words.ORGANISATION_NOUNS for noun in nouns)
        if state == "body" and at and is_body:
            return at + 1 == len(blocks) or opens_contacts(blocks, at + 1, words)
    return False


def _opens_as_body(text, body):
    """Say whether a paragraph opens with a name of several words that the body has."""
    opening, whole = text.split()[:5], " ".join(block.text for block in body)
    names = [" ".join(opening[at : at + 3]) for at in range(len(opening) - 2)]
    return is_sentence(text) and any(name in whole for name in names)


def _append(groups, what, block, *, is_new):
    if not is_new and groups and groups[-1][0] == what:
        groups[-1][1].append(block)
    else:
        groups.append((what, [block]))
