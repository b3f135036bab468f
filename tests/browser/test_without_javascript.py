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
    page.click("[name=_publish]")

    assert "is published" in page.locator(".messagelist").inner_text()
    assert page.input_value("[name=quotations-0-text]") == "Second"
    public = plain.open("/tanzania/en/news/written-without-scripts/")
    assert public.locator("h1").inner_text() == "Written without scripts"
