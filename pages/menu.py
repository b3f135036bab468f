"""
The menu of a site: headquarters' items, and what the office makes of them.

An office's item stands beside the global ones, or takes the place of one, with all
that hangs below it, or hides one.
"""

from dataclasses import dataclass, field

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import mark_safe

from contacts import addresses, office_table
from iomsite.facts.models import fill
from pages.models import MenuItem, Page


@dataclass(frozen=True)
class Place:
    """An item where it stands, and the places below it."""

    item: MenuItem
    children: list = field(default_factory=list)


def places(items, office_id):
    """
    Put an office's and headquarters' items where they belong. Asks no database.

    The places of headquarters come in its order; the office's own stand between
    them by their position.
    """
    own = [item for item in items if item.office_id == office_id]
    substitutes = {item.replaces_id: item for item in own if item.replaces_id}

    def row(candidates):
        for item in sorted(candidates, key=lambda item: (item.position, item.pk)):
            if item.office_id == office_id and item.replaces_id:
                continue
            shown = substitutes.get(item.pk, item)
            if shown.is_hidden:
                continue
            parents = {item.pk, shown.pk}
            below = [other for other in items if other.parent_id in parents]
            yield Place(shown, list(row(below)))

    return list(row([item for item in items if item.parent_id is None]))


@dataclass(frozen=True)
class Entry:
    """One entry of the menu as a reader of one language sees it."""

    label: str
    label_language: str
    url: str
    # Of what the link leads to, where that is not the language being read.
    target_language: str
    description: str
    description_language: str
    children: list

    @property
    def has_panel(self):
        return bool(self.children or self.description)


def menu_of(office, language, *, at, facts):
    """Return the entries of a site's menu; one query, and one for the facts."""
    headquarters = office_table.get().headquarters
    translation = Page.objects.listed(at).filter(
        translation_key=OuterRef("page__translation_key"), language=language
    )
    items = (
        MenuItem.objects.filter(office_id__in={office.pk, headquarters.pk})
        .select_related("page")
        .defer("page__body")
        .annotate(translated_path=Subquery(translation.values("path")[:1]))
    )
    shown = places(list(items), office.pk)
    return _entries(shown, office, language, at, facts)


def _entries(shown, office, language, at, facts):
    entries = []
    for place in shown:
        item = place.item
        url, target_language = _target(item, office, language, at)
        label, label_language = item.label.choose(language)
        description, description_language = item.description.choose(language)
        children = _entries(place.children, office, language, at, facts)
        if not (url or description or children):
            continue
        entries.append(
            Entry(
                label=label,
                label_language=label_language,
                url=url,
                target_language="" if target_language == language else target_language,
                # Escaped as text; fill() escapes the facts.
                description=mark_safe(fill(escape(description), facts, language)),  # noqa: S308
                description_language=description_language,
                children=children,
            )
        )
    return entries


def _target(item, office, language, at):
    """Return the address an item leads to, and its language ("" if unknown)."""
    if item.url:
        if item.url.startswith("/"):
            return reverse("pages:home") + item.url.removeprefix("/"), ""
        return item.url, ""
    page = item.page
    if page is None:
        return "", ""
    if item.translated_path:
        path = item.translated_path
        if page.office_id == office.pk:
            return reverse("pages:page-detail", kwargs={"path": path}), language
        return _home(page, language, path), language
    if page.is_listed(at):
        return _home(page, page.language, page.path), page.language
    return "", ""


def _home(page, language, path):
    return addresses.home(page.office_id, language, "pages:page-detail", path=path)
