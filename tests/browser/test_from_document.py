"""From a file to readers, by mouse, by keys, and where no script runs."""

from pathlib import Path

import pytest

from tests.browser.change_form import messages

pytestmark = pytest.mark.browser

DOCUMENTS = Path(__file__).parent / "documents"
PILOTS = DOCUMENTS / "pilots.txt"
SEED = (
    Path(__file__).resolve().parents[3] / "shared" / "releases" / "00-ibm-workshop.txt"
)
INTAKE = "/admin/newsroom/article/from-document/"
TOLD = "addEventListener('pointerdown', (event) => event.isTrusted && clicked(), true)"


@pytest.fixture
def ghana(visit):
    return visit("editor.ghana@wma.example")


def count_clicks(*visitors):
    """Return a list that grows with each press of a mouse button."""
    clicks = []
    for visitor in visitors:
        visitor.context.expose_function("clicked", lambda: clicks.append(1))
        visitor.context.add_init_script(TOLD)
    return clicks


def choose_file(page, path):
    with page.expect_file_chooser() as chooser:
        page.click("input[name=document]")
    chooser.value.set_files(path)
    page.locator(".has-script #check").wait_for()


def dropped_in(visitor, path=PILOTS):
    page = visitor.open(INTAKE)
    choose_file(page, path)
    return page


def line(page, words):
    return page.locator(".line", has=page.locator(".line-text", has_text=words))


def became(page, words):
    return line(page, words).locator(".line-became").inner_text()


def spoken(page, words):
    """Wait until the live region says that."""
    page.locator("#check-status", has_text=words).wait_for(state="attached")


@pytest.mark.parametrize(
    ("path", "title", "words"),
    [
        pytest.param(
            PILOTS,
            "Ghana Hosts Kenya and the United Republic of Tanzania to Train",
            "212 wrecks that no map had shown",
            id="own",
        ),
        pytest.param(
            SEED,
            "Ghana Hosts Kenya and the United Republic of Tanzania to Enhance",
            "Akosombo, Eastern Region, Ghana",
            id="seed",
            marks=pytest.mark.skipif(
                not SEED.exists(), reason="The worked releases are not here."
            ),
        ),
    ],
)
def test_file_goes_to_three_offices_in_twelve_clicks(visit, ghana, path, title, words):
    headquarters = visit("headquarters-editor.headquarters@wma.example")
    clicks = count_clicks(ghana, headquarters)

    page = ghana.open("/admin/")
    page.click("text=New from a document")
    choose_file(page, path)
    with page.expect_navigation():
        page.click("[value=confirm]")
    page.click(".revised-act:has([value=submit]) summary")
    with page.expect_navigation():
        page.click(".revised-act [value=submit]")
    reading = headquarters.open("/admin/")
    reading.click(f".tile:has-text('To read and approve') a:has-text('{title}')")
    reading.click(".revised-act:has([value=publish]) summary")
    reading.click("[name=act-publish-without]")
    reading.keyboard.type("They have read it in the workshop.")
    with reading.expect_navigation():
        reading.click(".revised-act [value=publish]")

    assert messages(reading)[-1].endswith(": published.")
    reader = visit()
    slug = reading.input_value("#id_slug")
    for office in ("ghana", "kenya", "tanzania"):
        public = reader.open(f"/{office}/en/news/{slug}/")
        assert title in public.locator("h1").inner_text()
        assert words in public.locator("main").inner_text()
    assert len(clicks) <= 12


def test_line_is_corrected_by_mouse_and_the_page_stays_where_it_is(ghana):
    page = dropped_in(ghana)
    pane = page.locator(".lines")
    pane.evaluate("pane => { pane.scrollTop = 40; }")
    place = pane.evaluate("pane => pane.scrollTop")

    line(page, "A chart is worth").locator(".line-text").click()
    line(page, "212 wrecks").locator(".line-text").click(modifiers=["Shift"])
    asked = page.locator("#say-title").inner_text()
    page.click(".say [value=notes]")
    spoken(page, "Notes to editors.")

    assert asked == "2 lines are:"
    assert became(page, "A chart is worth") == "Notes to editors"
    assert became(page, "212 wrecks") == "Notes to editors"
    assert page.locator(".sheet-notes p").count() == 2
    assert page.locator(".lines").evaluate("pane => pane.scrollTop") == place
    page.click("[value=undo]")
    spoken(page, "as it was before.")
    assert became(page, "212 wrecks") == "Body · Quotation"
    assert page.evaluate("window.refused") == []


def test_line_is_corrected_by_keys(ghana):
    page = dropped_in(ghana)
    page.locator(".line input").first.focus()

    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    both = page.locator(".line input:checked").count()
    page.keyboard.press("Escape")
    none = page.locator(".line input:checked").count()
    page.keyboard.press("g")
    spoken(page, ": Heading.")

    focused = page.evaluate("document.activeElement.id")
    assert (both, none) == (2, 0)
    assert became(page, "A chart is worth") == "Heading"
    assert page.locator(f".line:has(#{focused}) .line-became").inner_text() == "Heading"
    page.keyboard.press("Control+z")
    spoken(page, "as it was before.")
    assert became(page, "A chart is worth") == "Body · Quotation"
    assert page.evaluate("document.activeElement.id") == focused


