"""The form of an article where no script runs: numbers order the rows."""

import pytest

pytestmark = pytest.mark.browser


def test_article_is_written_and_its_rows_ordered_by_numbers(visit):
    plain = visit("editor.tanzania@wma.example", java_script_enabled=False)
    page = plain.open("/admin/newsroom/article/add/")
    page.select_option("#id_language", "en")
    page.fill("[name=title]", "Written without scripts")
    page.fill("[name=summary]", "By hand.")
    page.fill("[name=body]", "<p>One <b>word</b></p>")
    page.fill("[name=quotations-0-text]", "Second")
    page.click("[name=_continue]")
    page.fill("[name=quotations-1-text]", "First")
    page.fill("[name=quotations-0-ORDER]", "2")
    page.fill("[name=quotations-1-ORDER]", "1")
    page.click("[name=_continue]")

    texts = page.locator("[name^=quotations-][name$=-text]")
    assert [text.input_value() for text in texts.all()][:2] == ["First", "Second"]
    assert page.input_value("[name=body]") == "<p>One <strong>word</strong></p>"

    page.check("[name=quotations-0-DELETE]")
    page.click("[name=_continue]")

    assert page.input_value("[name=quotations-0-text]") == "Second"


def test_article_is_submitted_approved_scheduled_and_published(visit):
    writer = visit("contributor.tanzania@wma.example", java_script_enabled=False)
    reader = visit("editor.tanzania@wma.example", java_script_enabled=False)
    page = writer.open("/admin/newsroom/article/add/")
    page.select_option("#id_language", "en")
    page.fill("[name=title]", "Published without scripts")
    page.click("[name=_continue]")
    page.fill("[name=summary]", "By hand.")
    page.fill("[name=body]", "<p>Many words</p>")
    said = [do(page, "submit", reason="Ready.")]

    other = reader.open("/admin/")
    other.click("text=Published without scripts")
    said.append(do(other, "approve"))
    said.append(do(other, "schedule", at_0="2099-01-02", at_1="08:00"))
    hidden = reader.status("/tanzania/en/news/published-without-scripts/")
    said.append(do(other, "publish"))

    states = ["in review", "approved", "scheduled", "published"]
    assert said == [f"“Published without scripts”: {state}." for state in states]
    assert hidden == 404
    public = visit().open("/tanzania/en/news/published-without-scripts/")
    assert public.locator(".prose").inner_text() == "Many words"


def do(page, name, **words):
    """Do an act; return what the admin says."""
    part = page.locator(f".revised-act:has(button[value={name}])")
    part.locator("summary").click()
    for key, value in words.items():
        part.locator(f"[name=act-{name}-{key}]").fill(value)
    part.locator("button[name=_act]").click()
    return page.locator(".messagelist").inner_text().strip()
