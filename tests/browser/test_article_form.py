"""An editor of Tanzania at work: by clicks and keys alone, to the public page."""

import pytest

pytestmark = pytest.mark.browser

ADD = "/admin/newsroom/article/add/"


def save(page, button="_continue"):
    """Save, and return what the admin says of it."""
    with page.expect_navigation():
        page.click(f"[name={button}]")
    page.locator(".ProseMirror").last.wait_for()
    return [
        message.strip() for message in page.locator(".messagelist li").all_inner_texts()
    ]


def rows(page, name):
    return page.locator(f"[data-rows={name}] .rows-row")


def add_row(page, name):
    page.click(f"[data-rows={name}] .rows-add-button")
    return rows(page, name).last


def choose(page, row, words):
    """Choose in the row's autocomplete as a person does: open, type, take the first."""
    box = page.locator(".select2-container--open .select2-search__field")
    if not box.is_visible():
        row.locator(".select2-selection").first.click()
    box.fill(words)
    option = page.locator(".select2-results__option", has_text=words)
    option.first.click()


def chosen(page, name):
    return [
        text.replace("×", "").strip()
        for text in rows(page, name)
        .locator(".select2-selection__rendered")
        .all_inner_texts()
    ]


def change_form_of(visitor, title):
    page = visitor.open("/admin/newsroom/article/")
    page.locator("#result_list a", has_text=title).first.click()
    page.locator(".ProseMirror").last.wait_for()
    return page


def test_editor_writes_an_article_and_publishes_it(tanzania, visit):
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
    published = save(page, "_publish")

    assert "was added successfully" in saved[0]
    assert [text.split(" – ")[0] for text in pictures] == [
        "Nurses wait at the harbour gate",
        "A ferry leaves the quay of Mtwara",
    ]
    assert rows(page, "pictures").first.locator("textarea").input_value() == "At dawn"
    assert [text.split(",")[0] for text in contacts] == ["Neema Massawe"]
    assert topics == "Health"
    assert published == ["“Harbour nurses start work” is published."]

    public = visit().open("/tanzania/en/news/harbour-nurses-start-work/")
    text = public.locator("main").inner_html()
    assert "<p>Nurses wait <strong>day and night</strong></p>" in text
    assert "<li><p>at the gate</p></li><li><p>on the quay</p></li>" in text
    assert "At dawn" in text
    assert "Neema Massawe" in text


def test_partner_is_named_in_the_panel_and_sees_the_article(tanzania, visit):
    page = tanzania.form(ADD)
    page.select_option("#id_language", "en")
    page.fill("#id_title", "A joint release")
    page.fill("#id_summary", "Two offices speak.")
    page.locator(".field-body .ProseMirror").press_sequentially("Together.")
    save(page)
    choose(page, add_row(page, "offices-partners"), "Kenya")
    with page.expect_navigation():
        page.click("text=Save offices")
    page.locator(".ProseMirror").last.wait_for()
    named = page.locator(".messagelist").inner_text()
    state = page.locator(".revised-state").inner_text()
    published = save(page, "_publish")

    assert "The article belongs to: United Republic of Tanzania, Kenya." in named
    assert "United Republic of Tanzania, Kenya" in state
    assert published == ["“A joint release” is published."]
    public = visit().open("/kenya/en/news/a-joint-release/")
    assert public.locator("h1").inner_text() == "A joint release"
    partner = visit("editor.kenya@wma.example").open("/admin/newsroom/article/")
    partner.click("text=A joint release")
    assert partner.locator("[name=_save], [name=_publish], .ProseMirror").count() == 0
    assert "A joint release" in partner.locator("#content").inner_text()


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

    save(second)

    conflict = second.locator(".field-title .errorlist").inner_text()
    assert "Editor Tanzania changed “Title” while you were writing." in conflict
    assert "Said in the first tab" in conflict
    assert second.input_value("#id_title") == "Said in the second tab"
    assert second.input_value("#id_subtitle") == "Typed in the second tab"
    assert "was changed successfully" in save(second)[0]
    assert second.input_value("#id_title") == "Said in the second tab"


def test_contributor_has_no_publish_button(visit):
    page = change_form_of(visit("contributor.tanzania@wma.example"), "Ferry news")

    assert page.locator("[name=_save]").count() == 1
    assert page.locator("[name=_publish]").count() == 0


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
