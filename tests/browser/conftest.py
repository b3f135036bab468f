"""The real server on a small world of its own, and Debian's Chromium to visit it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.conf import settings
from playwright.sync_api import sync_playwright

from tests.browser.world import PASSWORD

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
# Remembers each editor by its field, and what the page's policy refused.
WITNESS = """
window.editors = {};
window.refused = [];
document.addEventListener("prose-editor:ready", ({ detail }) => {
  window.editors[detail.textarea.name] = detail.editor;
});
document.addEventListener("securitypolicyviolation", (event) => {
  window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
"""


def chromium_path():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    raise RuntimeError("Install chromium first (on Debian: apt-get install chromium).")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def database_of(data_dir):
    return data_dir / "db.sqlite3"


def run(command, data_dir, origin, start=subprocess.run, **options):
    """Run Python with a command on the site of a data folder."""
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("STATIC_STORAGE")},
        "DATA_DIR": str(data_dir),
        "DATABASE_URL": f"sqlite:///{database_of(data_dir)}",
        "MAIN_ORIGIN": origin,
        "DEBUG": "0",
        "PYTHONUTF8": "1",
    }
    arguments = [sys.executable, *command]
    return start(arguments, cwd=settings.BASE_DIR, env=environment, **options)


@contextmanager
def running_site(data_dir, make=(), port=None):
    """Make a site in a data folder with the commands of `make`, and serve it."""
    port = port or free_port()
    origin = f"http://127.0.0.1:{port}"
    for command in make:
        run(command, data_dir, origin, check=True)
    serve = ["manage.py", "serve", f"--port={port}", "--threads=8"]
    process = run(serve, data_dir, origin, subprocess.Popen, stdout=subprocess.DEVNULL)
    try:
        _wait_for(f"{origin}/healthz", process)
        yield origin
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(address, process):
    deadline = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310
                return
        except (urllib.error.URLError, OSError) as error:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{address} does not answer.") from error
            time.sleep(0.1)


@contextmanager
def running_chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=FLAGS
        )
        yield browser
        browser.close()


def log_in(page, origin, email, password):
    page.goto(f"{origin}/admin/login/?next=/admin/")
    page.fill("#id_username", email)
    page.fill("#id_password", password)
    page.click("[type=submit]")
    page.wait_for_url(f"{origin}/admin/")


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory):
    """Where the site of these tests keeps its database."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def origin(site_folder):
    make = [["-m", "tests.browser.world"]]
    with running_site(site_folder, make) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    with running_chromium() as browser:
        yield browser


@dataclass
class Visitor:
    """Opens pages of the site; each is a tab of one person's browser."""

    context: object
    origin: str

    def open(self, path):
        page = self.context.new_page()
        page.goto(self.origin + path)
        return page

    def status(self, path):
        return self.context.request.get(self.origin + path, max_redirects=0).status

    def form(self, path):
        """Open a form of the admin and wait for its editors."""
        page = self.open(path)
        page.locator(".ProseMirror").last.wait_for()
        return page


@pytest.fixture(scope="session")
def logins():
    """Cookies by e-mail address: whoever has logged in stays so for the next test."""
    return {}


def come_back(context, origin, cookies):
    """Give a browser the cookies of an earlier one; say whether that is logged in."""
    context.add_cookies(cookies)
    answer = context.request.get(f"{origin}/admin/login/", max_redirects=0)
    return answer.status == 302


@pytest.fixture
def visit(chromium, origin, logins):
    """Return visit(email=None, **options of the browser) → Visitor."""
    contexts = []

    def make(email=None, **options):
        context = chromium.new_context(
            **{"viewport": {"width": 1280, "height": 900}, **options}
        )
        context.set_default_timeout(15_000)
        context.add_init_script(WITNESS)
        contexts.append(context)
        if email and not come_back(context, origin, logins.get(email, [])):
            page = context.new_page()
            log_in(page, origin, email, PASSWORD)
            page.close()
            logins[email] = context.cookies()
        return Visitor(context, origin)

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def tanzania(visit):
    return visit("editor.tanzania@wma.example")
