"""vCards for readers: what the press pages show, and no more."""

from django.conf import settings
from django.db.models import Max
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from contacts import addresses, office_table
from contacts.channels import kind_of
from contacts.models import MediaContact
from contacts.opening_hours import in_lines
from contacts.spoken_languages import language_name
from iomsite.translated_text import TranslatedText

from .cards import Card, words_of
from .rows import desk_uid, uid_of


def public_cards(entries, version):
    """
    Return a vCard file in the active language. `entries` are contacts and offices (for
    their press desks), of whom the caller knows that they may be shown. One query.
    """
    people = [each.pk for each in entries if isinstance(each, MediaContact)]
    history = MediaContact.history.filter(id__in=people).order_by().values_list("id")
    revised = dict(history.annotate(Max("history_date"))) if people else {}
    return "".join(
        _person(each, version, revised.get(each.pk))
        if isinstance(each, MediaContact)
        else _desk(each, version)
        for each in entries
    )


def _person(person, version, revised):
    office = office_table.find_id(person.office_id)
    language = get_language()
    card = Card(version, uid_of(person.pk))
    role, role_language = person.role.choose(language)
    if person.public_name:
        card.person(person.public_name)
        card.structured("ORG", [_organisation(), str(office)])
    else:
        # Telephones show a company by its ORG.
        unnamed = role or _("Press contact")
        name = _listed([unnamed, _short_name(office)])
        card.desk(name)
        card.structured("ORG", [name])
    if role:
        card.role(role, role_language)
    for place, address in enumerate(person.emails):
        card.email(address, is_first=place == 0)
    for place, phone in enumerate(person.phones):
        card.phone(
            phone["number"],
            kind_of(phone),
            is_first=place == 0,
            label=words_of(phone),
        )
    card.languages(person.languages)
    notes = []
    if person.public_name and person.name_local:
        notes.append(person.name_local)
    if person.languages:
        spoken = _listed(language_name(code) for code in person.languages)
        notes.append(_("Languages: %(languages)s") % {"languages": spoken})
    _ended(card, office, notes)
    if revised:
        card.revised(revised)
    return card.text()


def _desk(office, version):
    card = Card(version, desk_uid(office.pk))
    name = f"{_('Press desk')}, {_short_name(office)}"
    card.desk(name)
    card.structured("ORG", [name])
    card.email(office.press_email, is_first=True)
    if office.press_phone:
        card.phone(
            office.press_phone, "phone", is_first=True, label=_("Press duty line")
        )
    hours = [
        f"{line.first}{f' – {line.last}' if line.last else ''} {', '.join(line.spans)}"
        for line in in_lines(office.opening_hours)
    ]
    _ended(card, office, hours)
    return card.text()


def _ended(card, office, notes):
    """Say where the office is, and where to look who answers after today."""
    page = addresses.home(office.pk, get_language(), "contacts:press-page")
    if office.address:
        card.address(office.address)
    card.press_page(page)
    card.time_zone(office.time_zone)
    notes = [*notes, _("Who answers today: %(page)s") % {"page": page}]
    card.line("NOTE", "\n".join(notes))


def _organisation():
    return str(TranslatedText(settings.ORGANISATION["name"]))


def _short_name(office):
    name = str(TranslatedText(settings.ORGANISATION["short_name"]))
    return name if office.is_headquarters else f"{name} {office}"


def _listed(words):
    return pgettext("list", ", ").join(map(str, words))
