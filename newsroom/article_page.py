"""Everything that the page of an article shows, in a fixed number of queries."""

from datetime import timedelta
from typing import NamedTuple

from django.db.models import F, OuterRef, Prefetch, Subquery

from contacts import office_table
from contacts.answering import People, open_desk
from iomsite.publishing.corrections import corrections_of
from iomsite.publishing.snapshot import set_related
from newsroom.contact_answers import grouped
from newsroom.listing import walk
from newsroom.models import (
    Article,
    ArticleContact,
    ArticleFile,
    ArticleImage,
    ArticleOffice,
    Boilerplate,
    Topic,
)
from newsroom.models.kinds import Kind

RELATED = 4
# So long its page says who can be called now; later it leads to the press page.
CALLED_ABOUT = timedelta(days=30)
# How often a page starts anew when a publication falls between its queries.
ATTEMPTS = 5
WITH_BOILERPLATE = {Kind.PRESS_RELEASE, Kind.STATEMENT, Kind.MEDIA_ADVISORY}


class Said(NamedTuple):
    """A text and the office whose words, and whose facts, it has."""

    text: str
    office_id: int


def find_public(office, language, slug, at):
    """
    Return the article with all its rows, or None.

    Reads the revision that is live again after the rows, and starts anew if it
    moved: nobody sees the text of one publication with the pictures of another.
    """
    for _attempt in range(ATTEMPTS):
        article = _with_rows(office, language, slug, at)
        if article is None:
            return None
        read_release(article)
        if article.live_id == article.live_after_rows:
            break
    return article


def _with_rows(office, language, slug, at):
    texts = Boilerplate.objects.filter(language=language).values("text")
    issuing = ArticleOffice.objects.filter(article=OuterRef(OuterRef("pk")), position=0)
    # Joined to its topics: one row for each, which saves a query.
    rows = list(
        Article.objects.public(at)
        .on(office)
        .filter(slug=slug, language=language)
        .annotate(
            own_boilerplate=Subquery(texts.filter(office__in=issuing.values("office"))),
            global_boilerplate=Subquery(texts.filter(office_id=_headquarters().pk)),
            tagged_id=F("tagged"),
            topic_id=F("tagged__tag"),
            topic_name=F("tagged__tag__name"),
            topic_slug=F("tagged__tag__slug"),
            topic_label=F("tagged__tag__label"),
            # As printed: what is live says it as the rows do, and saves a query.
            printed_contacts=F("live__data__named_contacts"),
        )
        .order_by()
        .prefetch_related(
            Prefetch("pictures", ArticleImage.objects.select_related("image")),
            Prefetch("files", ArticleFile.objects.select_related("document")),
        )
    )
    if not rows:
        return None
    article = rows[0]
    rows.sort(key=lambda row: row.tagged_id or 0)
    topics = [
        Topic(
            pk=row.topic_id,
            name=row.topic_name,
            slug=row.topic_slug,
            label=row.topic_label,
        )
        for row in rows
        if row.topic_id
    ]
    set_related(article, "topics", topics)
    named = [_named(entry) for entry in article.printed_contacts or []]
    set_related(article, "named_contacts", named)
    return article


def _named(entry):
    """Return the ArticleContact that an entry of a snapshot names."""
    printed = {name: entry[name] for name in ArticleContact.PRINTED if name in entry}
    return ArticleContact(
        contact_id=entry.get("contact"), office_id=entry["office"], **printed
    )


def _headquarters():
    return office_table.get().headquarters


def read_release(article):
    """
    Fill in, with one query, the article's offices, the languages of its release
    (`article.versions`) and the revision that is live now (`article.live_after_rows`).
    """
    rows = sorted(
        ArticleOffice.objects.filter(article__translation_key=article.translation_key)
        .select_related("article")
        .defer("article__body", "article__notes", "article__quotations")
        .order_by(),
        key=lambda row: (row.position, row.pk),
    )
    versions = {row.article_id: row.article for row in rows}
    for pk, version in [*versions.items(), (article.pk, article)]:
        offices = [row for row in rows if row.article_id == pk]
        set_related(version, "article_offices", offices)
    article.versions = list(versions.values())
    own = versions.get(article.pk, article)
    article.live_after_rows = own.live_id


