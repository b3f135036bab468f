"""The dateline: where and when, before the dash that opens the body."""

import re

from ..countries import country_code, country_of_city
from ..release import Dateline, Place
from ..text import plain, word_set
from . import uncased
from .dates import date_pattern, read_date

_LONGEST = 150
_LONGEST_LOOK = 1000
_LONGEST_SENTENCE = 200
_MOST_WORDS_OF_REGION = 3
_DASH = re.compile(
    r"\s+[-–—―ـ]{1,3}\s*|\s*[–—―]\s*(?=[\s“\"«])|(?<=[\w.)])(?:—|--+)(?=\w)|\s*:\s+(?=\S)"
    r"|(?<=\d{4})\.\s+(?![-–—―])(?=\S)"
    # "Bogotá, 3 March 2026 (AMM). The …": who reports, in brackets, and a full stop.
    r"|(?<=[A-Z]\))\.\s+(?=[^\W\d_a-z]|[“\"«])"
    # Glued to the place, but not the hyphen of a name.
    r"|(?<=[\w).])[-–—]+\s+(?=[^\W\d_a-z]|[“\"«])"
    # Where letters have no capitals, a dash is often glued to the next word.
    r"|(?<=\w)[–—―-]\s+(?=[\u0600-\u06ff])"
)
# "(Accra, 20 July 2026): " and "[TOKYO, Japan, 14 March 2011] ", with or without a dash.
_BRACKETS = re.compile(
    r"(?P<printed>[(\[](?P<head>[^()\[\]]{3,120})[)\]]\s*(?:[-–—―]{1,3}|:)?)\s*(?=\S)"
)
_FULL_STOP = re.compile(r"(?<=[^\W\d_A-Z][^\W\d_A-Z])\.(?=\s*(?:,|$))|(?<=[\d,])\s*\.$")
_BRACKETED = re.compile(r"\([^()]*\)")
_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.)+|\bSte?\.")
_SMALL = word_set(
    "of the and de da do del la las los le du des el al upon en sur es am y e & ya wa za la"
)


def find_dateline(text, words):
    """
    Split a paragraph into its dateline and the text after it.

    Return (None, text) where the paragraph opens without place and dash. What
    follows the dash has to be prose: "Kenya – a New Start" is a headline.
    """
    bracketed = _BRACKETS.match(text)
    if bracketed and _is_prose(text[bracketed.end() :]):
        printed, rest = bracketed["printed"].strip(), text[bracketed.end() :]
        line = _read(bracketed["head"], printed, rest[:_LONGEST_LOOK], words)
        has_day = re.search(date_pattern(words), bracketed["head"], re.IGNORECASE)
        if line and line.places and (has_day or _names_country_too(line)):
            return line, rest
    found, end = None, 0
    for dash in _DASH.finditer(text, 0, _LONGEST):
        rest = text[dash.end() : dash.end() + _LONGEST_LOOK]
        head = text[: dash.start()]
        if not _is_prose(rest):
            break
        if head.count("(") != head.count(")"):
            continue
        # "Kampala – Uganda – 9 April 2026 – ": what stands between dashes.
        head = _joined(head)
        line = _read(head, text[: dash.end()].strip(), rest, words)
        if (
            line
            and _is_likely(line, dash.group(), rest)
            and (line.date or not found or _adds_city(line, found))
        ):
            found, end = line, dash.end()
        # "9 April 2026 – Accra – ": the place may follow the day.
        if line and line.date and line.places:
            break
    return found, text[end:].strip() if found else text


def _joined(head):
    """Join what stands between dashes; "Bogotá - Quito" are two places, not one."""
    parts = [_BRACKETED.sub("", part).strip() for part in _DASH.split(head)]
    are_cities = all(map(country_of_city, parts)) and not any(map(country_code, parts))
    return _DASH.sub(" / " if are_cities else ", ", head)


def _adds_city(line, found):
    """Say whether a further dash was the dateline's: the line has one city more."""
    return len(line.places) > len(found.places) and all(
        place.iso or country_of_city(place.city) for place in line.places
    )


def _is_prose(text):
    text = text[:_LONGEST_LOOK]
    return len(text.split()) >= 8 and bool(re.search(r"[.!?؟…][\"”’»)]*(?:\s|$)", text))


def _is_likely(line, dash, rest):
    """
    A colon wants a day before it, and so does a small letter after the dash; a
    full stop, the day and the place.
    """
    if line.date and not dash.startswith("."):
        return bool(line.places) or not rest[0].islower()
    if not line.places:
        return False
    if dash[0] == "." or (dash.strip() == ":" and not _names_country_too(line)):
        return bool(line.date)
    return bool(line.places[0].iso) or not rest[0].islower()


def _names_country_too(line):
    """Take "Tema, Ghana: …" for a dateline, but not "Ghana: …"."""
    return all(place.city and place.iso for place in line.places)


