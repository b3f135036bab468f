"""
A contact manager hands over from one to another. The moment it takes effect, everything
that names a contact names the new one, and the old one only as named then.
"""

import json
import re
from datetime import UTC, datetime

import pytest

from tests.browser.change_form import add_row
from tests.browser.conftest import run

pytestmark = pytest.mark.browser

OLD, NEW = "Aïcha Maïga", "Moussa Diallo"
OLD_PHONE, NEW_PHONE = "+22755501433", "+22755501477"
RELEASES = [
    f"/niger/{language}/news/wells-{language}/" for language in ("en", "fr", "ar")
]
NAMED_THEN = re.compile(r'<p class="was">.*?</p>', re.DOTALL)


@pytest.fixture
def manager(visit):
    return visit("contact-manager.niger@wma.example")


@pytest.fixture
def reader(visit):
    """Return what reads an address as somebody without an account."""
    visitor = visit()

    def read(path):
        answer = visitor.context.request.get(visitor.origin + path)
        assert answer.status == 200, path
        return answer.text()

    return read


def everything_says(reader, name, phone):
    """Say where each place that names a contact today names this one."""
    press = reader("/niger/en/press/")
    points = json.loads(re.search(r'ld\+json">(.*?)</script>', press, re.DOTALL)[1])
    cards = reader("/niger/en/press/contacts.vcf")
    return {
        "press page": name in press and f"tel:{phone}" in press,
        "machines": any(
            (point["name"], point.get("telephone")) == (name, phone)
            for point in points["contactPoint"]
        ),
        "all desks": f"tel:{phone}" in reader("/en/press/offices/"),
        "cards": f"FN:{name}" in cards and phone in re.sub(r"[ -]", "", cards),
        **{
            path: name in NAMED_THEN.sub("", text) and f"tel:{phone}" in text
            for path, text in ((path, reader(path)) for path in RELEASES)
        },
        **{
            path: phone in re.sub(r"[ -]", "", reader(path))
            for path in (path.rstrip("/") + ".vcf" for path in RELEASES)
        },
    }


def test_hand_over_takes_effect_everywhere_at_once(
    manager, reader, site_folder, origin
):
    page = manager.open("/admin/contacts/mediacontact/")
    page.get_by_role("link", name=OLD).first.click()
    page.get_by_role("link", name="Hand over").click()
    page.fill("#id_last_day", f"{datetime.now(UTC):%Y-%m-%d}")
    page.get_by_role("radio", name="Somebody new").check()
    page.fill("#id_name", NEW)
    page.fill("#id_emails", "moussa.diallo@wma.example")
    add_row(page, "phones").locator("[name$=number]").fill("55501477")
    with page.expect_navigation():
        page.get_by_role("button", name="Hand over").click()

    assert NEW in page.locator(".messagelist").inner_text()
    assert set(everything_says(reader, OLD, OLD_PHONE).values()) == {True}
    assert set(everything_says(reader, NEW, NEW_PHONE).values()) == {False}

    command = ["-m", "tests.browser.let_a_day_pass", OLD]
    run(command, site_folder, origin, check=True)

    said = everything_says(reader, NEW, NEW_PHONE)
    assert [place for place, is_said in said.items() if not is_said] == []
    said = everything_says(reader, OLD, OLD_PHONE)
    assert [place for place, is_said in said.items() if is_said] == []
    for path in RELEASES:
        assert OLD in NAMED_THEN.search(reader(path))[0]
