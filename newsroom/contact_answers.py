"""
Who answers today for a contact that an article names.

A release keeps the names it was issued with; a journalist who reads it years later
needs somebody who answers now. There always is somebody (see contacts.answering).
"""

from dataclasses import dataclass

from contacts.answering import (
    Call,
    Reason,
    call_now,
    open_desk,
    stands_for,
)


@dataclass(frozen=True)
class Answer:
    """Either a person or, where there is none, the press desk of an office."""

    named: object
    # The contact named, as the directory has it; None: it never had it.
    contact: object = None
    person: object = None
    desk: object = None
    # Why it is somebody else than was named; None: it is not.
    reason: Reason | None = None
    is_confirmed: bool = True
    # Nobody has confirmed of late that the person answers: the desk stands first.
    is_stale: bool = False

    @property
    def has_moved(self):
        return self.reason is not None

    @property
    def has_left(self):
        return self.reason == Reason.LEFT

    @property
    def is_away(self):
        return self.reason == Reason.AWAY

    @property
    def is_as_named(self):
        return self.person is not None and not self.has_moved

    @property
    def shows_printed(self):
        """Whether the printed lines may be shown: not where names are dangerous."""
        return not (self.contact and self.contact.by_role_only)

    @property
    def has_changed(self):
        """Whether the person named is still there, under other addresses."""
        if not self.is_as_named or not self.shows_printed:
            return False
        named, person = self.named, self.person
        numbers = [phone["number"] for phone in person.phones]
        printed = [phone["number"] for phone in named.printed_phones]
        return (named.printed_emails, printed) != (person.emails, numbers)


def answer(named, *, at, offices, people):
    """
    Return who answers for an ArticleContact at a moment, by the order of
    contacts.answering.standing; `people` holds the contacts of its office.
    """
    desk = open_desk(named.office_id, at=at, offices=offices)
    contact = people.by_id(named.contact_id)
    if desk.pk != named.office_id:
        return Answer(named, contact, desk=desk, reason=Reason.LEFT)
    if contact is None:
        return Answer(named, desk=desk, is_confirmed=False)
    day = desk.day(at)
    found = stands_for(contact, day, people)
    reason = None if found.reason == Reason.HERE else found.reason
    if contact.confirmed_on is None and reason in (None, Reason.AWAY):
        return Answer(named, contact, desk=desk, is_confirmed=False)
    if found.person is None:
        return Answer(named, contact, desk=desk, reason=reason)
    if found.person is contact and not _may_be_reached(named, contact):
        return Answer(named, contact, desk=desk, reason=Reason.NOT_PUBLIC)
    is_stale = found.person.is_stale(day)
    return Answer(
        named,
        contact,
        person=found.person,
        desk=desk if is_stale else None,
        reason=reason,
        is_stale=is_stale,
    )


def _may_be_reached(named, contact):
    """
    Say whether somebody may be shown who is there: who answers on request only, as
    printed, and under nothing that the directory has learnt since.
    """
    if contact.is_shown_to_public:
        return True
    as_named = Answer(named, contact, person=contact)
    return as_named.shows_printed and not as_named.has_changed


@dataclass(frozen=True)
class ContactGroup:
    """The contacts of one office; without any, its press desk answers."""

    office: object
    desk: object
    answers: list
    # Whom to call now; None: the article is old, and its press page says so.
    call: Call | None = None

    @property
    def has_call(self):
        """Whether somebody else than those listed is to be called out of hours."""
        call = self.call
        if call is None or call.opening.is_open or not call.phones:
            return False
        listed = {each.person.pk for each in self.answers if each.person}
        return call.person is None or call.person.pk not in listed


def grouped(
    named_contacts,
    article_offices,
    visited,
    *,
    at,
    offices,
    people,
    silent=(),
    shows_calls=False,
):
    """
    Group an article's contacts by office: the visited one first, then the issuing
    one, then the others. The visited and the issuing office always have a group, the
    `silent` ones (ids; asked, and not signed yet) have none.

    Whom a partner names for itself stands before whom the article names there.
    `shows_calls`: with whom to call now.
    """
    rows = sorted(article_offices, key=lambda row: row.position)
    order = [row.office_id for row in rows]
    always = {*order[:1], *(pk for pk in order if pk == visited.pk)}
    answers = {}
    for named in _once([*(row.named for row in rows if row.position), *named_contacts]):
        if named.office_id in silent:
            continue
        found = answer(named, at=at, offices=offices, people=people)
        answers.setdefault(named.office_id, []).append(found)
    ranks = [visited.pk, *order, *answers]
    groups = sorted(always | set(answers), key=ranks.index)
    found = []
    for pk in groups:
        office = offices.by_id(pk) or offices.headquarters
        found.append(
            ContactGroup(
                office=office,
                desk=open_desk(pk, at=at, offices=offices),
                answers=answers.get(pk, []),
                call=call_now(office, people, at, offices) if shows_calls else None,
            )
        )
    return found


def _once(named_contacts):
    """Leave out who stands there already; whom the directory does not know, stays."""
    seen = set()
    for named in named_contacts:
        if named is None or named.contact_id in seen:
            continue
        if named.contact_id:
            seen.add(named.contact_id)
        yield named
