"""Press contacts for telephones and address books, as they answer today."""

from django.http import Http404
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from contacts.exchange.response import vcf
from contacts.press import press_desk


@require_safe
def office_cards(request):
    """The press desk of an office, then everybody who is on duty."""
    press = press_desk(request.office, request.at)
    return vcf(request, [press.desk, *press.people], f"{request.office.slug}-press")


@require_safe
def contact_card(request, pk):
    """One contact, as long as the press page of this office shows it."""
    press = press_desk(request.office, request.at)
    person = next((each for each in press.people if each.pk == pk), None)
    if person is None:
        raise Http404
    name = person.public_name or f"{request.office.slug} {person.role}"
    return vcf(request, [person], slugify(name, allow_unicode=True) or "contact")
