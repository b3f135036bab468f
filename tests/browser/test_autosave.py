"""Two people at one article, and one whose browser, line or session fails."""

import re

import pytest

from tests.browser.conftest import Visitor, free_port, log_in, running_site
from tests.browser.world import PASSWORD

pytestmark = pytest.mark.browser

ADD = "/admin/newsroom/article/add/"
KEPT = re.compile(r"^Kept at \d")
# It is kept five seconds after the last change.
SOON = 15_000


@pytest.fixture
def contributor(visit):
    return visit("contributor.tanzania@wma.example")


def save(page, button="_continue"):
    with page.expect_navigation():
        page.click(f"[name={button}]")
    page.locator(".ProseMirror").last.wait_for()
    return page


def make_article(visitor, title):
    """Write an article and return the address of its form."""
    page = visitor.form(ADD)
    page.select_option("#id_language", "en")
    page.fill("#id_title", title)
    body = page.locator(".field-body .ProseMirror")
    body.press_sequentially("As it was.")
    save(page)
    path = page.url.removeprefix(visitor.origin)
    page.close()
    return path


def status(page):
    return page.locator(".autosave-status span")


def wait_until_kept(page):
    status(page).filter(has_text=KEPT).wait_for(timeout=SOON)


def body_of(page):
    return page.locator(".field-body .ProseMirror")


def test_page_that_dies_loses_nothing_that_was_kept(tanzania):
    path = make_article(tanzania, "Dies")
    page = tanzania.form(path)
    page.fill("#id_subtitle", "Typed in vain?")
    body_of(page).press_sequentially("And more. ")
    page.click("[data-rows=dateline_places] .rows-add-button")
    page.fill("[name=dateline_places-0-city]", "Mtwara")
    wait_until_kept(page)
    page.close()

    again = tanzania.form(path)
    offer = again.locator(".autosave-offer").inner_text()
    before = again.input_value("#id_subtitle")
    again.click("text=Go on with it")
    again.locator(".ProseMirror").last.wait_for()

    assert re.search(r"You have unsaved work of \d\d:\d\d", offer)
    assert "Changed: Subtitle, Places of the dateline and Body." in offer
    assert before == ""
    assert again.input_value("#id_subtitle") == "Typed in vain?"
    assert body_of(again).inner_text() == "And more. As it was."
    assert again.input_value("[name=dateline_places-0-city]") == "Mtwara"
    assert again.locator(".errorlist, .errornote").count() == 0
    assert (
        "was changed successfully" in save(again).locator(".messagelist").inner_text()
    )
    assert again.locator(".autosave-offer").count() == 0
    assert again.input_value("#id_subtitle") == "Typed in vain?"
    assert again.evaluate("window.refused") == []


def test_new_article_survives_and_can_be_thrown_away(visit):
    ghana = visit("editor.ghana@wma.example")
    page = ghana.form(ADD)
    page.fill("#id_title", "Never saved")
    wait_until_kept(page)
    page.close()

    again = ghana.form(ADD)
    again.fill("#id_summary", "Typed before choosing")
    status(again).filter(has_text="choose above").wait_for()
    again.click(".autosave-throw-away button")
    again.locator(".autosave-offer").wait_for(state="detached")
    wait_until_kept(again)
    again.close()
    third = ghana.form(ADD)
    third.click("text=Go on with it")
    third.locator(".ProseMirror").last.wait_for()

    assert third.input_value("#id_title") == ""
    assert third.input_value("#id_summary") == "Typed before choosing"
    with third.expect_navigation():
        third.click(".autosave-throw-away button")
    assert third.locator(".autosave-offer").count() == 0
    assert third.url.endswith(ADD)


