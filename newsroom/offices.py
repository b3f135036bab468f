"""
Whose an article is, and of which kind: bound across the languages of a release.

Acts of their own, outside its revisions: all languages change in one transaction, and
at once, for readers too.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from iomsite.publishing import mails
from iomsite.publishing.models import ForcedPublication, Standing
from iomsite.publishing.models.forced_publication import READ_WITHIN
from iomsite.publishing.workflow import Refused
from newsroom.models import Article, ArticleOffice, Kind, invitations

State = ArticleOffice.State


def locked_versions(article):
    """Return the languages of a release, locked in the same order by everybody."""
    rows = Article.objects.filter(translation_key=article.translation_key)
    rows = rows.order_by("pk")
    # By itself: whoever waited for the lock would find no revision joined to it, and
    # no language that was begun in the meantime.
    list(rows.select_for_update().values_list("pk"))
    return list(rows.select_related("newest", "live", "due", "approved"))


@transaction.atomic
def name_offices(article, offices, *, by=None, reason="", is_agreed=False):
    """
    Make `offices` (the issuing one first) the offices of a release.

    Rows that stay keep their ids, and with them what the partner has answered. A new
    partner is asked like the others. One left out that knows of the release, or whose
    readers do, is dropped with a `reason`, which it is told. `is_agreed` says that all
    have agreed elsewhere, as for an archive: nobody is asked or told.
    """
    wanted = list(dict.fromkeys(offices))
    versions = locked_versions(article)
    dropped = _left_out(versions, wanted)
    if dropped and not reason:
        names = ", ".join(str(row.office) for _version, row in dropped.values())
        raise Refused(
            {
                "reason": _("Say why it is no longer a release of: %(offices)s.")
                % {"offices": names}
            }
        )
    now = timezone.now()
    unread = [each for each in versions if _is_public_unread(each, now)]
    for version in versions:
        _name(version, wanted, by=by, reason=reason, is_agreed=is_agreed)
    if wanted:
        _hand_over(versions, wanted[0])
    for version in unread:
        if version.needs_second_pair():
            why = reason or _("It is now issued by: %(office)s") % {"office": wanted[0]}
            _have_it_read(version, by, why, now)
    for version, row in () if is_agreed else dropped.values():
        said = {"words": reason, "occasion": f"{row.pk}:{timezone.now().isoformat()}"}
        mails.tell_office("dropped", version, row.office, by=by, **said)


def _left_out(versions, wanted):
    """Return {office id: (a language, its row)} of those that are to be dropped."""
    staying = {office.pk for office in wanted}
    return {
        row.office_id: (version, row)
        for version in versions
        for row in version.office_rows
        if row.office_id not in staying and _is_known(version, row)
    }


def _is_known(version, row):
    """Say whether an office, or its readers, know of the release."""
    if row.state == State.DROPPED:
        return False
    if row.position == 0:
        return version.is_written
    is_read_there = row.is_shown and version.is_written
    return bool(row.asked_at or row.answered_at or is_read_there)


def _name(version, wanted, *, by, reason, is_agreed):
    """Name the offices of one language."""
    rows = {row.office_id: row for row in version.office_rows}
    before = [row.office_id for row in rows.values() if row.state != State.DROPPED]
    named = [office.pk for office in wanted]
    if before == named:
        return
    gone = [row for pk, row in rows.items() if pk not in named]
    known = [row for row in gone if _is_known(version, row)]
    for row in known:
        invitations.drop(row, reason=reason)
    past = [row for row in gone if row.state == State.DROPPED]
    present = [rows.get(office.pk) or _invited(version, office) for office in wanted]
    for row in present:
        if row.pk is None or row.state == State.DROPPED:
            row.state = State.SIGNED if is_agreed else State.ASKED
            row.is_shown, row.reason = is_agreed, ""
    for position, row in enumerate([*present, *past]):
        _put(version, row, position)
    forgotten = [row.pk for row in gone if row.state != State.DROPPED]
    version.article_offices.filter(pk__in=forgotten).delete()
    changed = [row for row in [*present, *past] if row.pk]
    ArticleOffice.objects.bulk_create(row for row in present if not row.pk)
    ArticleOffice.objects.bulk_update(changed, CHANGED)
    vars(version).get("_prefetched_objects_cache", {}).pop("article_offices", None)
    names = [str(office) for office in wanted]
    invitations.note("offices", version, by=by, reason=reason, offices=names)
    if _is_under_way(version) and not is_agreed:
        invitations.ask(version, by=by, offices=set(named) - set(before[1:]))


def _invited(version, office):
    return ArticleOffice(article=version, office=office, **version.copied_to_tags())


def _is_under_way(version):
    if version.standing(timezone.now()) in (Standing.GONE, Standing.TRASHED):
        return False
    is_ready = version.newest_id and invitations.is_ready(version)
    return bool(version.is_written or is_ready)


CHANGED = ["position", "state", "is_shown", "is_waiting", "signed_hash", "reason"]


def _put(version, row, position):
    """Make it the issuing office, a partner or a past one, as its new place says."""
    was_issuing, row.position = row.pk and row.position == 0, position
    if position == 0:
        row.state, row.is_shown, row.is_waiting = State.SIGNED, True, False
        row.reason = ""
    elif was_issuing and row.state != State.DROPPED:
        # It stands behind what it has issued; of anything newer it will be asked.
        is_out = bool(version.live_id)
        row.state = State.SIGNED if is_out else State.ASKED
        row.signed_hash = version.live.hash if is_out else ""
        row.is_shown = is_out


def _hand_over(versions, office):
    """What went out unread stays on the dashboard of whose release it is."""
    ForcedPublication.objects.filter(
        revision__content_type=ContentType.objects.get_for_model(Article),
        revision__object_id__in=[version.pk for version in versions],
        closed_at=None,
    ).exclude(office=office).update(office=office)


@transaction.atomic
def change_kind(article, kind, *, by=None, reason=""):
    """
    Make a release one of another kind, in all its languages.

    What has been approved and signed was of the other kind: drafts are to be read and
    signed again. What is public and was published unread, as its kind allowed, waits
    from now on for somebody else to read it.
    """
    now = timezone.now()
    versions = [each for each in locked_versions(article) if each.kind != kind]
    for version in versions:
        _check_kind(version, now)
    for version in versions:
        before, is_unread = version.kind, _is_public_unread(version, now)
        version.kind, version.approved = kind, None
        version.save(update_fields=["kind", "approved"])
        version.times_changed()
        invitations.void(version)
        invitations.note("kind", version, by=by, reason=reason, before=before, to=kind)
        if version.newest_id and invitations.is_ready(version):
            invitations.ask(version, by=by)
        if is_unread and version.needs_second_pair():
            why = reason or _("It has become: %(kind)s") % {"kind": Kind(kind).label}
            _have_it_read(version, by, why, now)


def _check_kind(version, now):
    if version.standing(now) == Standing.SCHEDULED or version.due_id:
        raise Refused(
            {
                "kind": _(
                    "“%(title)s” is scheduled as it was approved: take it out of the "
                    "schedule first."
                )
                % {"title": version.newest.title}
            }
        )


def _is_public_unread(version, now):
    """Whether it went out without a second pair of eyes, as its office's rule allows."""
    # What is gone may be restored, as it was.
    if version.needs_second_pair() or not version.was_public(now):
        return False
    return not (version.approved_id and version.approved.hash == version.live.hash)


def _have_it_read(version, by, reason, now):
    ForcedPublication.objects.create(
        revision=version.live,
        office=version.issuing_office(),
        by=by,
        at=now,
        reason=reason,
        due_at=now + READ_WITHIN,
    )
    readers = mails.reviewers(version)
    mails.tell("forced", version, readers, by=by, words=reason, occasion=now)
