"""What whoever opens a text must know first: its hours, its review, why it is back."""

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .models import Event, Stage
from .steps import STEPS
from .timeline import zone_of


def notices(row, at):
    """Return sentences. It costs one query for a draft, none for anything else."""
    return [*_hours(row, at), *_review(row, row.stage(at))]


def _hours(row, at):
    if row.published_at and row.published_at > at:
        yield _("It goes out on %(at)s.") % {"at": _hour(row, row.published_at)}
    if row.due_id:
        yield _("Its change goes out on %(at)s.") % {"at": _hour(row, row.due_at)}
    if row.is_gone(at):
        said = _("Removed on %(at)s") % {"at": _hour(row, row.gone_at)}
        yield _with_words(said, row.gone_notice)
        return
    if row.withdrawn_at:
        is_past = row.withdrawn_at <= at
        said = _("Withdrawn on %(at)s") if is_past else _("To be withdrawn on %(at)s")
        said %= {"at": _hour(row, row.withdrawn_at)}
        yield _with_words(said, row.withdrawal_notice)
    if row.gone_at:
        said = _("To be removed on %(at)s") % {"at": _hour(row, row.gone_at)}
        yield _with_words(said, row.gone_notice)


def _hour(row, moment):
    zone = zone_of(row)
    local = timezone.localtime(moment, zone)
    return f"{date_format(local, 'DATETIME_FORMAT')} ({zone})"


def _with_words(sentence, words):
    if not words:
        return f"{sentence}."
    return _("%(sentence)s: “%(words)s”") % {"sentence": sentence, "words": words}


def _review(row, stage):
    if stage == Stage.IN_REVIEW:
        said = {
            "name": row.submitted_by or _("Somebody"),
            "at": _hour(row, row.submitted_at),
            "reviewer": row.reviewer or _("whoever comes first"),
        }
        yield _("Submitted by %(name)s on %(at)s, for %(reviewer)s to read.") % said
    if stage == Stage.DRAFT and (sent_back := _sent_back(row)):
        said = _("Sent back by %(name)s") % {"name": sent_back.by or _("somebody")}
        yield _with_words(said, sent_back.reason)


def _sent_back(row):
    """Return the last act if it was to send it back, whatever was saved since."""
    acts = Event.objects.filter(
        revision__content_type=ContentType.objects.get_for_model(row),
        revision__object_id=row.pk,
        act__in=STEPS,
    )
    last = acts.select_related("by").order_by("-pk").first()
    return last if last and last.act == "send-back" else None