def test_lost_line_is_told_and_what_was_typed_is_kept_after_it(tanzania):
    path = make_article(tanzania, "Lost line")
    page = tanzania.form(path)
    page.fill("#id_subtitle", "Before")
    wait_until_kept(page)
    page.context.set_offline(True)
    page.fill("#id_subtitle", "While there was no line")
    status(page).filter(
        has_text=re.compile(r"^Not saved since \d\d:\d\d: no connection\.")
    ).wait_for(timeout=SOON)

    # Saving sends nothing into the dark.
    page.click("[name=_continue]")
    status(page).filter(has_text="Not sent: there is no connection").wait_for()
    typed = page.input_value("#id_subtitle")
    page.context.set_offline(False)
    wait_until_kept(page)
    page.close()
    again = tanzania.form(path)
    again.click("text=Go on with it")
    again.locator(".ProseMirror").last.wait_for()

    assert typed == "While there was no line"
    assert again.input_value("#id_subtitle") == "While there was no line"


def test_server_that_stops_and_starts_again_loses_nothing(chromium, tmp_path):
    make, port = [["-m", "tests.browser.world"]], free_port()
    with chromium.new_context() as context:
        with running_site(tmp_path, make, port) as origin:
            page = context.new_page()
            log_in(page, origin, "editor.tanzania@wma.example", PASSWORD)
            page.close()
            page = Visitor(context, origin).form(ADD)
            page.fill("#id_title", "Before")
            wait_until_kept(page)
        page.fill("#id_title", "While it stood still")
        status(page).filter(has_text="no connection").wait_for(timeout=SOON)
        page.select_option("#id_language", "en")
        page.click("[name=_continue]")
        status(page).filter(has_text="Not sent").wait_for()
        with running_site(tmp_path, port=port):
            status(page).filter(has_text=KEPT).wait_for(timeout=60_000)
            saved = save(page)
            title = saved.input_value("#id_title")

    assert title == "While it stood still"


def test_login_that_ran_out_costs_nothing(tanzania):
    path = make_article(tanzania, "Logged out")
    page = tanzania.form(path)
    page.fill("#id_subtitle", "Before")
    wait_until_kept(page)
    page.context.clear_cookies()
    page.fill("#id_subtitle", "While logged out")
    status(page).filter(has_text="you are logged out").wait_for(timeout=SOON)
    link = page.locator(".autosave-status a")

    # The form is not sent to the login page, where it would end.
    page.click("[name=_continue]")
    status(page).filter(has_text="you are logged out").wait_for()
    other = tanzania.context.new_page()
    log_in(other, tanzania.origin, "editor.tanzania@wma.example", PASSWORD)
    other.close()
    wait_until_kept(page)
    saved = save(page)

    assert link.get_attribute("href").startswith("/admin/login/")
    assert "was changed successfully" in saved.locator(".messagelist").inner_text()
    assert saved.input_value("#id_subtitle") == "While logged out"


def test_two_at_one_article_see_each_other_and_choose(tanzania, contributor):
    path = make_article(tanzania, "Two at one")
    first, second = tanzania.form(path), contributor.form(path)
    first.locator(".autosave-notices", has_text="Contributor Tanzania").wait_for(
        timeout=40_000
    )
    first.fill("#id_title", "Said by the first")
    first.fill("#id_summary", "Summary of the first.")
    body_of(first).press_sequentially("First was here. ")
    second.fill("#id_title", "Said by the second")
    second.fill("#id_subtitle", "Subtitle of the second")
    body_of(second).press_sequentially("Second was here. ")
    save(first)
    second.locator(".autosave-notices", has_text="has saved a newer version").wait_for(
        timeout=40_000
    )

    save(second)
    conflict = second.locator(".conflicts").inner_text()
    focused = second.evaluate("document.activeElement.id")
    summary = second.input_value("#id_summary")
    second.check("[name=conflict-title][value=theirs]")
    given_up = second.locator(".field-title .conflict-left").is_visible()
    body_of(second).press_sequentially("Both were. ")
    mine = second.is_checked("[name=conflict-body][value=mine]")
    saved = save(second)

    assert "Said by the first" in conflict
    assert "First was here. As it was." in conflict
    assert "Second was here. As it was." in conflict
    assert "Also changed by Editor Tanzania since you opened it: Summary." in conflict
    assert focused == "conflicts-heading"
    assert summary == "Summary of the first."
    assert (given_up, mine) == (True, True)
    assert "was changed successfully" in saved.locator(".messagelist").inner_text()
    assert [
        saved.input_value(f"#id_{name}") for name in ("title", "subtitle", "summary")
    ] == ["Said by the first", "Subtitle of the second", "Summary of the first."]
    assert body_of(saved).inner_text() == "Both were. Second was here. As it was."
    assert [page.evaluate("window.refused") for page in (first, second)] == [[], []]


