"""What tests of histories share: how pages read, and what bringing back may change."""

import re
from html import unescape

from django.contrib.messages import get_messages

from iomsite.publishing.models import Event
from tests.previewing import admin_url, logged_in
from tests.publishing.states import fresh


def plain(html):
    return unescape(re.sub(r"<[^>]+>", "", html))


def shown(response):
    """Return the words of a page."""
    return " ".join(plain(response.text).split())


def said_to(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def bring_back(user, row, version, newest=None):
    """Post what the form of a version sends, as a browser that opened it just now."""
    newest = newest or fresh(row).newest.number
    posted = {"version": version, "base_revision": newest}
    return logged_in(user).post(admin_url(row, "bring_back"), posted)


def counted(row):
    """Return how many revisions and events there are, and what readers see."""
    row = fresh(row)
    public = (row.live_id, row.due_id, row.published_at, row.title)
    return row.revisions.count(), Event.objects.count(), *public
