"""
A joint release's partners: asked, and what they answer (see ArticleOffice).

Each language of a release is signed by itself: what somebody reads is what somebody
signs. Callers hold the lock on the article's row (acts.locked) and have asked who may:
newsroom.partner_answers and newsroom.offices are the doors.
"""

from datetime import timedelta

from django.utils import timezone

from iomsite.publishing import mails
from iomsite.publishing.models import Event

from .relations import ArticleOffice

State = ArticleOffice.State

# Nobody is asked again about the same text sooner than that.
PATIENCE = timedelta(hours=1)


def is_ready(article):
    """Say whether the newest text has left its writers' hands."""
    out = (article.live_id, article.due_id)
    return bool(article.submitted_at or article.is_approved or article.newest_id in out)


def ask(article, *, by, offices=None, again=False):
    """
    Ask each partner (of `offices`, given as ids) that has not signed what the newest
    revision says. Return the offices asked.

    Whoever was asked since that was written, or declined it, is left in peace; or
    asked `again`, if that was an hour ago.
    """
    now, asked = timezone.now(), []
    for row in article.partner_rows:
        if offices is not None and row.office_id not in offices:
            continue
        if article.has_signed(row, article.newest) or not _is_due(
            row, article.newest, now, again
        ):
            continue
        row.is_waiting, row.asked_at = True, now
        if row.state == State.DECLINED:
            row.state, row.reason = State.ASKED, ""
        asked.append(row)
    ArticleOffice.objects.bulk_update(
        asked, ["is_waiting", "asked_at", "state", "reason"]
    )
    for row in asked:
        occasion = f"{row.pk}:{now.isoformat()}"
        mails.tell_office(
            "sign_off_asked", article, row.office, by=by, occasion=occasion
        )
    if asked:
        note("ask", article, by=by, offices=[str(row.office) for row in asked])
    return [row.office for row in asked]


def _is_due(row, revision, now, again):
    last = row.asked_at if row.is_waiting else None
    if row.state == State.DECLINED:
        last = max(filter(None, [last, row.answered_at]), default=None)
    if last is None:
        return True
    return last <= now - PATIENCE if again else last < revision.created_at


def sign(article, row, *, by, revision):
    """
    Keep that a partner has signed what a revision says: the newest, or the live one.

    What it has signed of a newer text is not forgotten for that.
    """
    is_live = _is_live(article, revision)
    if not (is_live and row.signed_hash == article.newest.hash):
        row.signed_hash = revision.hash
    row.is_shown = row.is_shown or is_live
    row.state, row.reason = State.SIGNED, ""
    has_signed = article.has_signed(row, article.newest)
    row.is_waiting = row.is_waiting and not has_signed and is_ready(article)
    row.print_contact()
    _keep_answer(row, by)
    note("sign", article, by=by, office=str(row.office))


def decline(article, row, *, by, reason, revision):
    """
    Keep that a partner does not sign what a revision says, and why.

    What readers see on its site stays, unless this is what it does not want there.
    """
    if _is_live(article, revision):
        row.is_shown = False
    row.state, row.signed_hash, row.is_waiting = State.DECLINED, "", False
    row.reason = reason
    _keep_answer(row, by)
    mails.tell(
        "declined",
        article,
        mails.authors(article),
        by=by,
        words=reason,
        occasion=f"{row.pk}:{row.answered_at.isoformat()}",
    )
    note("decline", article, by=by, reason=reason, office=str(row.office))


def _is_live(article, revision):
    return bool(article.live_id) and revision.hash == article.live.hash


def _keep_answer(row, by):
    row.answered_at, row.answered_by = timezone.now(), by
    row.save(
        update_fields=[
            "state",
            "signed_hash",
            "is_shown",
            "is_waiting",
            "reason",
            "printed",
            "answered_at",
            "answered_by",
        ]
    )


def name_contact(article, row, contact, *, by):
    """Let a partner name whom journalists call there, or nobody."""
    row.contact = contact
    row.print_contact()
    row.save(update_fields=["contact", "printed"])
    note(
        "contact",
        article,
        by=by,
        office=str(row.office),
        contact=str(contact) if contact else "",
    )


def release_without(article, offices, *, by, reason):
    """
    Note that what was just published, or will be at its hour, goes out without the
    answer of some partners; their sites do not show it. They may still sign.
    """
    wanted = {office.pk for office in offices}
    rows = [row for row in article.partner_rows if row.office_id in wanted]
    for row in rows:
        # A refusal stays on record as such.
        if row.state != State.DECLINED:
            row.state, row.reason = State.RELEASED, reason
    ArticleOffice.objects.bulk_update(rows, ["state", "reason"])
    if _is_live(article, article.newest):
        ids = [row.pk for row in rows]
        ArticleOffice.objects.filter(pk__in=ids).update(is_shown=False)


def drop(row, *, reason):
    """Make it no partner any more; the row stays, for the record and old addresses."""
    row.state, row.signed_hash, row.reason = State.DROPPED, "", reason
    row.is_shown = row.is_waiting = False


def void(article):
    """Forget what partners have signed of a text that is not public yet."""
    rows = article.partner_rows
    for row in rows:
        is_out = row.is_shown and article.live_id
        row.signed_hash = article.live.hash if is_out else ""
        if row.state == State.SIGNED and not is_out:
            row.state = State.ASKED
    ArticleOffice.objects.bulk_update(rows, ["signed_hash", "state"])


def agree_elsewhere(article):
    """Take partners that nobody has asked for agreed, as whoever publishes it says."""
    rows = [
        row
        for row in article.partner_rows
        if row.state == State.ASKED and not row.asked_at
    ]
    for row in rows:
        row.state, row.signed_hash = State.SIGNED, article.newest.hash
    ArticleOffice.objects.bulk_update(rows, ["state", "signed_hash"])


def follow(article, before, row):
    """
    Let an ArticleOffice say whether its site shows what has just been written, and
    print its contact when that goes out for the first time. Not saved here.
    """
    row.is_shown = _is_shown(article, before, row)
    if row.contact_id and not before.is_written:
        row.print_contact()


def _is_shown(article, before, row):
    if row.position == 0:
        return True
    if not article.live_id:
        return False
    live = article.live.hash
    if before.live_id and before.live.hash == live:
        return row.is_shown
    agreed_elsewhere = row.state == State.SIGNED and not row.signed_hash
    return agreed_elsewhere or row.signed_hash == live


def note(act, article, *, by, reason="", **details):
    """Write a line of the timeline; an article without a text has none yet."""
    if article.newest_id:
        Event.objects.create(
            revision=article.newest, act=act, by=by, reason=reason, details=details
        )
