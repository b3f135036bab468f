"""
Pictures of the main pages: narrow and wide, light and dark, and in Arabic.

`python -m tests.browser.screenshots` writes them to var/screenshots; with --guide it
writes those of docs/editors.md to docs/images instead. The demonstration content is
loaded into a folder that is thrown away, or into --data-dir, to be used again.
"""

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path

import django
from PIL import Image

from tests.browser import word_documents

ROOT = Path(__file__).resolve().parents[2]
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
EDITOR = "editor.kenya@wma.example"
CONTACT_MANAGER = "contacts.kenya@wma.example"
INTAKE = "/admin/newsroom/article/from-document/"
MAKE = [
    ["manage.py", "migrate", "--verbosity", "0"],
    ["manage.py", "load_demo", "--if-empty"],
    ["manage.py", "collectstatic", "--verbosity", "0", "--no-input"],
]
FIRST_ARTICLE = "main article.card a"
# A form that may be changed, of an article with a picture and a contact.
COMPLETE = (
    "#article_form:has([data-rows=pictures] .rows-row):has([data-rows=named_contacts] "
    ".rows-row + .rows-row):has([name=_save])"
)
# On the first page, what waits for this editor to be read; it is a joint release.
IN_REVIEW = ".tile:has-text('To read and approve') a"
# Name: (address, or several: each is the selector of a link on the page before).
PUBLIC = {
    "home": ["/en/"],
    "office-home": ["/tanzania/en/"],
    "list": ["/en/news/"],
    "article": ["/tanzania/en/news/?kind=press-release", FIRST_ARTICLE],
    "press-page": ["/tanzania/en/press/"],
    "press-desks": ["/en/press/offices/"],
    "page": ["/en/", "header a[href$='/about/'], header .panel a[href^='/en/']"],
    "where-we-work": ["/en/offices/"],
    "not-found": ["/en/no-such-page/"],
}
ARABIC = {
    "home": ["/ar/"],
    "list": ["/ar/news/"],
    "article": ["/ar/news/", FIRST_ARTICLE],
    "press-page": ["/ar/press/"],
    "press-desks": ["/ar/press/offices/"],
    "where-we-work": ["/ar/offices/"],
}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# Name: (name of the file, what makes it).
DOCUMENTS = {
    "admin-check": ("harbour-pilots.docx", word_documents.english),
    "admin-check-arabic": ("mobile-clinic.docx", word_documents.arabic),
}


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.browser.screenshots")
    parser.add_argument("--data-dir", type=Path, help="default: a folder for this once")
    parser.add_argument("--guide", action="store_true", help="those of docs/editors.md")
    parser.add_argument("--only", default="", help="only pages whose name has this")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "iomsite.settings")
    django.setup()
    # These need the settings.
    from iomsite.demo.load import PASSWORD
    from tests.browser.conftest import log_in, running_chromium, running_site

    with ExitStack() as stack:
        folder = options.data_dir or Path(
            stack.enter_context(tempfile.TemporaryDirectory())
        )
        folder.mkdir(parents=True, exist_ok=True)
        origin = stack.enter_context(running_site(folder, MAKE))
        browser = stack.enter_context(running_chromium())
        page = browser.new_page()
        log_in(page, origin, EDITOR, PASSWORD)
        login = page.context.storage_state()
        if options.guide:
            target = ROOT / "docs" / "images"
            target.mkdir(parents=True, exist_ok=True)
            guide(browser, origin, login, target)
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            log_in(page, origin, CONTACT_MANAGER, PASSWORD)
            guide_to_contacts(page, origin, target)
        else:
            target = ROOT / "var" / "screenshots"
            target.mkdir(parents=True, exist_ok=True)
            site(browser, origin, login, target, options.only)
    sys.stdout.write(f"Written to {target.relative_to(ROOT)}.\n")


def site(browser, origin, login, target, only):
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": 800},
                color_scheme=scheme,
                storage_state=login,
            )
            page = context.new_page()
            for code, pages in (("", PUBLIC), ("ar-", ARABIC)):
                for name, steps in pages.items():
                    if only in name:
                        follow(page, origin, steps)
                        shoot(page, target / f"{code}{name}-{width}-{scheme}.png")
            for name, path in (("admin-article", None), ("admin-new-article", "add/")):
                if only in name:
                    open_form(page, origin, path)
                    shoot(page, target / f"{name}-{width}-{scheme}.png")
            for name, document in DOCUMENTS.items():
                if only in name:
                    drop_in(page, origin, document)
                    shoot(page, target / f"{name}-{width}-{scheme}.png")
                    page.click("[value=discard]")
            if only in "admin-intake":
                page.goto(origin + INTAKE)
                shoot(page, target / f"admin-intake-{width}-{scheme}.png")
            context.close()