def test_letters_are_found_on_an_arabic_keyboard(ghana):
    page = dropped_in(ghana)
    line(page, "212 wrecks").locator("input").focus()

    page.evaluate(
        """() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {
          key: "ل", code: "KeyG", bubbles: true, cancelable: true,
        }))"""
    )
    spoken(page, ": Heading.")

    assert became(page, "212 wrecks") == "Heading"


def test_only_one_line_stands_in_the_way_of_the_tab_key(ghana):
    page = dropped_in(ghana)

    reached = page.locator(".line input:not([tabindex='-1'])")

    assert reached.count() == 1


def test_line_and_what_became_of_it_light_up_together(ghana):
    page = dropped_in(ghana)

    line(page, "Train Forty").hover()
    of_line = page.locator(".part.is-lit").all_inner_texts()
    page.locator(".sheet-title .to-line").focus()
    of_part = page.locator(".line.is-lit .line-became").all_inner_texts()

    assert len(of_line) == 1
    assert of_line[0].startswith("Ghana Hosts Kenya")
    assert of_part == ["Headline"]


def test_choice_for_a_contact_survives_a_reload(ghana):
    page = dropped_in(ghana)
    omit = page.locator("fieldset.contact", has_text="Wanjiru Kamau").get_by_label(
        "Leave this contact out."
    )

    omit.check()
    spoken(page, "Your choice is kept.")
    page.reload()

    assert omit.is_checked()


def test_lost_connection_costs_nothing(ghana):
    page = dropped_in(ghana)
    line(page, "212 wrecks").locator("input").check()

    ghana.context.set_offline(True)
    page.click(".say [value=heading]")
    page.locator("#check-problem", has_text="the line is lost").wait_for()
    kept = line(page, "212 wrecks").locator("input").is_checked()
    ghana.context.set_offline(False)
    page.click(".say [value=heading]")
    spoken(page, "Heading.")

    assert kept
    assert became(page, "212 wrecks") == "Heading"
    assert not page.locator("#check-problem").is_visible()


def test_pasted_text_keeps_its_formatting(ghana):
    ghana.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = ghana.open(INTAKE)
    html = (
        "<h1>Forty pilots at one table</h1><p>Tema, Ghana, 4 June 2026 – They draw "
        "<b>charts</b>.</p><h2>What comes next</h2><ul><li>Lamps</li><li>Nets</li></ul>"
    )
    page.evaluate(
        """(html) => navigator.clipboard.write([new ClipboardItem({
          "text/html": new Blob([html], { type: "text/html" }),
          "text/plain": new Blob(["Forty pilots at one table"], { type: "text/plain" }),
        })])""",
        html,
    )
    page.click("[name=text]")
    page.keyboard.press("Control+v")
    page.locator(".intake-rich", has_text="Pasted with its headings").wait_for()
    page.click("text=Read this text")

    page.locator("#check").wait_for()
    assert became(page, "What comes next") == "Heading"
    assert became(page, "Lamps") == "List item"


def test_file_dropped_beside_the_zone_is_read_as_well(ghana):
    page = ghana.open(INTAKE)

    transfer = page.evaluate_handle(
        """(text) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], "pilots.txt", { type: "text/plain" }));
          return transfer;
        }""",
        PILOTS.read_text("utf-8"),
    )
    page.dispatch_event("body", "drop", {"dataTransfer": transfer})

    page.locator("#check").wait_for()
    assert became(page, "Train Forty") == "Headline"


def test_document_becomes_a_draft_without_scripts(visit):
    plain = visit("editor.kenya@wma.example", java_script_enabled=False)
    page = plain.open(INTAKE)
    page.fill("[name=text]", PILOTS.read_text("utf-8").replace("Forty", "Thirty"))
    page.click("text=Read this text")

    line(page, "212 wrecks").locator("input").check()
    page.click(".say [value=drop]")
    said = messages(page)
    page.select_option("[name=issuing]", "KE")
    page.click("[value=answers]")
    page.click("[value=confirm]")

    assert said[0].endswith(": Left out.")
    assert page.input_value("[name=title]").endswith("to Train Thirty Harbour Pilots")
    assert "212 wrecks" not in page.input_value("[name=body]")


NAMELESS = """() => [...document.querySelectorAll(
  "#check button:not([hidden]), #check input:not([type=hidden]), #check select, #check a"
)].filter((each) => {
  const labelled = (each.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
  const names = [
    ...labelled.map((id) => document.getElementById(id)?.textContent),
    ...[...(each.labels ?? [])].map((label) => label.textContent),
    each.textContent,
  ];
  return !names.some((name) => name?.trim());
}).map((each) => each.outerHTML)"""
SMALL = """() => [...document.querySelectorAll(
  "#check button:not([hidden]), #check input:not([type=hidden]), #check select"
)].map((each) => [each, each.closest("label") ?? each])
  .filter(([each, target]) => each.offsetParent && target.getBoundingClientRect().height < 24)
  .map(([each]) => each.outerHTML)"""


@pytest.mark.parametrize("width", [360, 1280])
def test_every_control_has_a_name_and_room_for_a_finger(visit, width):
    narrow = visit("editor.ghana@wma.example", viewport={"width": width, "height": 800})
    page = dropped_in(narrow)

    overflow = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert page.evaluate(NAMELESS) == []
    assert page.evaluate(SMALL) == []
    assert overflow == 0
    repeated = page.evaluate(
        """() => [...document.querySelectorAll("[id]")].map((each) => each.id)
          .filter((id, place, ids) => ids.indexOf(id) !== place)"""
    )
    assert repeated == []
