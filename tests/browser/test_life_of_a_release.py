"""
A joint release from its draft to its removal, by the clicks of three people of two
offices. At each step somebody without an account looks wherever readers may meet it.
"""

import re
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.browser.change_form import (
    ADD,
    act,
    add_row,
    change_form_of,
    choose,
    messages,
    offered,
    save,
)
from tests.browser.conftest import run
from tests.browser.surfaces import (
    EVERYWHERE,
    NOWHERE,
    ON_ITS_PAGES,
    PAGES,
    PLACES,
    Reader,
)

pytestmark = pytest.mark.browser

SECONDS = 30


@pytest.fixture
def contributor(visit):
    return visit("contributor.tanzania@wma.example")


@pytest.fixture
def kenya(visit):
    return visit("editor.kenya@wma.example")


def from_first_page(visitor, tile, title):
    """Go to the form of what waits for somebody, by the link on the first page."""
    page = visitor.open("/admin/")
    part = page.locator(".tile", has=page.locator("h2", has_text=tile))
    part.locator("a", has_text=title).click()
    page.locator(".revised-state").wait_for()
    return page


def state_of(page):
    return page.locator(".revised-state strong").inner_text()


def press(page, text):
    with page.expect_navigation():
        page.locator(".revised-side button", has_text=text).click()
    return messages(page)


def seen_again(page):
    """Open the form anew: somebody else was at work."""
    page.reload()
    page.locator(".ProseMirror").last.wait_for()


def schedule(page, **words):
    """Choose an hour of tomorrow: the form takes it in hours and minutes."""
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    hour = {"at_0": f"{tomorrow:%Y-%m-%d}", "at_1": "09:30"}
    return act(page, "schedule", **hour, **words)


def move_hour(page, site_folder, origin, seconds):
    """Let the hour that was scheduled be some seconds ahead; return it."""
    pk = re.search(r"/(\d+)/change/", page.url)[1]
    command = ["-m", "tests.browser.move_hour", pk, str(seconds)]
    options = {"check": True, "capture_output": True, "text": True}
    return datetime.fromisoformat(run(command, site_folder, origin, **options).stdout)


def until(is_so):
    deadline = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < deadline, f"Not so within {SECONDS} seconds."


def write(page, **words):
    for name, text in words.items():
        if name in ("body", "notes"):
            page.locator(f".field-{name} .ProseMirror").fill(text)
        else:
            page.fill(f"#id_{name}", text)


