from itertools import groupby

from django.shortcuts import render
from django.views.decorators.http import require_safe

from contacts import office_table
from contacts.forms.press_desks import PressDeskFilter
from contacts.models import Region
from contacts.opening_hours import in_lines
from contacts.opening_words import utc_name
from contacts.press import press_desk, press_desks


@require_safe
def press_page(request):
    """Who answers the press for an office: now, its desk, then the people on duty."""
    office, at = request.office, request.at
    table = office_table.get()
    found = press_desk(office, at)
    context = {
        "press": found,
        "is_closed": office.is_closed(at),
        # Whom to turn to when nobody answers; headquarters have nobody behind them.
        "headquarters": None if found.desk.is_headquarters else table.headquarters,
        "hours": in_lines(found.desk.opening_hours),
        "zone": utc_name(found.desk.local_time(at)),
    }
    return render(request, "contacts/press_page.html", context)


@require_safe
def press_desk_list(request):
    """The press desks of all offices: who answers now, in which languages."""
    desks = press_desks(request.at)
    regions = list(Region.objects.all())
    used = {press.office.region_id for press in desks}
    filters = PressDeskFilter(
        request.GET,
        languages={code for press in desks for code in press.languages},
        regions=[region for region in regions if region.pk in used],
    )
    wanted = filters.values
    region = next((r.pk for r in regions if r.slug == wanted.get("region")), None)
    shown = [
        press
        for press in desks
        if (not wanted.get("language") or wanted["language"] in press.languages)
        and (region is None or press.office.region_id == region)
        and (not wanted.get("open") or press.call.opening.is_open)
    ]
    context = {
        "desks": shown,
        "filters": filters,
        "open_now": sum(press.call.opening.is_open for press in shown),
    }
    return render(request, "contacts/press_desk_list.html", context)


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