def read_dateline_alone(text, words):
    """Read a line that is nothing but a dateline: with a dash, or with its day."""
    if len(text) > _LONGEST or words.PAGE_DATE_TAIL.search(text):
        return None
    intro = words.PAGE_DATE_INTRO.match(text)
    if intro and re.match(date_pattern(words), text[intro.end() :], re.IGNORECASE):
        return None
    head = re.sub(r"\s*[-–—―:]+$", "", text)
    bracketed = re.fullmatch(r"[(\[]([^()\[\]]+)[)\]]", head)
    line = _read(bracketed[1] if bracketed else head, text, "", words)
    if line is None or not line.places:
        return None
    return line if line.date or head != text else None


def _read(head, printed, rest, words):
    head = head.replace("،", ",")
    updated = words.UPDATED.search(head)
    if updated:
        head = head[: updated.start()] + head[updated.end() :]
    days = list(re.finditer(date_pattern(words), head, re.IGNORECASE))
    if len(days) > 1:
        return None
    if days:
        head = head[: days[0].start()] + ", " + head[days[0].end() :]
    # "(Amman – Jordan) 18 May 2026 –": the dash is a comma by now.
    head = re.sub(r"^\(([^()]+, [^()]+)\)", r"\1,", head)
    head = _without_brackets(head, words).strip(" ,;|/–—-")
    # "Ciudad de Panamá. –", but "Washington, D.C. –".
    head = _FULL_STOP.sub("", head)
    places = _places(re.sub(r"(?:\s*[,|]\s*)+", ", ", head).strip(" ,"), words)
    is_day_alone = not head and days and read_date(days[0].group(), words)
    if not places and not is_day_alone:
        return None
    relative, relative_day = _relative_day(rest, words)
    return Dateline(
        printed=printed,
        places=places,
        date=read_date(days[0].group(), words) if days else None,
        updated=read_date(updated["day"], words) if updated else None,
        relative_printed=relative,
        relative_day=relative_day,
        confidence=1.0 if days or any(place.iso for place in places) else 0.7,
    )


def _relative_day(rest, words):
    """Read "On Monday (3/4)", and "today (3 April)" in the first sentence."""
    numbers = words.RELATIVE_DAY.match(rest)
    if numbers:
        return numbers.group(), _month_day(numbers["month"], numbers["day"])
    named = re.search(
        rf"\b(?:{words.TODAY})\s\((?P<day>{date_pattern(words)})\)",
        rest[:_LONGEST_SENTENCE],
        re.IGNORECASE,
    )
    if not named:
        return "", ""
    months = [
        month for name, month in words.MONTHS.items() if name in named["day"].casefold()
    ]
    day = re.search(r"\d{1,2}", named["day"])
    if not months or re.search(r"\d{4}", named["day"]):
        return "", ""
    return named.group(), _month_day(months[0], day.group())


def _month_day(month, day):
    return f"--{int(month):02}-{int(day):02}"


def _without_brackets(head, words):
    """Keep a country or a region in brackets after its city; who speaks is no place."""

    def kept(brackets):
        inside = brackets[1].strip(" ,")
        is_region = (
            re.fullmatch(r"[^\W\d_]\S*(?:\s\S+){0,3}\s?", head[: brackets.start()])
            and len(inside.split()) <= _MOST_WORDS_OF_REGION
            and not inside.isupper()
            and inside[:1].isupper()
            and not any(plain(t) in words.ORGANISATION_NOUNS for t in inside.split())
            and _is_place_name(inside, words)
        )
        return f", {brackets[1]}," if is_region or country_code(inside) else ","

    return re.sub(r"\(([^()]*)\)", kept, head)


def _places(text, words):
    """Read "City, Region, Country" and "City / Other City"."""
    whole = _place(text, words)
    several = re.split(rf"\s*[/;|]\s*|\s+&\s+|,?\s+(?:{words.AND})\s+", text)
    if len(several) == 1 or (whole and whole.iso and not _names_country(several)):
        return (whole,) if whole else ()
    places = [_place(part, words) for part in several]
    return tuple(places) if all(places) else ()


def _names_country(parts):
    """An "and" that joins places, not the words of one country's name."""
    return country_code(parts[0].rpartition(",")[2]) or country_code(
        parts[-1].rpartition(",")[2]
    )


def _place(text, words):
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 4 or not all(_is_place_name(part, words) for part in parts):
        return None
    iso = country_code(parts[-1])
    if len(parts) == 1:
        return Place(country=parts[0], iso=iso) if iso else Place(city=parts[0])
    if iso is None:
        return Place(city=parts[0], region=", ".join(parts[1:]))
    return Place(
        city=parts[0], region=", ".join(parts[1:-1]) or None, country=parts[-1], iso=iso
    )


def _is_place_name(text, words):
    if not words.HAS_CAPITALS:
        return uncased.is_place_name(text, words)
    if country_code(text):
        return True
    tokens = text.split()
    if not 1 <= len(tokens) <= 7 or plain(tokens[0]) in words.NO_PLACE:
        return False
    return all(
        token[0].lower() == token[0].upper()
        or token[0].isupper()
        or re.match(r"[dl][’'][^\W\d_a-z]", token)
        or (index and plain(token) in _SMALL)
        or (len(tokens) > 1 and not index and plain(token) == "the")
        for index, token in enumerate(tokens)
    ) and not re.search(r"[\d.:!?“”\"]", _ABBREVIATION.sub("", text))
