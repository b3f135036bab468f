"""What people do with the form of an article, by clicks and keys."""

ADD = "/admin/newsroom/article/add/"


def save(page, button="_continue"):
    """Save, and return what the admin says of it."""
    with page.expect_navigation():
        page.click(f"[name={button}]")
    return said(page)


def said(page):
    page.locator(".ProseMirror").last.wait_for()
    return messages(page)


def messages(page):
    return [text.strip() for text in page.locator(".messagelist li").all_inner_texts()]


def offered(page):
    """Return the names of the acts beside the form, in their order."""
    buttons = page.locator(".revised-act button[name=_act]").all()
    return [button.get_attribute("value") for button in buttons]


def act(page, name, **words):
    """Do an act of “What next”; `words` are its inputs. Return what the admin says."""
    part = page.locator(f".revised-act:has(button[value={name}])")
    part.locator("summary").click()
    for key, value in words.items():
        field = part.locator(f"[name=act-{name}-{key}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=value)
        else:
            field.fill(value)
    with page.expect_navigation():
        part.locator("button[name=_act]").click()
    return said(page)


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