def test_work_left_behind_meets_what_others_saved_since(tanzania, contributor):
    path = make_article(tanzania, "Left behind")
    page = contributor.form(path)
    page.fill("#id_title", "Left by the contributor")
    wait_until_kept(page)
    page.close()
    other = tanzania.form(path)
    other.fill("#id_title", "Saved by the editor")
    save(other)

    again = contributor.form(path)
    again.click("text=Go on with it")
    again.locator(".conflicts").wait_for()
    again.check("[name=conflict-title][value=mine]")
    saved = save(again)

    assert saved.input_value("#id_title") == "Left by the contributor"


def test_choice_works_without_scripts(visit, tanzania):
    path = make_article(tanzania, "No scripts")
    plain = visit("contributor.tanzania@wma.example", java_script_enabled=False)
    page = plain.open(path)
    page.fill("#id_title", "Typed without scripts")
    other = tanzania.form(path)
    other.fill("#id_title", "Saved with scripts")
    save(other)

    page.click("[name=_continue]")
    page.check("[name=conflict-title][value=theirs]")
    page.click("[name=_continue]")

    assert "was changed successfully" in page.locator(".messagelist").inner_text()
    assert page.input_value("#id_title") == "Saved with scripts"
    notice = plain.open(path).locator(".autosave-notices").inner_text()
    assert notice == "Editor Tanzania is working on this, too."


def leave(page):
    """Try to leave the page; say whether the browser asked first."""
    asked = []

    def answer(dialog):
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.goto(page.url.partition("/admin/")[0] + "/admin/")
    return asked == ["beforeunload"]


@pytest.fixture
def kenya(visit):
    return visit("editor.kenya@wma.example")


@pytest.mark.parametrize(
    ("change", "is_asked"),
    [
        (lambda page: body_of(page).click(), False),
        (lambda page: page.focus("#id_title"), False),
        (
            lambda page: (page.fill("#id_title", "x"), page.fill("#id_title", "")),
            False,
        ),
        (lambda page: page.fill("#id_title", "Other"), True),
        (lambda page: body_of(page).press_sequentially("x"), True),
        (lambda page: page.click("[data-rows=pictures] .rows-add-button"), True),
    ],
    ids=["click", "focus", "and back", "field", "editor", "row"],
)
def test_leaving_is_asked_about_only_if_something_changed(kenya, change, is_asked):
    page = kenya.form(ADD)
    # A browser asks only where somebody has done something.
    page.locator("#id_subtitle").click()
    change(page)

    assert leave(page) is is_asked


def test_page_that_came_back_wrong_is_unsaved(kenya):
    page = kenya.form(ADD)
    page.fill("#id_subtitle", "Without a title")
    save(page)
    page.locator("#id_summary").click()

    assert page.locator(".errornote").is_visible()
    assert leave(page) is True


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_conflict_and_offer_fit_the_screen(visit, tanzania, width):
    path = make_article(tanzania, f"Narrow {width}")
    visitor = visit(
        "contributor.tanzania@wma.example", viewport={"width": width, "height": 800}
    )
    page = visitor.form(path)
    page.fill("#id_title", "Typed " * 20)
    wait_until_kept(page)
    other = tanzania.form(path)
    other.fill("#id_title", "Saved " * 25)
    save(other)
    widths = []

    again = visitor.form(path)
    widths.append(again.evaluate("document.documentElement.scrollWidth"))
    save(page)
    widths.append(page.evaluate("document.documentElement.scrollWidth"))

    assert again.locator(".autosave-offer").is_visible()
    assert page.locator(".conflicts").is_visible()
    assert [each for each in widths if each > width] == []
