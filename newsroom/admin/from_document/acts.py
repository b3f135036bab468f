"""What an editor's corrections do to the answers that an intake keeps."""

import hashlib
import json

from django.db import transaction

from newsroom.importing.answers import Answers
from newsroom.importing.intake import reading_of
from newsroom.importing.release import Role
from newsroom.models import Intake

from .words import named

# In the answers of an intake: what was said before each correction, the last one last.
BEFORE = "before"
MOST_UNDONE = 20


def say(intake, numbers, role):
    """Keep what lines are; role "": the rules decide. Return the intake as it is now."""

    def change(answers):
        roles = {n: r for n, r in answers.roles.items() if n not in numbers}
        if role:
            roles |= dict.fromkeys(numbers, Role(role))
        return {"roles": {str(n): r.value for n, r in sorted(roles.items())}}

    return _correct(intake, change, named(numbers), role)


def undo(intake):
    """Take back the last correction; return what lines it was of, or None."""
    before = _before(intake)
    if not before:
        return None
    with transaction.atomic():
        intake = Intake.objects.select_for_update().get(pk=intake.pk)
        *earlier, last = _before(intake) or [None]
        if last is None:
            return None
        answers = Answers.from_json({**intake.answers, **last})
        intake.answers = {**answers.to_json(), BEFORE: earlier}
        intake.save(update_fields=["answers"])
    return last.get("lines", "")


def may_undo(intake):
    return bool(_before(intake))


def answer(intake, *, language, offices, contacts):
    """Keep language, offices and what was answered of each contact."""
    with transaction.atomic():
        intake = Intake.objects.select_for_update().get(pk=intake.pk)
        said = Answers.from_json(intake.answers)
        answers = Answers(
            roles=said.roles,
            language=language or None,
            offices=offices,
            contacts=contacts,
        )
        intake.answers = {**answers.to_json(), BEFORE: _before(intake)}
        intake.save(update_fields=["answers"])
    return intake


def fingerprint(intake):
    """Tell whether a page still shows what is kept."""
    text = json.dumps(intake.answers, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _correct(intake, change, lines, role):
    contacts = _contacts_after(intake, change)
    with transaction.atomic():
        intake = Intake.objects.select_for_update().get(pk=intake.pk)
        said = Answers.from_json(intake.answers).to_json()
        before = {name: said[name] for name in ("roles", "contacts")}
        after = said | change(Answers.from_json(said))
        if contacts is not None:
            after["contacts"] = contacts
        if after != said:
            kept = [*_before(intake), {**before, "lines": lines}][-MOST_UNDONE:]
            intake.answers = {**after, BEFORE: kept}
            intake.save(update_fields=["answers"])
    return intake


def _contacts_after(intake, change):
    """
    Carry answers along with their contacts, which a correction may move.

    None: there are none to carry. The document is read outside of any transaction.
    """
    said = Answers.from_json(intake.answers)
    if not said.contacts:
        return None
    answered = {
        contact: said.contacts[index]
        for index, contact in enumerate(reading_of(intake).release.contacts)
        if index in said.contacts
    }
    tried = Intake(pk=intake.pk, user=intake.user, kind=intake.kind, name=intake.name)
    tried.file, tried.answers = intake.file, said.to_json() | change(said)
    return {
        str(index): answered[contact].value
        for index, contact in enumerate(reading_of(tried).release.contacts)
        if contact in answered
    }


def _before(intake):
    return intake.answers.get(BEFORE, [])
