"""
Whoever has left is called today by nobody: every public address of a small world is
read, and an expired name stands nowhere but as the one named then.
"""

import re
from datetime import timedelta
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest
from django.utils import timezone

from contacts.models import Absence
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_home_page,
    make_office,
)

pytestmark = pytest.mark.django_db

LEFT = {"name": "Amina Gone", "emails": ["amina.gone@wma.example"]}
AWAY = {"name": "Yusuf Away", "emails": ["yusuf.away@wma.example"]}
HIDDEN = {"name": "Iris Internal", "emails": ["iris.internal@wma.example"]}
UNCONFIRMED = {"name": "Noor Unknown", "emails": ["noor.unknown@wma.example"]}
NAMED_THEN = re.compile(
    r'<p class="(was|moved)">.*?</p>'
    r"|^[^<\n:]+: (Amina Gone|Yusuf Away|Iris Internal)$",
    re.DOTALL | re.MULTILINE,
)
LANGUAGES = ["en", "fr", "ar"]


class Links(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        href = dict(attrs).get("href")
        if href and tag in ("a", "link"):
            self.found.append(href)


@pytest.fixture
def world():
    """Three old releases, one in each language, that name who has left since."""
    today = timezone.localdate()
    long_ago = {"starts_on": today - timedelta(days=900)}
    make_headquarters(languages=LANGUAGES)
    kenya = make_office("kenya", languages=LANGUAGES)
    ghana = make_office("ghana", languages=LANGUAGES)
    make_home_page(kenya)
    following = make_contact(kenya, name="Ben Present", **long_ago)
    left = make_contact(kenya, **LEFT, **long_ago)
    away = make_contact(ghana, **AWAY, **long_ago)
    hidden = make_contact(ghana, **HIDDEN, **long_ago)
    make_contact(ghana, **UNCONFIRMED, **long_ago, confirmed_on=None)
    published = timezone.now() - timedelta(days=40)
    first = None
    for language in LANGUAGES:
        article = make_article(
            office=kenya,
            partners=[ghana],
            language=language,
            contacts=[left, away, hidden],
            kind="press-release",
            published_at=published,
            translation_of=first,
        )
        first = first or article
    make_article(office=ghana, contacts=[away, hidden], kind="press-release")
    left.ends_on, left.successor = today - timedelta(days=3), following
    left.save()
    hidden.visibility = "internal"
    hidden.save()
    Absence.objects.create(
        contact=away,
        starts_on=today - timedelta(days=3),
        ends_on=today + timedelta(days=3),
    )


def crawled(client, *starts):
    """Return {path: text} of all that can be reached on this host by links."""
    found, waiting = {}, list(starts)
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        response = client.get(path)
        if response.status_code in (301, 302):
            waiting.append(response["Location"])
            found[path] = ""
            continue
        assert response.status_code == 200, path
        found[path] = b"".join(response).decode()
        if not response["Content-Type"].startswith("text/html"):
            continue
        for href in Links(found[path]).found:
            url = urlsplit(href)
            if url.netloc not in ("", "127.0.0.1:8000") or url.path[:1] != "/":
                continue
            if not url.path.startswith(("/static/", "/media/")):
                target = unquote(url.path) + (f"?{url.query}" if url.query else "")
                waiting.append(target)
    return found


def test_expired_names_stand_nowhere_but_as_named_then(client, world):
    pages = crawled(client, "/en/", "/kenya/en/", "/ghana/fr/", "/kenya/ar/")

    releases = [path for path in pages if re.search(r"/news/.", path)]
    assert len(releases) > 10
    named_then = 0
    for path, text in pages.items():
        named_then += LEFT["name"] in text
        today = NAMED_THEN.sub("", text)
        for person in (LEFT, AWAY, HIDDEN, UNCONFIRMED):
            # Neither the name nor the address.
            said = [
                words for words in (person["name"], *person["emails"]) if words in today
            ]
            assert not said, (path, said)
    assert named_then
