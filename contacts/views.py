from itertools import groupby
from zoneinfo import ZoneInfo

from django.shortcuts import render
from django.views.decorators.http import require_safe

from contacts import office_table
from contacts.models import MediaContact, Region
from contacts.opening_hours import in_lines


@require_safe
def press_page(request):
    """Who answers the press for an office: its desk first, then the people in post."""
    office, at = request.office, request.at
    table = office_table.get()
    is_closed = office.is_closed(at)
    successor = table.by_id(office.successor_id) or table.headquarters
    answering = successor if is_closed else office
    contacts = MediaContact.objects.filter(office_id=office.pk)
    context = {
        "contacts": []
        if is_closed
        else contacts.in_post(office.day(at)).shown_to_public(),
        "is_closed": is_closed,
        "successor": successor,
        # Whom to turn to when nobody answers; headquarters have nobody behind them.
        "headquarters": None if answering.is_headquarters else table.headquarters,
        "hours": in_lines(office.opening_hours),
        "local_time": at.astimezone(ZoneInfo(office.time_zone)),
    }
    return render(request, "contacts/press_page.html", context)


@require_safe
def office_list(request):
    """Where we work: the open offices by region, those without one at the end."""
    table = office_table.get()
    regions = {region.pk: region for region in Region.objects.all()}
    last = len(regions)
    ranks = {pk: rank for rank, pk in enumerate(regions)}

    def place(office):
        return (
            ranks.get(office.region_id, last),
            office.kind != "regional",
            str(office).casefold(),
        )

    offices = [
        office
        for office in table.offices
        if not office.is_headquarters and not office.is_closed(request.at)
    ]
    groups = [
        (regions.get(pk), list(row))
        for pk, row in groupby(
            sorted(offices, key=place), key=lambda office: office.region_id
        )
    ]
    context = {"headquarters": table.headquarters, "groups": groups}
    return render(request, "contacts/office_list.html", context)
