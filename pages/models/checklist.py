"""What a page still lacks: see iomsite.publishing.checklist."""

from django.utils.translation import gettext as _

from iomsite.publishing.checklist import Level, Problem
from iomsite.publishing.links import dead_links
from iomsite.richtext import is_blank

TITLE_SIGNS = 65
SUMMARY_SIGNS = 160


def problems(page, content, at):
    """Yield the problems of `content`, an overlay of `page`."""
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
    if is_blank(content.body) and not page.children.public(at).exists():
        yield Problem(Level.WARN, "body", _("The page has no text yet."))
    image = content.lead_image
    if image and not image.decorative:
        _text, language = image.alt.choose(content.language)
        if language != content.language:
            yield Problem(
                Level.WARN,
                "lead_image",
                _("“%(picture)s” is not described in the language of this text.")
                % {"picture": image},
            )
    for href in dead_links(content.body, at):
        yield Problem(
            Level.WARN,
            "body",
            _("This link leads to nothing readers can see: %(address)s")
            % {"address": href},
        )
    yield from _address(page, content)


def _address(page, content):
    is_set = content.slug and (content.parent is None or content.parent.is_written)
    if not is_set or (page.is_written and page.path == content.planned_path()):
        return
    if page.is_written:
        yield Problem(
            Level.HINT,
            "slug",
            _("The address changes, and those of all pages below; the old lead here."),
        )
    for address in content.former_holders():
        yield Problem(
            Level.WARN,
            "slug",
            _(
                "This was the address of “%(title)s”: who follows an old link to that "
                "will find this page."
            )
            % {"title": address.page},
        )
