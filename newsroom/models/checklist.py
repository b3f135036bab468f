"""What an article still lacks: see iomsite.publishing.checklist."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from contacts import office_table
from iomsite.publishing.checklist import Level, Problem
from iomsite.publishing.links import dead_links, links_of

from .kinds import Kind
from .relations import FormerArticleAddress

TITLE_SIGNS = 65
SUMMARY_SIGNS = 160

# What journalists call about.
FOR_THE_PRESS = frozenset({Kind.PRESS_RELEASE, Kind.STATEMENT, Kind.MEDIA_ADVISORY})


def problems(article, content, at):
    """Yield the problems of `content`, an overlay of `article`."""
    yield from _lengths(content)
    yield from _contacts(content, at)
    yield from _pictures(content)
    yield from _links(content, at)
    yield from _partners(article, at)
    yield from _address(article, content)


def _lengths(content):
    if len(content.title) > TITLE_SIGNS:
        yield Problem(
            Level.HINT,
            "title",
            _("The title has %(signs)d signs; search engines show %(most)d.")
            % {"signs": len(content.title), "most": TITLE_SIGNS},
        )
    if len(content.summary) > SUMMARY_SIGNS:
        yield Problem(
            Level.HINT,
            "summary",
            _("The summary has %(signs)d signs; lists read best below %(most)d.")
            % {"signs": len(content.summary), "most": SUMMARY_SIGNS},
        )


def _contacts(content, at):
    named = content.named_contacts.all()
    if not named and content.kind in FOR_THE_PRESS:
        yield Problem(
            Level.BLOCK,
            "named_contacts",
            _("Name a media contact journalists can call."),
        )
    for row in named:
        contact, office = row.contact, office_table.get().by_id(row.office_id)
        if contact is None or office is None:
            continue
        day, name = office.day(at), row.printed_name or str(contact)
        if not contact.is_in_post(day):
            yield Problem(
                Level.BLOCK,
                "named_contacts",
                _("%(name)s is not in post: name somebody who is.") % {"name": name},
                # Whom readers see named already binds no later correction.
                entry=("contact", contact.pk),
            )
        elif contact.confirmed_on is None:
            yield Problem(
                Level.WARN,
                "named_contacts",
                _("Nobody has confirmed yet that %(name)s answers there.")
                % {"name": name},
            )
        elif contact.is_stale(day):
            yield Problem(
                Level.WARN,
                "named_contacts",
                _("Nobody has confirmed since %(day)s that %(name)s answers there.")
                % {"name": name, "day": date_format(contact.confirmed_on)},
            )


def _pictures(content):
    for row in content.pictures.all():
        image = row.image
        if image.decorative:
            continue
        _text, language = image.alt.choose(content.language)
        if language != content.language:
            yield Problem(
                Level.WARN,
                "pictures",
                _("“%(picture)s” is not described in the language of this text.")
                % {"picture": image},
            )


def _links(content, at):
    texts = {name: getattr(content, name) for name in ("body", "notes")}
    dead = set(dead_links("".join(texts.values()), at))
    for name, text in texts.items():
        for href in dict.fromkeys(each for each in links_of(text) if each in dead):
            yield Problem(
                Level.WARN,
                name,
                _("This link leads to nothing readers can see: %(address)s")
                % {"address": href},
            )


def _partners(article, at):
    unsigned = article.unsigned(article.newest) if article.newest_id else []
    if unsigned:
        yield Problem(
            Level.WARN,
            "",
            _("Not signed yet by: %(offices)s.")
            % {"offices": ", ".join(str(office) for office in unsigned)},
        )
    if article.is_public(at):
        # Readers are told who answers there today.
        return
    for row in article.partner_rows:
        office = office_table.get().by_id(row.office_id)
        if row.contact and office and not row.contact.is_in_post(office.day(at)):
            yield Problem(
                Level.WARN,
                "",
                _("%(office)s names %(name)s, who is not in post: ask for another.")
                % {"office": row.office, "name": row.contact},
            )


def _address(article, content):
    if not content.slug or (article.is_written and article.slug == content.slug):
        return
    if article.is_written:
        yield Problem(
            Level.HINT,
            "slug",
            _("The address changes; the one readers know will lead here."),
        )
    for address in FormerArticleAddress.of_others(content, content.site_path()):
        yield Problem(
            Level.WARN,
            "slug",
            _(
                "This was the address of “%(title)s”: who follows an old link to that "
                "will find this text."
            )
            % {"title": address.article},
        )