def context(article, *, office, at):
    """Return what templates need beside the article's own fields and rows."""
    if not hasattr(article, "versions"):
        read_release(article)
    table = office_table.get()
    named = article.article_offices.all()
    rows = [row for row in named if _is_shown(row, article, office)]
    issuing = table.by_id(article.issuing_office_id) or table.headquarters
    partners = [table.by_id(row.office_id) for row in rows if row.position]
    versions = [
        version
        for version in article.versions
        if version.pk != article.pk and version.is_public(at)
    ]
    here = [version for version in versions if _is_on(office, version)]
    return {
        "article": article,
        "issuing_office": issuing,
        "partner_offices": [partner for partner in partners if partner],
        # A draft has no address yet.
        "canonical": "" if article.is_overlay else article.get_absolute_url(),
        "versions": versions,
        # What the language switch of this site offers, and what it cannot.
        "versions_here": here,
        "elsewhere": [version for version in versions if version not in here],
        "contact_groups": _contact_groups(article, rows, office, at),
        "boilerplate": _boilerplate(article),
        "is_withdrawn": article.is_withdrawn(at),
        "corrections": corrections_of(article),
    }


def _contact_groups(article, rows, visited, at):
    """Return who answers today, office by office; one query for all of them."""
    table = office_table.get()
    named = [*article.named_contacts.all(), *(row.named for row in rows if row.printed)]
    offices = {visited.pk, *(row.office_id for row in [*rows, *named])}
    offices |= {open_desk(pk, at=at, offices=table).pk for pk in offices}
    asked = {each.contact_id for each in named if each.contact_id}
    silent = {row.office_id for row in article.article_offices.all() if row not in rows}
    return grouped(
        article.named_contacts.all(),
        rows,
        visited,
        at=at,
        offices=table,
        people=People.of(offices, at, named=asked),
        silent=silent,
        shows_calls=_is_fresh(article, at),
    )


def _is_fresh(article, at):
    """Say whether journalists still call about it, a draft included."""
    published = article.published_at
    return published is None or at - published < CALLED_ABOUT


def _is_shown(row, article, visited):
    """A preview shows what will stand there once those who are asked have signed."""
    if not article.is_overlay:
        return row.is_shown
    state = ArticleOffice.State
    is_awaited = row.state in (state.ASKED, state.SIGNED)
    return row.position == 0 or is_awaited or row.office_id == visited.pk


def _is_on(office, version):
    """Say whether a language of a release can be read on the site of an office."""
    if version.language not in office.languages:
        return False
    rows = version.article_offices.all()
    shown = {row.office_id for row in rows if row.is_shown}
    return office.is_headquarters or office.pk in shown


def _boilerplate(article):
    """
    Return what the issuing office says of itself, on whatever site it is read, or
    what headquarters say; None if neither says anything.
    """
    if article.kind not in WITH_BOILERPLATE:
        return None
    if not hasattr(article, "own_boilerplate"):
        _read_boilerplates(article)
    own = Said(article.own_boilerplate, article.issuing_office_id)
    general = Said(article.global_boilerplate, _headquarters().pk)
    return next((said for said in (own, general) if said.text), None)


def _read_boilerplates(article):
    offices = (article.issuing_office_id, _headquarters().pk)
    texts = Boilerplate.objects.filter(office__in=offices, language=article.language)
    found = dict(texts.values_list("office", "text"))
    article.own_boilerplate, article.global_boilerplate = map(found.get, offices)


def related(article, *, office, at):
    """
    Return the newest others of the article's first topic, or of its issuing office.

    On the site of an office, only what that site shows.
    """
    here = None if office.is_headquarters else office
    # The topics of a draft may be new, with no row and no articles yet.
    topics = [topic for topic in article.topics.all() if topic.pk]
    issuing = office_table.get().by_id(article.issuing_office_id)
    if not topics and not here and not issuing:
        return []
    steps = walk(
        at,
        article.language,
        office=here or (None if topics else issuing),
        topic=topics[0] if topics else None,
    )
    found = (
        Article.objects.listed(at)
        .filter(pk__in=steps.ids(limit=RELATED + 1))
        .only("title", "slug", "language", "kind", "published_at")
        .order_by()
    )
    others = [each for each in found if each.pk != article.pk]
    return sorted(others, key=lambda a: (a.published_at, a.pk), reverse=True)[:RELATED]
