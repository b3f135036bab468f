"""How tests ask for previews: as somebody of the staff, and then as nobody."""

from urllib.parse import urlsplit

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from iomsite.publishing import previews, sharing
from iomsite.publishing.acts import revise
from iomsite.publishing.snapshot import overlay
from tests.factories import (
    make_article,
    make_headquarters,
    make_office,
    make_page,
    make_user,
)
from tests.rights.pages import fields_of

MAIN = "https://wma.example"
MAKERS = {"article": make_article, "page": make_page}


def make_kenya(host=None):
    make_headquarters()
    return make_office("kenya", languages=["en", "ar"], host=host)


def say(row, **changes):
    """Save a newer draft of a row."""
    row.refresh_from_db()
    revision = revise(overlay(row, {**row.newest.data, **changes}), author=None)
    row.refresh_from_db()
    return revision


def admin_url(row, page):
    opts = row._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=[row.pk])


def logged_in(user):
    client = Client()
    client.force_login(user)
    return client


def visit(address, method="get", **options):
    """Ask for an absolute address without any cookie."""
    parts = urlsplit(address)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return getattr(Client(), method)(path, headers={"host": parts.netloc}, **options)


def preview_of(row, revision=None, office=None, at=None):
    """Return the address that the admin would lead to."""
    row.refresh_from_db()
    office = office or previews.sites(row)[0]
    return previews.address(row, revision or row.newest, office, at or timezone.now())


def shared(row, by=None, label="Chief of Mission", days=3):
    """Make a share link; return it and its address."""
    row.refresh_from_db()
    by = by or make_user("editor", row.issuing_office())
    return sharing.share(row, by=by, label=label, days=days)


def form_of(client, row):
    """Return what a browser would send from the change form."""
    return fields_of(client.get(admin_url(row, "change")))


def share_by_form(client, row, form=None, **fields):
    """Press “Save and make a link” on the change form."""
    fields = {"share-label": "Chief of Mission", "share-days": "3", **fields}
    posted = {**(form or form_of(client, row)), **fields, "_share": "1"}
    return client.post(admin_url(row, "change"), posted, follow=True)