def test_release_lives_from_its_draft_to_its_removal(
    contributor, tanzania, kenya, site_folder
):
    origin = tanzania.origin
    title, wrong = "Fourteen nurses board the ferry", "Forty nurses board the ferry"

    # A contributor of Tanzania writes it, and names Kenya as a partner.
    writing = contributor.form(ADD)
    writing.select_option("#id_language", "en")
    writing.select_option("#id_kind", "press-release")
    write(writing, title=wrong, summary="They sail.", body=f"{wrong} at dawn.")
    choose(writing, add_row(writing, "named_contacts"), "Neema Massawe")
    writing.fill("#id_topics", "Harbours")
    save(writing)
    choose(writing, add_row(writing, "offices-partners"), "Kenya")
    with writing.expect_navigation():
        writing.click("text=Save kind and offices")
    reader = Reader(origin, "en", writing.input_value("#id_slug"))
    assert state_of(writing) == "draft"
    assert offered(writing) == ["submit"]
    assert reader.surfaces(wrong) == NOWHERE

    # It is submitted to an editor, who finds it on the first page and sends it back.
    assert act(writing, "submit", reviewer="Editor Tanzania") == [
        f"“{wrong}”: in review."
    ]
    reading = from_first_page(tanzania, "To read and approve", wrong)
    assert reader.surfaces(wrong) == NOWHERE
    act(reading, "send-back", reason="Say where they sail to.")
    assert state_of(reading) == "draft"
    assert reader.surfaces(wrong) == NOWHERE

    # The contributor is told why, mends it and submits it again: one click saves it.
    seen_again(writing)
    assert "Say where they sail to." in writing.locator(".revised-side").inner_text()
    write(writing, summary="They sail to Mombasa.")
    act(writing, "submit", reviewer="Editor Tanzania")
    assert state_of(writing) == "in review"
    assert reader.surfaces(wrong) == NOWHERE

    # The editor approves it: still nobody sees it.
    seen_again(reading)
    assert reading.input_value("#id_summary") == "They sail to Mombasa."
    act(reading, "approve")
    assert state_of(reading) == "approved"
    assert reader.surfaces(wrong) == NOWHERE

    # Kenya's editor reads it, names a contact of Kenya's, signs, and changes no more.
    signing = from_first_page(kenya, "To sign", wrong)
    assert signing.locator("[name=_save], [name=_act][form], .ProseMirror").count() == 0
    contact = signing.locator(".joint select[name$=contact]")
    contact.select_option(label="Wanjiru Kamau")
    assert press(signing, "Save the contact") == [
        "Named for your office: Wanjiru Kamau."
    ]
    assert press(signing, "Sign version") == ["Signed."]
    assert reader.surfaces(wrong) == NOWHERE

    # It is scheduled, and shows at its second: nobody has asked for it in between.
    seen_again(reading)
    assert schedule(reading)[-1] == f"“{wrong}”: scheduled."
    assert reader.surfaces(wrong) == NOWHERE
    hour = move_hour(reading, site_folder, origin, 2)
    until(lambda: datetime.now(UTC) >= hour)
    assert reader.surfaces(wrong) == EVERYWHERE
    assert "Wanjiru Kamau" in reader.read("page of the partner")[1]

    # The number was wrong. A draft of the correction is seen by no reader, nor when it
    # is approved, nor can it go out before Kenya has read it as well.
    seen_again(writing)
    write(writing, title=title, body=f"{title} at dawn.")
    save(writing)
    act(writing, "submit")
    assert state_of(writing) == (
        "published · newer draft by Contributor Tanzania, in review"
    )
    correcting = from_first_page(tanzania, "To read and approve", title)
    act(correcting, "approve")
    note = "The nurses were fourteen, not forty."
    assert act(correcting, "publish", note=note) == [
        "“Publish now” was not done. Please mend this first:",
        "Not signed yet: Kenya. Wait for them, drop them, or say why it goes out "
        "without them.",
    ]
    assert correcting.input_value("[name=act-publish-note]") == note
    assert (reader.surfaces(title), reader.surfaces(wrong)) == (NOWHERE, EVERYWHERE)
    signing = from_first_page(kenya, "To sign", title)
    press(signing, "Sign version")
    assert (reader.surfaces(title), reader.surfaces(wrong)) == (NOWHERE, EVERYWHERE)
    seen_again(correcting)
    act(correcting, "publish", note=note)
    assert state_of(correcting) == "published"
    assert (reader.surfaces(title), reader.surfaces(wrong)) == (EVERYWHERE, NOWHERE)
    assert [note in reader.read(place)[1] for place in PAGES] == [True] * len(PAGES)

    # It is withdrawn: its pages say why, lists have it no more.
    notice = "The ferry did not sail."
    act(correcting, "withdraw", notice=notice)
    assert state_of(correcting) == "withdrawn"
    assert reader.surfaces(title) == ON_ITS_PAGES
    assert [notice in reader.read(place)[1] for place in PAGES] == [True] * len(PAGES)

    # It is removed: its addresses say so, and nothing of it is left.
    act(correcting, "gone", notice="It named people in danger.")
    assert state_of(correcting) == "removed"
    assert reader.surfaces(title) == NOWHERE
    assert [reader.read(place)[0] for place in PAGES] == [410] * len(PAGES)
    assert "It named people in danger." in reader.read("page of the partner")[1]


