from datetime import date

import pytest
from django.urls import get_script_prefix, set_script_prefix
from django.utils.translation import get_language, override

from contacts import addresses, office_table
from contacts.models import CountryOffice
from tests.factories import make_office


def test_home_address_is_at_the_office_by_path_and_by_host(site):
    office = site.office

    address = addresses.home(office.pk, "sw", "newsroom:article-detail", slug="habari")

    assert address == f"{site.origin}/sw/news/habari/"
    assert addresses.site_origin(office.pk) == site.origin


def test_home_address_of_headquarters_is_the_global_site(headquarters):
    addresses_of = [
        addresses.home(pk, "fr", "pages:page-detail", path="nous/histoire")
        for pk in (headquarters.pk, None)
    ]

    assert addresses_of == ["https://wma.example/fr/nous/histoire/"] * 2


def test_home_address_does_not_depend_on_the_thread(kenya):
    set_script_prefix("/ghana/")
    with override("ar"):
        address = addresses.home(kenya.pk, "en", "contacts:press-page")
        left = (get_script_prefix(), get_language())
    set_script_prefix("/")

    assert address == "https://wma.example/kenya/en/press/"
    assert left == ("/ghana/", "ar")


def test_path_within_a_site_has_no_frame(db):
    set_script_prefix("/ghana/")
    path = addresses.site_path("ar", "newsroom:article-detail", slug="خبر")
    set_script_prefix("/")

    assert path == "/ar/news/%D8%AE%D8%A8%D8%B1/"


def test_home_addresses_cost_no_query(kenya, django_assert_num_queries):
    office_table.get()

    with django_assert_num_queries(0):
        addresses.home(kenya.pk, "en", "pages:home")


@pytest.mark.parametrize(
    "fields",
    [{"closed_on": date(2020, 1, 1)}, {"languages": ["sw"]}],
    ids=["closed", "language not offered"],
)
def test_what_the_office_cannot_show_is_at_home_on_the_global_site(kenya, fields):
    CountryOffice.objects.filter(pk=kenya.pk).update(**fields)
    office_table.clear()

    address = addresses.home(kenya.pk, "en", "newsroom:article-list")

    assert address == "https://wma.example/en/news/"


def test_hosts_of_offices_share_the_port_of_the_main_one(headquarters, settings):
    settings.MAIN_ORIGIN = "http://127.0.0.1:8001"
    office = make_office("kenya", host="kenya.localhost.example")

    assert addresses.site_origin(office.pk) == "http://kenya.localhost.example:8001"


def test_admin_has_its_address_on_the_main_host(db):
    set_script_prefix("/ghana/")
    address = addresses.on_main_host("admin:index")
    set_script_prefix("/")

    assert address == "https://wma.example/admin/"
