"""An editor of Tanzania at work: by clicks and keys alone, to the public page."""

import pytest

from tests.browser.change_form import (
    ADD,
    act,
    add_row,
    change_form_of,
    choose,
    chosen,
    offered,
    rows,
    save,
)

pytestmark = pytest.mark.browser


def test_editor_writes_an_article_and_another_publishes_it(tanzania, visit):
    page = tanzania.form(ADD)
    page.select_option("#id_language", "en")
    page.fill("#id_title", "Harbour nurses start work")
    page.fill("#id_summary", "Nurses now wait at the harbour of Mtwara.")
    body = page.locator(".field-body .ProseMirror")
    body.click()
    page.keyboard.type("Nurses wait ")
    page.keyboard.press("Control+b")
    page.keyboard.type("day and night")
    page.keyboard.press("Control+b")
    page.keyboard.press("Enter")
    page.locator(".field-body [data-name=bulletList]").click()
    page.keyboard.type("at the gate")
    page.keyboard.press("Enter")
    page.keyboard.type("on the quay")

    choose(page, add_row(page, "pictures"), "A ferry leaves")
    choose(page, add_row(page, "pictures"), "Nurses wait")
    rows(page, "pictures").last.locator("textarea").fill("At dawn")
    rows(page, "pictures").last.locator(".rows-up").click()
    choose(page, add_row(page, "named_contacts"), "Neema Massawe")
    page.fill("#id_topics", "heal")
    suggestion = page.locator("#id_topics_names option").first
    page.fill("#id_topics", suggestion.get_attribute("value"))

    saved = save(page)
    pictures, contacts = chosen(page, "pictures"), chosen(page, "named_contacts")
    topics = page.input_value("#id_topics")
    acts_of_the_writer = offered(page)
    submitted = act(page, "submit")
    # Nobody else of the office may read it: it waits for headquarters.
    headquarters = visit("headquarters-editor.headquarters@wma.example")
    reading = headquarters.open("/admin/")
    reading.click(".tile >> text=Harbour nurses start work")
    published = act(reading, "publish")

    assert "was added successfully" in saved[0]
    assert [text.split(" – ")[0] for text in pictures] == [
        "Nurses wait at the harbour gate",
        "A ferry leaves the quay of Mtwara",
    ]
    assert rows(page, "pictures").first.locator("textarea").input_value() == "At dawn"
    assert [text.split(",")[0] for text in contacts] == ["Neema Massawe"]
    assert topics == "Health"
    assert acts_of_the_writer == ["submit", "force", "trash"]
    assert submitted == ["“Harbour nurses start work”: in review."]
    assert published == ["“Harbour nurses start work”: published."]

    public = visit().open("/tanzania/en/news/harbour-nurses-start-work/")
    text = public.locator("main").inner_html()
    assert "<p>Nurses wait <strong>day and night</strong></p>" in text
    assert "<li><p>at the gate</p></li><li><p>on the quay</p></li>" in text
    assert "At dawn" in text
    assert "Neema Massawe" in text


def test_partner_is_named_in_the_panel_and_shows_the_article_once_it_has_signed(
    tanzania, visit
):
    page = tanzania.form(ADD)
    page.select_option("#id_language", "en")
    page.fill("#id_title", "A joint release")
    page.fill("#id_summary", "Two offices speak.")
    page.locator(".field-body .ProseMirror").press_sequentially("Together.")
    save(page)
    choose(page, add_row(page, "offices-partners"), "Kenya")
    with page.expect_navigation():
        page.click("text=Save kind and offices")
    page.locator(".ProseMirror").last.wait_for()
    named = page.locator(".messagelist").inner_text()
    state = page.locator(".revised-state").inner_text()
    words = {"reason": "The ministers speak at noon.", "without": "Nobody answers."}
    published = act(page, "force", **words)
    reader = visit()
    before = [reader.status(path) for path in JOINT]

    partner = visit("editor.kenya@wma.example").open("/admin/newsroom/article/")
    partner.click("text=A joint release")
    part = partner.locator(".joint")
    shown = partner.locator("#content").inner_text()
    to_change = partner.locator("[name=_save], [name=_act][form], .ProseMirror").count()
    with partner.expect_navigation():
        part.locator("button", has_text="Sign version").click()
    signed = partner.locator(".messagelist").inner_text()

    assert "Now it is: News, United Republic of Tanzania, Kenya." in named
    assert "United Republic of Tanzania, Kenya" in state
    assert published == ["“A joint release”: published."]
    assert before == [200, 302]
    assert "Together." in shown
    assert to_change == 0
    assert "Signed." in signed
    public = reader.open(JOINT[1])
    assert public.locator("h1").inner_text() == "A joint release"


