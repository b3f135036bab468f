"""What the check screen asks: whose word holds for a contact, and which offices."""

from dataclasses import dataclass, field

from django.conf.locale import LANG_INFO
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from contacts.models import CountryOffice, MediaContact
from contacts.scoping import may, offices_for
from newsroom.importing.answers import Answer, possible_answers
from newsroom.importing.store_errors import StoreError
from newsroom.importing.store_offices import offices_of


@dataclass(kw_only=True)
class ContactChoice:
    """A printed contact, what the directory has, and the answers to choose from."""

    index: int
    shown: object
    found: object
    record: MediaContact | None
    successor: MediaContact | None
    office: CountryOffice | None
    answers: list = field(default_factory=list)
    answer: str = ""

    @property
    def printed(self):
        return self.found.contact

    @property
    def languages(self):
        """Name the languages, each in its own words as far as they are known."""
        return [
            LANG_INFO.get(code, {}).get("name_local", code)
            for code in self.printed.languages
        ]

    @property
    def is_sure(self):
        return self.found.status == "known"

    @property
    def sentences(self):
        """Say what the directory makes of it, plainly."""
        match self.found.status:
            case "known":
                return [
                    _("The directory knows this contact, and nothing contradicts it.")
                ]
            case "left":
                return [self._left()]
            case "new":
                return [
                    _("The directory knows nobody of this name, address or number.")
                ]
        return [self._difference(name) for name in self.found.differs]

    def _left(self):
        words = {
            "name": self.record,
            "day": date_format(self.record.ends_on, "DATE_FORMAT"),
            "successor": self.successor,
        }
        if self.successor:
            return (
                _("%(name)s left on %(day)s. The directory names %(successor)s.")
                % words
            )
        return _("%(name)s left on %(day)s, and the directory names nobody.") % words

    def _difference(self, name):
        if name == "office":
            words = _(
                "the name is all that fits, and it may be somebody else of another office"
            )
            return f"{capfirst(words)}: {self.record.office}."
        known = {
            "name": [self.record.name],
            "emails": self.record.emails,
            "phones": [phone["number"] for phone in self.record.phones],
        }[name]
        printed = {
            "name": [self.printed.name or ""],
            "emails": self.printed.emails,
            "phones": self.printed.phones,
        }[name]
        words = {
            "known": ", ".join(known) or _("none"),
            "printed": ", ".join(printed) or _("none"),
        }
        sentence = {
            "name": _(
                "The directory has another name: %(known)s. The document prints: "
                "%(printed)s."
            ),
            "emails": _(
                "The directory has another address: %(known)s. The document prints: "
                "%(printed)s."
            ),
            "phones": _(
                "The directory has another number: %(known)s. The document prints: "
                "%(printed)s."
            ),
        }[name]
        return sentence % words

    def _sentence(self, answer):
        words = {"name": self.record or self.printed.name or _("this contact")}
        match answer:
            case Answer.RECORD if self.is_sure:
                return _("Name %(name)s as the directory has them.") % words
            case Answer.RECORD:
                return (
                    _("The directory is right: name %(name)s as it has them.") % words
                )
            case Answer.CORRECT:
                return _("The document is right: correct the directory.")
            case Answer.SUCCESSOR:
                return _("Name %(name)s instead.") % {"name": self.successor}
            case Answer.OMIT:
                return _("Leave this contact out.")
        if self.record:
            return _("As the document says: a new contact, unconfirmed.")
        return _("Take it as a new contact, unconfirmed: shown in this text alone.")


def contact_choices(user, page, reading, answers):
    """Return a ContactChoice for each contact shown; two queries for all of them."""
    found = reading.matched.contacts[: len(page.contacts)]
    ids = {key for each in found for key in (each.id, each.propose)} - {None}
    records = MediaContact.objects.select_related("office").in_bulk(list(ids))
    codes = {each.office for each in found} - {None}
    offices = {
        office.iso_code: office
        for office in _country_offices().filter(iso_code__in=codes)
    }
    choices = []
    for index, (shown, each) in enumerate(zip(page.contacts, found, strict=True)):
        choice = ContactChoice(
            index=index,
            shown=shown,
            found=each,
            record=records.get(each.id),
            successor=records.get(each.propose),
            office=offices.get(each.office),
            answer=answers.to(index, each),
        )
        choice.answers = [
            (answer.value, choice._sentence(answer))
            for answer in possible_answers(each)
            if answer != Answer.CORRECT or _may_correct(user, choice.record)
        ]
        choices.append(choice)
    return choices


def _may_correct(user, record):
    return record is not None and may(user, "change media contacts", record.office_id)


def _country_offices():
    return CountryOffice.objects.exclude(kind=CountryOffice.Kind.REGIONAL)


def key_of(office):
    """Name an office as answers do: by its code, or a regional one by its slug."""
    is_regional = office.kind == CountryOffice.Kind.REGIONAL
    return office.slug if is_regional else office.iso_code


@dataclass(kw_only=True)
class OfficeChoices:
    """The issuing office, of those one may write for, and its partners."""

    issuers: list
    issuing: str = ""
    partners: list = field(default_factory=list)
    others: list = field(default_factory=list)
    # Whom the text names first, where that is an office one does not write for.
    not_theirs: CountryOffice | None = None

    @property
    def keys(self):
        named = [key for key, _office, is_chosen in self.partners if is_chosen]
        return tuple(filter(None, [self.issuing, *named]))


def office_choices(user, reading, answers):
    """Offer what the text proposes, or what was chosen."""
    offices = {key_of(office): office for office in CountryOffice.objects.all()}
    allowed = offices_for(user, "add articles")
    issuers = [(key, office) for key, office in offices.items() if office.pk in allowed]
    try:
        chosen = [
            key_of(each) for each in offices_of(reading.matched, answers, by=user)
        ]
    except StoreError:
        chosen = []
    is_theirs = not chosen or offices[chosen[0]].pk in allowed
    issuing = chosen[0] if chosen and is_theirs else ""
    proposed = [key for key in reading.matched.offices if key in offices]
    listed = [key for key in dict.fromkeys([*chosen, *proposed]) if key != issuing]
    return OfficeChoices(
        issuers=issuers,
        issuing=issuing,
        partners=[(key, offices[key], key in chosen) for key in listed],
        others=[
            (key, office)
            for key, office in offices.items()
            if key not in listed and key != issuing
        ],
        not_theirs=None if is_theirs else offices[chosen[0]],
    )
