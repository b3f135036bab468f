"""
What lies about in a house at work, by the hundred: drafts, reviews, sign-offs, hours.

It is written straight into the tables, as the acts would leave it.
"""

from dataclasses import dataclass
from datetime import timedelta
from itertools import cycle

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, OuterRef, Subquery
from django.utils import timezone

from contacts import office_table
from contacts.models import CountryOffice, Membership, User
from iomsite.publishing.models import Event, ForcedPublication, Revision
from newsroom.models import Article, ArticleOffice

# Of each kind.
MANY = 300
TOLD = 500


@dataclass
class Work:
    """
    `editors` are {how far they reach: user}; `told` is an article with a long history.
    """

    editors: dict
    told: Article


def leave_work():
    at = timezone.now().replace(microsecond=0)
    editors = _editors()
    writers = cycle(
        User.objects.bulk_create(
            User(email=f"writer-{n}@bulk.example") for n in range(40)
        )
        + list(editors.values())
    )
    _link_translations()
    drafts, reviewed, due, forced, sources = _spread(at)
    _revise(drafts, writers)
    for row in _revise(reviewed, writers):
        row.submitted_at = at - timedelta(minutes=row.pk % 10_000)
        row.submitted_by = row.newest.author
        row.reviewer = editors["one office"] if row.pk % 3 == 0 else None
    for row in _revise(due, writers):
        row.due, row.due_at = row.newest, at + timedelta(minutes=row.pk % 10_000 + 5)
    for row in _revise(sources, writers):
        row.live = row.newest
    _save(drafts + reviewed + due + sources)
    _begin(writers, at)
    _force(forced, writers, at)
    _ask(at)
    told = drafts[0]
    _tell(told, writers, at)
    return Work(editors, told)


def _editors():
    """An editor of 1,400 memberships, and others of few."""
    users = {
        name: User.objects.create(email=f"{number}@bulk.example")
        for number, name in enumerate(
            ("headquarters", "all offices", "one office", "an idle office")
        )
    }
    headquarters = CountryOffice.objects.get(kind="headquarters")
    offices = list(CountryOffice.objects.filter(kind="country").order_by("slug"))
    idle = CountryOffice.objects.bulk_create(
        CountryOffice(slug=f"region-{n}", kind="regional", name={"en": f"Region {n}"})
        for n in range(350)
    )
    office_table.clear()
    held = [(users["headquarters"], headquarters, "headquarters-editor")]
    held += [(users["one office"], offices[0], "editor")]
    held += [(users["an idle office"], idle[0], "editor")]
    held += [
        (users["all offices"], office, role)
        for office in offices + idle
        for role in ("contributor", "editor", "contact-manager")
    ]
    Membership.objects.bulk_create(
        Membership(user=user, office=office, role=role) for user, office, role in held
    )
    return users


def _link_translations():
    """Each language of a release translates its first one, as that stands."""
    first = Article.objects.filter(translation_key=OuterRef("translation_key"))
    first = first.order_by("pk")
    Article.objects.alias(first=Subquery(first.values("pk")[:1])).exclude(
        pk=F("first")
    ).update(
        translation_of=Subquery(first.values("pk")[:1]),
        translated_revision=Subquery(first.values("live")[:1]),
    )


def _spread(at):
    """Return five lists of published articles, each from the oldest to the newest."""
    rows = Article.objects.listed(at).filter(translation_of=None)
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    chosen = keys[:: len(keys) // (5 * MANY)]
    found = list(rows.select_related("newest").filter(pk__in=chosen).order_by("pk"))
    return [found[number::5] for number in range(5)]


def _revise(rows, writers):
    """Let a revision follow for each row, which is to be saved; return the rows."""
    revisions = Revision.objects.bulk_create(
        Revision(
            content_type_id=row.newest.content_type_id,
            object_id=row.pk,
            number=row.newest.number + 1,
            data=row.newest.data,
            title=row.newest.title,
            hash=f"{row.pk:064x}",
            author=next(writers),
        )
        for row in rows
    )
    for row, revision in zip(rows, revisions, strict=True):
        row.newest = revision
    return rows


def _save(rows):
    columns = ["newest", "live", "due", "due_at"]
    columns += ["submitted_at", "submitted_by", "reviewer"]
    Article.objects.bulk_update(rows, columns, batch_size=200)


def _begin(writers, at):
    """Begin drafts that nobody has published; a third is in review or in the trash."""
    offices = cycle(CountryOffice.objects.filter(kind="country"))
    rows = Article.objects.bulk_create(
        Article(language="en", kind="news") for _ in range(MANY)
    )
    ArticleOffice.objects.bulk_create(
        ArticleOffice(article=row, office=next(offices), language="en", kind="news")
        for row in rows
    )
    kind = ContentType.objects.get_for_model(Article)
    for row in rows:
        row.newest = Revision(
            content_type=kind, number=0, data={"title": "Begun"}, title="Begun"
        )
    for row in _revise(rows, writers):
        row.submitted_at = at if row.pk % 3 == 1 else None
        row.trashed_at = at if row.pk % 3 == 2 else None
    _save(rows)
    Article.objects.bulk_update(rows, ["trashed_at"], batch_size=200)


def _force(rows, writers, at):
    issuing = ArticleOffice.objects.filter(article__in=rows, position=0)
    offices = dict(issuing.values_list("article", "office"))
    ForcedPublication.objects.bulk_create(
        ForcedPublication(
            revision_id=row.live_id,
            office_id=offices[row.pk],
            by=next(writers),
            at=at,
            reason="Now",
            due_at=at + timedelta(minutes=row.pk % 2000),
            closed_at=at if number % 2 else None,
        )
        for number, row in enumerate(rows)
    )


def _ask(at):
    rows = list(ArticleOffice.objects.filter(position__gt=0).order_by("pk")[:MANY])
    for row in rows:
        row.is_waiting, row.asked_at = True, at - timedelta(minutes=row.pk % 10_000)
    ArticleOffice.objects.bulk_update(rows, ["is_waiting", "asked_at"], batch_size=200)


def _tell(row, writers, at):
    """Put a long history behind a row: revisions before its newest, with events."""
    newest = row.newest
    Revision.objects.filter(pk=newest.pk).update(number=newest.number + TOLD)
    revisions = Revision.objects.bulk_create(
        Revision(
            content_type_id=newest.content_type_id,
            object_id=row.pk,
            number=number,
            data=newest.data,
            title=newest.title,
            hash=f"{number:064x}",
            author=next(writers),
            created_at=at - timedelta(hours=TOLD + 2 - number),
        )
        for number in range(newest.number, newest.number + TOLD)
    )
    Event.objects.bulk_create(
        Event(revision=revision, act="submit", at=revision.created_at, by=next(writers))
        for revision in revisions
    )