JOINT = [f"/{office}/en/news/a-joint-release/" for office in ("tanzania", "kenya")]


def test_other_offices_articles_are_out_of_sight(tanzania, visit):
    ghana = visit("editor.ghana@wma.example")
    theirs = change_form_of(ghana, "Gold Coast").url.removeprefix(ghana.origin)

    listed = (
        tanzania.open("/admin/newsroom/article/").locator("#result_list").inner_text()
    )
    page = tanzania.open(theirs)

    assert "Ferry news" in listed
    assert "Gold Coast" not in listed
    assert page.locator("#article_form").count() == 0
    # Of other offices' contacts only those that are public are offered.
    form = tanzania.form(ADD)
    choose(form, add_row(form, "named_contacts"), "Adwoa Nkansah")
    assert "Adwoa Nkansah" in chosen(form, "named_contacts")[0]


def test_wrong_row_keeps_everything_typed_and_says_what_to_do(tanzania):
    page = tanzania.form(ADD)
    page.fill("#id_title", "Typed with care")
    page.locator(".field-body .ProseMirror").press_sequentially("A long text.")
    add_row(page, "dateline_places").locator("[name$=-city]").fill("Dodoma")
    rows(page, "dateline_places").first.locator("[name$=-iso]").fill("TZA")
    add_row(page, "dateline_places").locator("[name$=-city]").fill("Kigoma")
    choose(page, add_row(page, "pictures"), "Nurses wait")

    save(page)

    assert (
        "Row 1, ISO code: Two letters, such as KE."
        in page.locator(".field-dateline_places .errorlist").first.inner_text()
    )
    assert page.input_value("#id_title") == "Typed with care"
    assert page.locator(".field-body .ProseMirror").inner_text() == "A long text."
    places = rows(page, "dateline_places").locator("[name$=-city], [name$=-iso]")
    assert [place.input_value() for place in places.all()] == [
        "Dodoma",
        "TZA",
        "Kigoma",
        "",
    ]
    assert "Nurses wait" in chosen(page, "pictures")[0]
    rows(page, "dateline_places").first.locator("[name$=-iso]").fill("TZ")
    assert "was added successfully" in save(page)[0]


def test_second_tab_shows_both_texts_before_it_overwrites_one(tanzania):
    first = change_form_of(tanzania, "Two hands")
    second = tanzania.form(first.url.removeprefix(tanzania.origin))
    first.fill("#id_title", "Said in the first tab")
    save(first)
    second.fill("#id_title", "Said in the second tab")
    second.fill("#id_subtitle", "Typed in the second tab")

    said = save(second)

    sides = second.locator(".conflict[data-field=title] .conflict-text")
    assert said == []
    assert [text.strip() for text in sides.all_inner_texts()] == [
        "Said in the second tab",
        "Said in the first tab",
    ]
    assert second.input_value("#id_title") == "Said in the second tab"
    assert second.input_value("#id_subtitle") == "Typed in the second tab"
    second.check("[name=conflict-title][value=mine]")
    assert "was changed successfully" in save(second)[0]
    assert second.input_value("#id_title") == "Said in the second tab"


def test_contributor_is_offered_no_act_that_readers_see(visit):
    contributor = visit("contributor.tanzania@wma.example")

    draft = change_form_of(contributor, "Fish in draft")
    public = change_form_of(contributor, "Ferry news")

    assert [page.locator("[name=_save]").count() for page in (draft, public)] == [1, 1]
    assert (offered(draft), offered(public)) == (["submit"], [])


def test_enter_key_in_a_field_saves_and_does_not_publish(tanzania):
    page = tanzania.form(ADD)
    page.select_option("#id_language", "en")
    page.fill("#id_title", "Not yet")
    page.fill("#id_summary", "Not yet.")

    with page.expect_navigation():
        page.press("#id_title", "Enter")

    assert page.url.endswith("/admin/newsroom/article/")
    row = page.locator("#result_list tr", has_text="Not yet")
    assert "draft" in row.inner_text()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_form_fits_the_screen(visit, width):
    visitor = visit(
        "editor.tanzania@wma.example", viewport={"width": width, "height": 800}
    )
    page = change_form_of(visitor, "Ferry news")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("window.refused") == []
