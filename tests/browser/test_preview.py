"""The preview beside the form: it must really show, from whatever host the site has."""

import pytest

from tests.browser.change_form import change_form_of, save

pytestmark = pytest.mark.browser

EDITOR = "editor.uganda@wma.example"


@pytest.fixture
def uganda(visit):
    return visit(EDITOR)


def beside(page):
    """Open the preview beside the form; return what stands in the frame."""
    details = page.locator(".preview-beside")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    frame = page.frame_locator("iframe[name=preview-frame]")
    frame.locator("h1").wait_for()
    return frame


def address_of_frame(page):
    return page.frame("preview-frame").url


def test_draft_is_shown_beside_the_form_from_the_offices_own_host(uganda):
    page = change_form_of(uganda, "Lake patrol")

    frame = beside(page)

    port = uganda.origin.rpartition(":")[2]
    assert address_of_frame(page).startswith(f"http://localhost:{port}/en/preview/")
    assert frame.locator("h1").inner_text() == "Lake patrol"
    assert "version 1, not published" in frame.locator(".preview-bar").inner_text()
    picture = frame.locator(".lead img")
    assert picture.evaluate("img => img.decode().then(() => img.naturalWidth > 0)")
    assert page.evaluate("window.refused") == []


def test_partners_site_can_be_chosen_and_stays_chosen(uganda):
    page = change_form_of(uganda, "Lake patrol")
    beside(page)

    with page.expect_event("framenavigated"):
        page.locator(".preview-sites a", has_text="Tanzania").click()
    page.frame_locator("iframe[name=preview-frame]").locator("h1").wait_for()
    chosen = address_of_frame(page)
    page.reload()
    page.frame_locator("iframe[name=preview-frame]").locator("h1").wait_for()

    assert chosen.startswith(f"{uganda.origin}/tanzania/en/preview/")
    assert address_of_frame(page).startswith(f"{uganda.origin}/tanzania/en/preview/")
    current = page.locator(".preview-sites [aria-current]").all_inner_texts()
    assert current == ["United Republic of Tanzania"]


def test_preview_follows_what_is_saved_and_says_what_is_not(uganda):
    page = change_form_of(uganda, "Lake patrol")
    beside(page)
    hint = page.locator(".preview-unsaved")
    hidden = hint.is_hidden()

    page.fill("#id_subtitle", "Typed just now")
    shown = hint.is_visible()
    save(page)

    frame = page.frame_locator("iframe[name=preview-frame]")
    assert (hidden, shown) == (True, True)
    assert frame.locator(".subtitle").inner_text() == "Typed just now"
    assert hint.is_hidden()


@pytest.mark.parametrize(("name", "width"), [("Phone", 390), ("Desktop", 1280)])
def test_frame_is_as_wide_as_the_screen_it_stands_for(uganda, name, width):
    page = change_form_of(uganda, "Lake patrol")
    beside(page)

    page.locator(".preview-widths button", has_text=name).click()

    within = page.frame("preview-frame").evaluate("window.innerWidth")
    box = page.locator("iframe[name=preview-frame]").bounding_box()
    room = page.locator(".preview-window").bounding_box()
    assert within == width
    assert box["width"] <= room["width"] + 1
    assert abs(box["height"] - room["height"]) <= 2
    assert page.locator(".preview-widths [aria-pressed=true]").inner_text() == name


def test_links_of_the_preview_open_in_a_tab_and_anchors_within(uganda):
    page = change_form_of(uganda, "Lake patrol")
    frame = beside(page)
    before = address_of_frame(page)

    frame.locator(".jump a").first.click()
    anchor = address_of_frame(page)
    with page.context.expect_page() as opened:
        frame.locator(".kicker a").first.click()
    tab = opened.value
    tab.wait_for_load_state()

    assert anchor == f"{before}#contacts"
    assert tab.url.partition("?")[0].endswith("/en/news/")
    assert address_of_frame(page) == anchor


def test_arabic_draft_runs_from_the_right(uganda):
    page = change_form_of(uganda, "دورية البحيرة")

    frame = beside(page)

    assert frame.locator("html").get_attribute("dir") == "rtl"
    assert frame.locator("h1").inner_text() == "دورية البحيرة"


def test_preview_opens_in_a_tab_without_javascript(visit):
    visitor = visit(EDITOR, java_script_enabled=False)
    listed = visitor.open("/admin/newsroom/article/")
    link = listed.locator("#result_list a", has_text="Lake patrol")
    # Whoever came before may have gone on with it.
    title = link.inner_text()
    link.click()

    with listed.context.expect_page() as opened:
        listed.locator(".preview-tabs a").first.click()
    tab = opened.value
    listed.locator(".preview-beside summary").click()
    listed.locator(".preview-sites a", has_text="Tanzania").click()
    frame = listed.frame_locator("iframe[name=preview-frame]")

    assert tab.locator("h1").inner_text() == title
    assert frame.locator("h1").inner_text() == title


def test_stranger_cannot_frame_a_preview(uganda, visit):
    page = change_form_of(uganda, "Lake patrol")
    beside(page)
    address = address_of_frame(page)
    # A page of another host than the main one, which may frame whatever it likes.
    stranger = visit().context.new_page()
    stranger.route(
        "http://stranger.example/",
        lambda route: route.fulfill(
            content_type="text/html", body=f'<iframe src="{address}"></iframe>'
        ),
    )
    stranger.goto("http://stranger.example/")

    framed = stranger.frames[1]
    framed.wait_for_load_state()

    assert framed.url == "chrome-error://chromewebdata/"


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_form_with_its_preview_fits_the_screen(visit, width):
    visitor = visit(EDITOR, viewport={"width": width, "height": 800})
    page = change_form_of(visitor, "Lake patrol")

    beside(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_link_is_made_sent_opened_and_revoked(uganda, visit):
    page = change_form_of(uganda, "Lake patrol")
    page.locator(".share-links summary").click()
    page.fill("#id_share-label", "Chief of Mission")
    page.fill("#id_title", "Lake patrol begins")
    with page.expect_navigation():
        page.locator("[name=_share]").click()
    address = page.input_value("#share-address")
    with page.expect_navigation():
        page.locator("text=Back to the form").click()

    outside = visit().context.new_page()
    outside.goto(address)
    title = outside.locator("h1").inner_text()
    bar = outside.locator(".preview-bar").inner_text()
    page.reload()
    listed = page.locator(".share-links li").inner_text()
    with page.expect_navigation():
        page.locator(".share-links li button").click()
    ended = outside.goto(address)

    assert title == "Lake patrol begins"
    assert "For Chief of Mission, to be read until" in bar
    assert "last opened" in listed
    assert ended.status == 410
    assert outside.locator("h1").inner_text() == "This link has been revoked"
