"""Who may do what with an article or page: by role, and as a second pair of eyes."""

from contacts.scoping import may

from .models import Stage


def is_allowed(user, right, row):
    """Say whether the user has a right for the office of an article or page."""
    return may(user, f"{right} {row.right_area}", row.issuing_office())


def writers(row, revision=None):
    """
    Return the ids of those who wrote what a revision says (default: the newest), since
    the last approval before it.

    To save without changing what an approval binds to is not to write. Whoever wrote
    just these words is among them however long ago that was: a text that somebody else
    brings back from the history is still theirs.
    """
    revision = revision or row.newest
    saved = row.revisions.filter(number__lte=revision.number).order_by("number")
    since, theirs, before = set(), set(), None
    for number, said, author in saved.values_list("number", "hash", "author"):
        if _is_approved(row, number, said):
            since.clear()
        elif said != before:
            since.add(author)
        if said == revision.hash and said != before:
            theirs.add(author)
        before = said
    return (since | theirs) - {None}


def _is_approved(row, number, said):
    approved = row.approved if row.approved_id else None
    return approved and number >= approved.number and said == approved.hash


def may_approve(user, row):
    """Say whether the user's eyes are a second pair for what the newest says."""
    return user is not None and user.pk not in writers(row)


def is_read(row, stage, user):
    """
    Say whether the newest revision may go out by this user's hand: it is approved, or
    needs no approval, or waits for review and this user may give it by publishing.
    """
    if row.is_approved or stage in (Stage.DUE, Stage.OUT):
        return True
    if not row.needs_second_pair():
        return True
    return stage == Stage.IN_REVIEW and may_approve(user, row)
