"""
Who answers today for a contact that an article names.

A release keeps the names it was issued with; a journalist who reads it years later
needs somebody who answers now. There always is somebody.
"""

from dataclasses import dataclass

from contacts.models import MediaContact

# How far a line of successors is followed; the query of the article page fetches as
# many (see article_page.NAMED_CONTACTS).
MAX_SUCCESSIONS = 3


@dataclass(frozen=True)
class Answer:
    """Either a person or, where there is none, the press desk of an office."""

    named: object
    person: object = None
    desk: object = None
    # Who was named answers the public no more.
    has_moved: bool = False
    is_confirmed: bool = True

    @property
    def is_as_named(self):
        return self.person is not None and not self.has_moved

    @property
    def shows_printed(self):
        """Whether the printed lines may be shown: not where names are dangerous."""
        contact = self.named.contact
        return not (contact and contact.by_role_only)

    @property
    def has_changed(self):
        """Whether the person named is still there, under other addresses."""
        if not self.is_as_named or not self.shows_printed:
            return False
        named, person = self.named, self.person
        numbers = [phone["number"] for phone in person.phones]
        printed = [phone["number"] for phone in named.printed_phones]
        return (named.printed_emails, printed) != (person.emails, numbers)


def answer(named, *, at, offices):
    """
    Return who answers for an ArticleContact at a moment: the person named, if in
    post; else the first successor in post; else the press desk of the office; else
    that of the office which follows it, and in the end headquarters'.
    """
    desk = open_desk(named.office_id, at=at, offices=offices)
    contact = named.contact
    if contact is None or contact.confirmed_on is None:
        return Answer(named, desk=desk, is_confirmed=False)
    if desk.pk != named.office_id:
        return Answer(named, desk=desk, has_moved=True)
    day = desk.day(at)
    if contact.is_in_post(day):
        if contact.visibility == MediaContact.Visibility.INTERNAL:
            return Answer(named, desk=desk, has_moved=True)
        return Answer(named, person=contact)
    for _step in range(MAX_SUCCESSIONS):
        contact = contact.successor
        if contact is None:
            break
        if contact.is_in_post(day) and _answers_the_public(contact):
            return Answer(named, person=contact, has_moved=True)
    return Answer(named, desk=desk, has_moved=True)


def _answers_the_public(contact):
    return (
        contact.visibility == MediaContact.Visibility.PUBLIC
        and contact.confirmed_on is not None
    )


def open_desk(office_id, *, at, offices):
    """Return the office itself, or the open one that follows it, or headquarters."""
    office = offices.by_id(office_id)
    for _step in offices.offices:
        if office is None or not office.is_closed(at):
            break
        office = offices.by_id(office.successor_id)
    if office is None or office.is_closed(at):
        return offices.headquarters
    return office


@dataclass(frozen=True)
class ContactGroup:
    """The contacts of one office; without any, its press desk answers."""

    office: object
    desk: object
    answers: list


def grouped(named_contacts, article_offices, visited, *, at, offices, silent=()):
    """
    Group an article's contacts by office: the visited one first, then the issuing
    one, then the others. The visited and the issuing office always have a group, the
    `silent` ones (ids; asked, and not signed yet) have none.

    Whom a partner names for itself stands before whom the article names there.
    """
    rows = sorted(article_offices, key=lambda row: row.position)
    order = [row.office_id for row in rows]
    always = {*order[:1], *(pk for pk in order if pk == visited.pk)}
    answers = {}
    for named in _once([*(row.named for row in rows if row.position), *named_contacts]):
        if named.office_id in silent:
            continue
        found = answer(named, at=at, offices=offices)
        answers.setdefault(named.office_id, []).append(found)
    ranks = [visited.pk, *order, *answers]
    groups = sorted(always | set(answers), key=ranks.index)
    return [
        ContactGroup(
            office=offices.by_id(pk) or offices.headquarters,
            desk=open_desk(pk, at=at, offices=offices),
            answers=answers.get(pk, []),
        )
        for pk in groups
    ]


def _once(named_contacts):
    """Leave out who stands there already; whom the directory does not know, stays."""
    seen = set()
    for named in named_contacts:
        if named is None or named.contact_id in seen:
            continue
        if named.contact_id:
            seen.add(named.contact_id)
        yield named
