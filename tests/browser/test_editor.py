"""The editor that staff see: under the policy, by keyboard, and true to the texts."""

import json
from pathlib import Path

import pytest

from iomsite.richtext import clean_html

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
DEMO = HERE.parents[1] / "iomsite" / "demo"
PASTED = sorted((HERE / "pasted").glob("*.html"))
FORMS = [
    ("/admin/newsroom/article/add/", ["Body", "Notes to editors"]),
    ("/admin/pages/page/add/", ["Body"]),
    ("/admin/newsroom/boilerplate/add/", ["Text"]),
]


def demo_bodies():
    records = [
        json.loads(line)
        for path in sorted(DEMO.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]
    boilerplates = json.loads((DEMO / "boilerplates.json").read_text("utf-8"))
    bodies = [
        record.get(name) for record in records for name in ("body_html", "notes_html")
    ]
    bodies += [record["text"] for record in boilerplates]
    return [clean_html(body) for body in bodies if body]


@pytest.fixture
def boilerplate(tanzania):
    return tanzania.form("/admin/newsroom/boilerplate/add/")


@pytest.mark.parametrize(("path", "names"), FORMS)
def test_forms_start_their_editors_within_the_policy(tanzania, path, names):
    page = tanzania.form(path)

    boxes = page.locator(".ProseMirror[contenteditable=true]")
    boxes.first.press_sequentially("Words")
    assert [box.get_attribute("aria-label") for box in boxes.all()] == names
    assert page.locator("[role=toolbar][aria-label='Text tools']").count() == len(names)
    assert page.evaluate("window.refused") == []


def test_every_demo_body_comes_back_from_the_editor_as_it_was(boilerplate):
    bodies = demo_bodies()

    back = boilerplate.evaluate(
        """(bodies) => bodies.map((body) => {
          editors.text.commands.setContent(body);
          return editors.text.getHTML();
        })""",
        bodies,
    )

    assert len(bodies) > 150
    assert back == bodies
    assert [clean_html(body) for body in back] == bodies


@pytest.mark.parametrize("path", PASTED, ids=lambda path: path.stem)
def test_pasted_text_becomes_what_the_server_makes_of_it(boilerplate, path):
    html = path.read_text("utf-8")

    back = boilerplate.evaluate(
        "(html) => { editors.text.view.pasteHTML(html); return editors.text.getHTML(); }",
        html,
    )

    assert clean_html(back) == clean_html(html)
    assert boilerplate.evaluate("window.refused") == []


def test_saved_body_is_unchanged_by_loading_and_saving_it(tanzania):
    page = tanzania.form("/admin/newsroom/boilerplate/add/")
    html = (
        "<h2>Title</h2><p>a <strong>b</strong><br>c</p><ul><li><p>d</p><ol><li><p>e</p>"
        "</li></ol></li></ul><blockquote><p>f</p></blockquote><hr><table><tbody><tr>"
        '<th><p>g</p></th><td rowspan="2"><p></p></td></tr><tr><td><p>h&nbsp;i</p></td>'
        '</tr></tbody></table><p><a href="https://wma.example/?a=1&amp;b">j</a></p>'
    )
    page.evaluate("(html) => editors.text.commands.setContent(html)", html)
    page.click("[name=_continue]")
    page.locator(".ProseMirror").wait_for()

    saved = page.locator("textarea[name=text]").input_value()
    back = page.evaluate("editors.text.getHTML()")

    assert (saved, back) == (html, html)


def test_toolbar_is_used_by_keyboard_alone(boilerplate):
    box = boilerplate.locator(".ProseMirror[contenteditable=true]")
    box.press_sequentially("loud")
    box.press("Control+a")
    box.press("Shift+Tab")
    first = boilerplate.evaluate("document.activeElement.ariaLabel")
    for _tool in range(boilerplate.locator("[role=toolbar] button").count()):
        if boilerplate.evaluate("document.activeElement.ariaLabel") == "Bold":
            break
        boilerplate.keyboard.press("ArrowRight")
    boilerplate.keyboard.press("Enter")

    assert first == "Heading"
    assert boilerplate.evaluate("editors.text.getHTML()") == (
        "<p><strong>loud</strong></p>"
    )
    bold = boilerplate.locator("button[aria-label=Bold]")
    assert bold.get_attribute("aria-pressed") == "true"


def test_link_is_completed_and_a_dangerous_one_refused(boilerplate):
    box = boilerplate.locator(".ProseMirror[contenteditable=true]")
    messages = []
    boilerplate.on(
        "dialog", lambda dialog: (messages.append(dialog.message), dialog.accept())
    )

    def set_link(address):
        box.press("Control+a")
        boilerplate.click("button[data-name=link]")
        boilerplate.fill("dialog input[name=href]", address)
        boilerplate.click("dialog [type=submit]")
        return boilerplate.evaluate("editors.text.getHTML()")

    box.press_sequentially("report")

    assert set_link("javascript:alert(1)") == "<p>report</p>"
    assert set_link("wma.example/report") == (
        '<p><a href="https://wma.example/report">report</a></p>'
    )
    assert len(messages) == 1
