"""Contacts are kept without scripts as with them: rows of telephones, handing over."""

from datetime import timedelta

import pytest
from django.utils import timezone

pytestmark = pytest.mark.browser

MANAGER = "contact-manager.tanzania@wma.example"


@pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "plain"])
def test_contact_gets_telephones_and_hands_over(visit, has_scripts):
    manager = visit(MANAGER, java_script_enabled=has_scripts)
    old, new = (f"{name} {has_scripts}" for name in ("Asha Mbwana", "Rehema Lusinde"))
    last = timezone.now().date() + timedelta(days=60)
    first = last + timedelta(days=1)
    page = manager.open("/admin/contacts/mediacontact/add/")
    page.fill("#id_name", old)
    page.fill("#id_role_1", "Spokesperson")
    if has_scripts:
        page.click("text=Add a telephone")
    page.fill("#id_phones-0-number", "028 555 0142")
    page.select_option("#id_phones-0-use", "any")
    page.click("[name=_continue]")

    assert page.input_value("#id_phones-0-number") == "+255 28 555 0142"

    page.click("text=Hand over")
    page.fill("#id_last_day", last.isoformat())
    page.check("[name=who][value=new]")
    page.fill("#id_name", new)
    page.check("[name=takes_phones]")
    page.click("[name=_look]")
    promised = page.locator(".what-readers-see li").all_inner_texts()
    page.click("input.default")

    said = page.locator(".messagelist li").inner_text()
    assert said == f"{' '.join(promised)} {new}"
    assert promised == [
        f"Up to and including {last.day} {last:%B %Y} readers see {old}.",
        f"From {first.day} {first:%B %Y} on they see {new}, on the press page and "
        f"wherever {old} is named; what was printed stays as it was printed.",
    ]
