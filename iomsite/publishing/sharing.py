"""
Links for people without an account: one revision, for a few days, until it is public.

Whoever holds the token may read; only its hash is kept, so nobody can look it up.
"""

import hashlib
import secrets
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .acts import locked, whole_seconds
from .errors import Refused
from .models import Event, ShareLink, Stage
from .previews import row_of, site_address, sites
from .rights import is_allowed

# Days.
VALIDITIES = (1, 3, 7, 14)
DEFAULT_VALIDITY = 3
TOKEN_BYTES = 24
# How exactly "last opened" is kept.
OPENED_AGAIN_AFTER = timedelta(minutes=1)


class State(models.TextChoices):
    OPEN = "open", gettext_lazy("valid")
    REVOKED = "revoked", gettext_lazy("revoked")
    TRASHED = "trashed", gettext_lazy("in the trash")
    # What it showed, or a later text, is public.
    PUBLISHED = "published", gettext_lazy("published since")
    EXPIRED = "expired", gettext_lazy("expired")


def state(link, row, at):
    """Say whether a link still opens what it was made for, and why not."""
    if link.revoked_at:
        return State.REVOKED
    if row.trashed_at:
        return State.TRASHED
    if _is_overtaken(link, row, at):
        return State.PUBLISHED
    return State.OPEN if link.expires_at > at else State.EXPIRED


def _is_overtaken(link, row, at):
    """Whether its text, or a later one, has gone out since; even if it is gone again."""
    if row.published_at is None or row.published_at > at:
        return False
    is_first = link.created_at < row.published_at
    return is_first or not row.live or row.live.number >= link.revision.number


def is_public_word_for_word(link, row, at):
    """Say whether readers see what the link was made for."""
    return bool(row.is_public(at) and row.live and row.live.hash == link.revision.hash)


@transaction.atomic
def share(obj, *, by, label, days):
    """
    Let whoever holds a link read the newest revision; return the link and its address.

    The address is known here and now only.
    """
    row = locked(obj)
    now = timezone.now()
    if not is_allowed(by, "change", row):
        raise Refused(_("You may not do this for this office."))
    if row.trashed_at or row.newest is None:
        raise Refused(_("There is nothing to share."))
    if row.stage(now) == Stage.OUT:
        raise Refused(_("There is no draft to share: what readers see has an address."))
    home = next(iter(sites(row)), None)
    if home is None:
        raise Refused(_("The site of this office does not show this language."))
    if days not in VALIDITIES:
        raise Refused(_("A link is valid for at most 14 days."))
    token = secrets.token_urlsafe(TOKEN_BYTES)
    link = ShareLink.objects.create(
        revision=row.newest,
        token_hash=_hash(token),
        label=label,
        created_by=by,
        expires_at=whole_seconds(now) + timedelta(days=days),
    )
    details = {"link": link.pk, "for": label, "until": link.expires_at.isoformat()}
    _note("share", link, by, now, details)
    return link, site_address(row, home, "previews:shared", token)


@transaction.atomic
def unshare(link, *, by):
    """Let a link open nothing any more; again is no event."""
    link = ShareLink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    if not is_allowed(by, "change", row_of(link.revision)):
        raise Refused(_("You may not do this for this office."))
    if link.revoked_at:
        return
    now = whole_seconds(timezone.now())
    link.revoked_at = now
    link.save(update_fields=["revoked_at"])
    _note("unshare", link, by, now, {"link": link.pk, "for": link.label})


def _note(act, link, by, at, details):
    Event.objects.create(
        revision_id=link.revision_id, act=act, at=at, by=by, details=details
    )


def links_of(row):
    """Return the links to any revision of a row, newest first."""
    return (
        ShareLink.objects.filter(
            revision__content_type=ContentType.objects.get_for_model(row),
            revision__object_id=row.pk,
        )
        .select_related("revision", "created_by")
        .defer("revision__data")
    )


def find(token):
    """Return the link of a token, or None: one look into an index."""
    links = ShareLink.objects.select_related("revision").order_by()
    return links.filter(token_hash=_hash(token)).first()


def note_opened(link, at):
    """Keep when a link was last opened, once a minute at most."""
    if link.opened_at and link.opened_at > at - OPENED_AGAIN_AFTER:
        return
    long_ago = Q(opened_at=None) | Q(opened_at__lte=at - OPENED_AGAIN_AFTER)
    ShareLink.objects.filter(long_ago, pk=link.pk).update(opened_at=whole_seconds(at))


def _hash(token):
    return hashlib.sha256(token.encode()).hexdigest()
