"""What an editor says to a reading: which line is what, whose word holds."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from django.conf import settings

from .release import Role

_OFFICE = re.compile(r"[\w-]{1,64}")
MOST_LINES = 100_000


class Answer(StrEnum):
    """What becomes of a printed contact."""

    RECORD = "record"
    """The directory is right: its record is named."""
    PRINTED = "printed"
    """As the document says: a new contact that nobody has confirmed."""
    CORRECT = "correct"
    """The document is right: the directory's record is changed."""
    SUCCESSOR = "successor"
    """Who came after the person printed is named."""
    OMIT = "omit"


POSSIBLE = {
    "known": (Answer.RECORD, Answer.OMIT),
    "differs": (Answer.RECORD, Answer.CORRECT, Answer.PRINTED, Answer.OMIT),
    "left": (Answer.SUCCESSOR, Answer.PRINTED, Answer.OMIT),
    "new": (Answer.PRINTED, Answer.OMIT),
}


def possible_answers(found):
    """The answers to a ContactMatch; the first is what happens without one."""
    answers = POSSIBLE[found.status]
    if found.status == "left" and found.propose is None:
        answers = (Answer.OMIT, Answer.PRINTED)
    if found.status == "differs" and found.is_desk and found.is_renamed:
        # Somebody behind the mailbox of a desk is not the desk.
        answers = (Answer.PRINTED, Answer.RECORD, Answer.OMIT)
    if found.status == "differs" and set(found.differs) == {"office"}:
        answers = (Answer.RECORD, Answer.PRINTED, Answer.OMIT)
    if found.status == "left" and found.is_renamed:
        # Who only took over the number of somebody is in nobody's succession.
        answers = tuple(sorted(answers, key=lambda each: each is not Answer.PRINTED))
    return answers


@dataclass(frozen=True, kw_only=True)
class Answers:
    """
    `roles` by line number, `contacts` by their place in Release.contacts.

    `language` and `offices` lead over what the text says; an office is named by its
    ISO code (a regional one, which shares it with a country's, by its slug), the
    issuing one first.
    """

    roles: dict[int, Role] = field(default_factory=dict)
    language: str | None = None
    offices: tuple[str, ...] | None = None
    contacts: dict[int, Answer] = field(default_factory=dict)

    def to(self, index, found):
        """Return the answer to the contact at `index`, a ContactMatch."""
        answers = possible_answers(found)
        answer = self.contacts.get(index)
        return answer if answer in answers else answers[0]

    def to_json(self):
        return {
            "roles": {str(line): role.value for line, role in self.roles.items()},
            "language": self.language,
            "offices": self.offices if self.offices is None else list(self.offices),
            "contacts": {str(i): each.value for i, each in self.contacts.items()},
        }

    @classmethod
    def from_json(cls, data):
        """Take what is right of any data; the rest is as if it had not been said."""
        data = data if isinstance(data, dict) else {}
        language = data.get("language")
        offices = data.get("offices")
        if isinstance(offices, list | tuple):
            named = (o for o in offices if isinstance(o, str) and _OFFICE.fullmatch(o))
            offices = tuple(dict.fromkeys(named)) or None
        else:
            offices = None
        return cls(
            roles=_numbered(data.get("roles"), Role, first=1),
            language=language if language in dict(settings.LANGUAGES) else None,
            offices=offices,
            contacts=_numbered(data.get("contacts"), Answer, first=0),
        )


def _numbered(data, kind, *, first):
    if not isinstance(data, dict):
        return {}
    known = {each.value: each for each in kind}
    found = {}
    for key, value in data.items():
        key = str(key)
        if not (key.isascii() and key.isdigit() and len(key) <= len(str(MOST_LINES))):
            continue
        number = int(key)
        if number >= first and isinstance(value, str) and value in known:
            found[number] = known[value]
    return dict(sorted(found.items()))
