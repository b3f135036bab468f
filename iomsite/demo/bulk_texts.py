"""Texts by the thousand: sentences of the demo's own articles, combined anew."""

import json
import re
from functools import cache
from pathlib import Path
from random import Random

from django.utils.html import escape

from .records import LANGUAGES, read

HERE = Path(__file__).parent
# Of a body, in signs. Arabic needs fewer signs for the same, so it ends up longer.
SHORTEST, LONGEST = 2_000, 5_800
QUOTES = "“«"


def chance_of(*parts):
    """Return a source of chance that gives the same for the same parts."""
    return Random("/".join(map(str, parts)))  # noqa: S311 - repeatable, no secret


@cache
def words():
    return json.loads((HERE / "bulk-words.json").read_text("utf-8"))


@cache
def sentences():
    """Return {language: sentences of plain HTML}, no quotation torn apart."""
    banks = {}
    for language in LANGUAGES:
        bodies = (row["body_html"] for row in read(f"articles-{language}.jsonl"))
        paragraphs = [p for html in bodies for p in re.findall(r"<p>(.*?)</p>", html)]
        bank = []
        for text in paragraphs:
            is_whole = any(sign in text for sign in QUOTES) or "<" in text
            bank += [text] if is_whole else re.split(r"(?<=[.!?؟]) +", text)
        banks[language] = sorted(set(bank))
    return banks


class Story:
    """The words of one article, all taken from one source of chance."""

    def __init__(self, chance, language, place):
        self.chance, self.bank = chance, sentences()[language]
        self.words = words()[language]
        self.values = {
            "place": place,
            "theme": chance.choice(self.words["themes"]),
            "number": f"{chance.randint(12, 999)}",
        }

    def _say(self, patterns):
        text = self.chance.choice(patterns).format(**self.values)
        return text[0].upper() + text[1:]

    def title(self):
        return self._say(self.words["titles"])

    def opening(self):
        return self._say(self.words["openings"])

    def body(self, opening):
        length = self.chance.triangular(SHORTEST, LONGEST, SHORTEST * 1.4)
        parts = [f"<p>{escape(opening)}</p>"]
        size = len(parts[0])
        while size < length:
            if len(parts) % 7 == 5:
                heading = self._say(self.words["themes"])
                parts.append(f"<h2>{escape(heading)}</h2>")
            some = self.chance.sample(self.bank, self.chance.randint(2, 4))
            parts.append(f"<p>{' '.join(some)}</p>")
            size += len(parts[-1])
        return "\n".join(parts)
