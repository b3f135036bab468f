"""
What people are typing, kept for them alone until they save, and who is at work where.

Each opening of a form carries a `token`, sent with it under the name "autosave": what
one window keeps, another does not overwrite, and only the window that saves empties
what it kept.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Case, F, JSONField, Q, When
from django.http import QueryDict
from django.utils.translation import gettext as _

from .models import Autosave

TOKEN = "autosave"  # noqa: S105 - the name of a field
# Whoever was seen no longer ago is at work.
SEEN = timedelta(seconds=60)
KEPT = timedelta(days=30)
MAX_LETTERS = 1_000_000
# What a browser sends with a form and is none of its words.
UNKEPT = {"csrfmiddlewaretoken"}


class NotKept(ValidationError):
    """It was not kept; the message says why, the code for the page's script."""


@dataclass(frozen=True)
class AtWork:
    """The user's own Autosave of a form, or None, and those of others at work there."""

    own: Autosave | None
    others: tuple = ()


def form_name(model, pk=None):
    """Name the form of an object, or that of a new one."""
    return f"{model._meta.label_lower}:{pk or 'add'}"


def at_work(user, form, at, *, lock=False):
    """
    Return who is at work on a form, in one query.

    What others are typing is not even read. Nobody is told of others who begin
    something new, each for himself.
    """
    is_own = Q(user=user)
    rows = (
        Autosave.objects.filter(form=form)
        .select_related("user")
        .defer("posted")
        .annotate(
            words=Case(
                When(is_own, then=F("posted")),
                output_field=JSONField(),
            )
        )
        .order_by("pk")
    )
    if form.endswith(":add"):
        rows = rows.filter(is_own)
    else:
        rows = rows.filter(is_own | Q(seen_at__gt=at - SEEN, user__is_active=True))
    if lock:
        rows = rows.select_for_update(of=("self",))
    own = next((row for row in rows if row.user_id == user.pk), None)
    return AtWork(own, tuple(row for row in rows if row is not own))


def token_of(autosave):
    return (autosave.words.get(TOKEN) or [""])[0]


def sent(autosave):
    """Return what was kept as a browser would send it."""
    data = QueryDict(mutable=True)
    for name, values in autosave.words.items():
        data.setlist(name, values)
    return data


def see(user, form, own, at):
    """Note that the user is there, and leave what was kept."""
    if own:
        Autosave.objects.filter(pk=own.pk).update(seen_at=at)
    else:
        _put(user, form, ["seen_at"], seen_at=at)


@transaction.atomic
def keep(user, form, posted, number, at):
    """
    Keep what a form's browser sent, {name: [values]}, opened on revision `number`.

    Returns AtWork as it was before. Raises NotKept.
    """
    words = {name: values for name, values in posted.items() if name not in UNKEPT}
    texts = [*words, *(value for values in words.values() for value in values)]
    if any("\0" in text for text in texts):
        raise NotKept(_("Not kept: it holds a sign that no text may hold."), "nul")
    if sum(map(len, texts)) > MAX_LETTERS:
        raise NotKept(
            _("Too long to be kept while you type: save it, or make it shorter."),
            "too-long",
        )
    found = at_work(user, form, at, lock=True)
    _check_token(found.own, words.get(TOKEN))
    _put(
        user,
        form,
        ["posted", "revision_number", "saved_at", "seen_at"],
        posted=words,
        revision_number=number,
        saved_at=at,
        seen_at=at,
    )
    return found


def _check_token(own, token):
    if own is None:
        return
    is_same = own.words.get(TOKEN) == token
    if own.saved_at and not is_same:
        raise NotKept(
            _(
                "Not kept: unsaved work on this lies in another window of yours. Save "
                "here, or open this page anew to look at it."
            ),
            "elsewhere",
        )
    if not own.saved_at and is_same and token:
        # It set out before the save, and arrived after it.
        raise NotKept(_("This was saved."), "saved")


def _put(user, form, columns, **values):
    Autosave.objects.bulk_create(
        [Autosave(user=user, form=form, **values)],
        update_conflicts=True,
        unique_fields=["user", "form"],
        update_fields=columns,
    )


def saved(user, form, token, at):
    """
    Empty what was kept of a form that has been saved for good.

    Of what another window has kept, nothing is taken; without a `token`, all is.
    """
    own = Autosave.objects.filter(user=user, form=form)
    if token:
        own = own.filter(Q(saved_at=None) | Q(**{f"posted__{TOKEN}": [token]}))
    own.update(
        posted={TOKEN: [token]} if token else {},
        revision_number=None,
        saved_at=None,
        seen_at=at - SEEN,
    )


def throw_away(user, form):
    Autosave.objects.filter(user=user, form=form).delete()


def forget_old(at, *, limit=500):
    """Delete what nobody came back to, a batch at a time; return how many."""
    # Asked before it is deleted: even a DELETE of nothing makes SQLite's writers wait.
    old = Autosave.objects.filter(seen_at__lt=at - KEPT).order_by("seen_at")
    if not (keys := list(old.values_list("pk", flat=True)[:limit])):
        return Counter()
    deleted, _by_model = Autosave.objects.filter(pk__in=keys).delete()
    return Counter({"autosaves forgotten": deleted})
