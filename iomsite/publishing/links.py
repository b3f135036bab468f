"""
Links from content to content of ours, and which of them lead nowhere.

Each app that has addresses registers a finder for its views; nothing is fetched.
"""

from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from django.urls import Resolver404, resolve
from django.utils.translation import override

from contacts import addresses, office_table

# More than a text ever has; what lies beyond is not looked at.
MOST = 200

_finders = {}


class Target(NamedTuple):
    """What an address of ours names: office_id is that of the site it stands on."""

    office_id: int
    language: str
    kwargs: tuple


def register_finder(view_name, finder):
    """
    Let finder(targets, at) return those of a view's Targets that readers find,
    as a set, in a fixed number of queries.
    """
    _finders[view_name] = finder


def dead_links(html, at):
    """Return the links of a rich text to pages of ours that nobody finds, in order."""
    by_view = {}
    for href in dict.fromkeys(links_of(html)):
        found = target_of(href)
        if found:
            view_name, target = found
            by_view.setdefault(view_name, {}).setdefault(target, []).append(href)
    dead = set()
    for view_name, targets in by_view.items():
        alive = _finders[view_name](set(targets), at)
        dead |= {h for target in targets.keys() - alive for h in targets[target]}
    return [href for href in dict.fromkeys(links_of(html)) if href in dead]


def links_of(html):
    parser = _Links()
    parser.feed(html or "")
    return parser.found[:MOST]


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        href = dict(attributes).get("href") if tag == "a" else None
        if href:
            self.found.append(href)


def target_of(href):
    """Return (view name, Target) of an address of ours that a finder knows, or None."""
    try:
        parts = urlsplit(href)
        host = parts.hostname
    except ValueError:
        return None
    table = office_table.get()
    office, path = table.headquarters, unquote(parts.path)
    if parts.scheme not in ("", "http", "https") or not path.startswith("/"):
        return None
    if host and host != addresses.main_host():
        office = table.by_host(host)
        if office is None:
            return None
    else:
        segment, _slash, rest = path[1:].partition("/")
        if by_path := table.by_slug(segment):
            office, path = by_path, f"/{rest}"
    language = path[1:].partition("/")[0]
    with override(language):
        try:
            match = resolve(path, addresses.SITE_URLCONF)
        except Resolver404:
            return None
    if match.view_name not in _finders:
        return None
    kwargs = tuple(sorted(match.kwargs.items()))
    return match.view_name, Target(office.pk, language, kwargs)