def follow(page, origin, steps):
    first, *links = steps
    page.goto(origin + first)
    for link in links:
        page.goto(origin + page.locator(link).first.get_attribute("href"))


def open_form(page, origin, path=None):
    """Open an article's form: of a new one, or of one that shows all there is."""
    if path is None:
        page.goto(
            f"{origin}/admin/newsroom/article/?state=published&language__exact=en"
        )
        links = page.locator("#result_list tbody th a").all()
        for href in [link.get_attribute("href") for link in links]:
            page.goto(origin + href)
            if page.locator(COMPLETE).count():
                break
    else:
        page.goto(f"{origin}/admin/newsroom/article/{path}")
    page.locator(".ProseMirror").last.wait_for()
    page.wait_for_load_state("networkidle")


def drop_in(page, origin, document):
    """Drop a Word file into the intake, and choose a line on the check screen."""
    name, make = document
    file = {"name": name, "mimeType": WORD, "buffer": make()}
    page.goto(origin + INTAKE)
    page.set_input_files("[name=document]", file)
    page.locator("#check").wait_for()
    page.wait_for_load_state("networkidle")
    page.locator(".line[data-kind=title] input").check()
    page.evaluate("document.querySelector('.understood').scrollTop = 0")


def shoot(page, path):
    # What loads when it is scrolled to, has to be scrolled to.
    page.evaluate(
        """async () => {
          document.querySelectorAll("img[loading=lazy]").forEach((i) => { i.loading = "eager"; });
          await Promise.allSettled([...document.images].map((image) => image.decode()));
          window.scrollTo(0, 0);
        }"""
    )
    unstick(page)
    page.screenshot(path=path, full_page=True)


def unstick(page):
    """Move what sticks to the edge of the window to its place on the page."""
    page.evaluate(
        """() => document.querySelectorAll(".revised-actions, .revised-side").forEach(
          (each) => { each.style.position = "static"; each.style.maxBlockSize = "none"; })"""
    )


def guide(browser, origin, login, target):
    """Write the pictures of the editors' guide, small and at readable size."""
    anonymous = browser.new_page(viewport={"width": 900, "height": 520})
    anonymous.goto(f"{origin}/admin/")
    small(anonymous.screenshot(), target / "log-in.webp")

    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, storage_state=login
    )
    page = context.new_page()
    page.goto(f"{origin}/admin/")
    small(page.screenshot(), target / "first-page.webp")
    page.goto(f"{origin}/admin/newsroom/article/")
    small(page.screenshot(), target / "articles.webp")
    open_form(page, origin, "add/")
    small(page.screenshot(), target / "new-article.webp")
    open_form(page, origin)
    small(
        page.locator(".field-body .prose-editor").screenshot(), target / "editor.webp"
    )
    unstick(page)
    contacts = page.locator(".field-named_contacts")
    small(contacts.screenshot(), target / "named-contacts.webp")
    picture = page.locator("[data-rows=pictures] .rows-row").first
    small(picture.screenshot(), target / "pictures.webp")
    follow(page, origin, ["/admin/", IN_REVIEW])
    page.wait_for_load_state("networkidle")
    unstick(page)
    page.click(".revised-act:has([value=schedule]) summary")
    small(page.locator(".revised-acts").screenshot(), target / "what-next.webp")
    small(page.locator(".revised-panel").screenshot(), target / "offices.webp")
    page.set_viewport_size({"width": 1280, "height": 1000})
    drop_in(page, origin, DOCUMENTS["admin-check"])
    small(page.screenshot(), target / "check-screen.webp")
    small(page.locator(".contact").last.screenshot(), target / "check-contact.webp")
    page.click("[value=discard]")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(origin + INTAKE)
    small(page.screenshot(), target / "intake.webp")
    page.goto(f"{origin}/admin/pages/menuitem/add/")
    page.wait_for_load_state("networkidle")
    small(page.screenshot(), target / "menu-item.webp")


def guide_to_contacts(page, origin, target):
    contacts = f"{origin}/admin/contacts/mediacontact/"
    page.goto(f"{contacts}today/")
    small(page.screenshot(), target / "office-today.webp")
    page.goto(f"{contacts}?post=now")
    page.locator("#result_list tbody th a").first.click()
    small(page.locator(".field-phones").screenshot(), target / "telephones.webp")
    page.get_by_role("link", name="Hand over").click()
    page.wait_for_load_state("networkidle")
    small(page.screenshot(), target / "hand-over.webp")


def small(png, path):
    with Image.open(BytesIO(png)) as picture:
        picture.convert("RGB").save(path, "WEBP", quality=80, method=6)


if __name__ == "__main__":
    main()