def english_words(reader):
    """Return what readers of the English version see, wherever they see it."""
    found = {place: reader.read(place) for place in PLACES}
    for place in PAGES:
        status, text = found[place]
        # Around it, its page says that there is another language now.
        found[place] = (
            status,
            text.partition("<main")[2].partition("</main>")[0] or text,
        )
    return found


def test_arabic_version_lives_a_life_of_its_own(
    contributor, tanzania, kenya, site_folder
):
    origin, original = tanzania.origin, "Boats cross the lake"
    english = Reader(origin, "en", "boats-cross-the-lake")
    before = english_words(english)
    wrong, title = "عشرة قوارب تعبر البحيرة", "تسعة قوارب تعبر البحيرة"

    # It is begun from the English one, and has none of its words.
    writing = change_form_of(contributor, original)
    writing.select_option("#translate-into", "ar")
    press(writing, "Begin")
    source = writing.locator(".revised-source").inner_text()
    assert "Boats now cross the lake each day." in source
    assert (writing.input_value("#id_title"), state_of(writing)) == ("", "draft")
    write(writing, title=wrong, summary="كل صباح.", body=wrong)
    body = writing.locator(".field-body .ProseMirror > p")
    assert body.evaluate("element => getComputedStyle(element).direction") == "rtl"
    assert act(writing, "submit") == [f"“{wrong}”: in review."]
    reader = Reader(origin, "ar", writing.input_value("#id_slug"))
    assert reader.surfaces(wrong) == NOWHERE

    # Review, and Kenya's signature, are its own as well.
    reading = from_first_page(tanzania, "To read and approve", wrong)
    act(reading, "send-back", reason="Count them again.")
    seen_again(writing)
    write(writing, summary="كل صباح ومساء.")
    act(writing, "submit", reviewer="Editor Tanzania")
    seen_again(reading)
    act(reading, "approve")
    signing = from_first_page(kenya, "To sign", wrong)
    press(signing, "Sign version")
    seen_again(reading)
    schedule(reading)
    assert state_of(reading) == "scheduled"
    assert reader.surfaces(wrong) == NOWHERE
    assert english_words(english) == before

    # Somebody asks for it again and again, and has it at its second, not before.
    hour, seen = move_hour(reading, site_folder, origin, 3), []
    until(lambda: seen.append(page_now(reader)) or seen[-1][1] == 200)
    assert {status for at, status in seen if at < hour} <= {404}
    assert reader.surfaces(wrong) == EVERYWHERE
    assert '<html lang="ar" dir="rtl"' in reader.read("page of the partner")[1]
    assert english_words(english) == before

    # A correction that was scheduled is seen by nobody before its hour.
    seen_again(writing)
    write(writing, title=title, body=title)
    save(writing)
    act(writing, "submit")
    signing = from_first_page(kenya, "To sign", title)
    press(signing, "Sign version")
    correcting = from_first_page(tanzania, "To read and approve", title)
    schedule(correcting, note="كانت القوارب تسعة.")
    assert state_of(correcting) == "published, a change is scheduled"
    assert (reader.surfaces(title), reader.surfaces(wrong)) == (NOWHERE, EVERYWHERE)
    hour = move_hour(correcting, site_folder, origin, 2)
    until(lambda: datetime.now(UTC) >= hour)
    assert "كانت القوارب تسعة." in reader.read("page")[1]
    assert (reader.surfaces(title), reader.surfaces(wrong)) == (EVERYWHERE, NOWHERE)

    # It is withdrawn and removed; the English one stays where it is.
    seen_again(correcting)
    act(correcting, "withdraw", notice="لم تعبر القوارب.")
    assert reader.surfaces(title) == ON_ITS_PAGES
    act(correcting, "gone", notice="ليس لنا.")
    assert reader.surfaces(title) == NOWHERE
    assert [reader.read(place)[0] for place in PAGES] == [410] * len(PAGES)
    assert english_words(english) == before


def page_now(reader):
    status, _text = reader.read("page")
    return datetime.now(UTC), status
