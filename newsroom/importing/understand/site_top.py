"""What a site prints above the headline of a page: notices, bars of links, languages."""

import re

from ..countries import country_code, country_of_city
from ..source import Style
from ..text import word_set
from .blocks import list_item
from .embargo import is_embargo
from .headline import names_organisation
from .page_dates import read_page_date

_MOST_LINES = 12
_MOST_WORDS_OF_LINK = 3
_FEWEST_WORDS = 4
_MOST_CRUMBS, _FEWEST_CRUMBS = 4, 2
_OWN_NAMES_OF_LANGUAGES = word_set(
    """english français francais español espanol português portugues العربية عربي kiswahili
    中文 русский українська deutsch italiano türkçe nederlands bahasa 日本語 한국어 فارسی
    دری پښتو اردو বাংলা हिन्दी नेपाली မြန်မာ kreyòl română polski"""
)
_TITLES = {Style.TITLE, Style.HEADING}


def take_site_top(blocks, words, own_names):
    """
    Split the blocks above the body into what the site prints, and the rest.

    A bar of links ends what is the site's: all above it is no headline, as long as
    something below it can be one, and nothing above it. A notice counts without a bar.
    """
    first = next(
        (at for at, block in enumerate(blocks) if block.style in _TITLES),
        len(blocks),
    )
    bars = [
        at
        for at, block in enumerate(blocks[: min(first, _MOST_LINES)])
        if is_bar(block.text, words) and _can_follow(blocks, at, words)
    ]
    below = bars[-1] + 1 if bars else 0
    above = [block for at, block in enumerate(blocks[:below]) if at not in bars]
    if any(_can_be_headline(block, words, own_names) for block in above):
        top = [blocks[at] for at in bars]
        return top, [block for at, block in enumerate(blocks) if at not in bars]
    top, has_notice, is_next = blocks[:below], False, bool(below)
    while below < len(blocks) and _can_follow(blocks, below, words):
        block = blocks[below]
        is_notice = words.SITE_NOTICE.fullmatch(block.text)
        is_notice = is_notice and block.style not in _TITLES
        text = list_item(block.text) or block.text
        is_button = is_next and (
            (has_notice and words.SHARE.fullmatch(text))
            or words.NAVIGATION.fullmatch(text)
            or words.BREADCRUMB.fullmatch(text)
        )
        if not (is_notice or is_button):
            break
        top.append(block)
        below, is_next = below + 1, True
        has_notice = has_notice or bool(is_notice)
    return top, blocks[below:]


def take_breadcrumb(blocks, words):
    """Take "Home", "News" and "Press releases", each on a line of its own."""
    if not (blocks and words.START_PAGE.fullmatch(blocks[0].text)):
        return [], blocks
    end = 1
    while (
        end <= _MOST_CRUMBS
        and _can_follow(blocks, end, words)
        and blocks[end].lines[0] == blocks[end - 1].lines[-1] + 1
        and (words.LABEL.fullmatch(text := blocks[end].text) or _is_crumb(text, words))
    ):
        end += 1
    return (blocks[:end], blocks[end:]) if end > _FEWEST_CRUMBS else ([], blocks)


def _is_crumb(text, words):
    parts = re.split(rf"\s+(?:{words.AND}|&)\s+|\sو(?=ال)", text)
    is_one = words.KICKER.fullmatch(text) or words.NAVIGATION.fullmatch(text)
    is_one = is_one or all(map(words.LABEL.fullmatch, parts))
    return bool(is_one and not words.JOINT.search(text))


def lists_languages(text, words):
    """Know "العربية Français" below "Available in:"."""
    names = re.findall(r"[^\W\d_]+", text.casefold())
    return bool(names) and all(
        name in words.LANGUAGES or name in _OWN_NAMES_OF_LANGUAGES for name in names
    )


def is_bar(text, words):
    """Recognise "Home | Where we work | Contact" and "EN | FR | ES"."""
    links = [link.strip() for link in re.split(r"\s[|•·/]\s", text.strip(" |•·/"))]
    return (
        len(links) >= 3
        and all(0 < len(link.split()) <= _MOST_WORDS_OF_LINK for link in links)
        and not all(words.SHARE.fullmatch(link) for link in links)
        and not re.search(r"\d{2}", text)
        and not any(country_code(link) or country_of_city(link) for link in links)
        and not any(words.KICKER.fullmatch(link) for link in links)
    )


def _can_be_headline(block, words, own_names):
    """Tell a headline above a bar of links from the name or the slogan of a site."""
    return _is_of_release(block, words) or (
        len(block.text.split()) > _FEWEST_WORDS
        and not words.SITE_NOTICE.fullmatch(block.text)
        and not words.NAVIGATION.fullmatch(block.text)
        and not words.BREADCRUMB.fullmatch(block.text)
        and not names_organisation(block.text, words, own_names)
    )


def _is_of_release(block, words):
    return bool(
        words.KICKER.fullmatch(block.text)
        or words.MAIL_HEADER.fullmatch(block.text)
        or is_embargo(block, words)
        or read_page_date(block, words)
    )


def _can_follow(blocks, at, words):
    """Say whether something below a line can still be the headline."""
    return any(
        len(block.text.split()) >= _FEWEST_WORDS
        and not is_bar(block.text, words)
        and not words.SITE_NOTICE.fullmatch(block.text)
        and not words.BREADCRUMB.fullmatch(block.text)
        and not _is_of_release(block, words)
        for block in blocks[at + 1 :]
    )
