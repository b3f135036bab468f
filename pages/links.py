"""Which addresses of pages readers find; see iomsite.publishing.links."""

from django.db.models import CharField, Value

from contacts import addresses
from pages.models import FormerPageAddress, Page


def find_pages(targets, at):
    """Return those of the targets that are found, in one query."""
    public = Page.objects.public(at)
    here = public.filter(path__in={dict(target.kwargs)["path"] for target in targets})
    paths = {target: _former_path(target) for target in targets}
    former = FormerPageAddress.objects.filter(
        host="", path__in=set(paths.values()), page__in=public
    )
    nothing = Value("", CharField())
    found = set(
        here.order_by()
        .values_list("office", "language", "path", nothing)
        .union(
            former.order_by().values_list("office", nothing, nothing, "path"), all=True
        )
    )
    return {
        target
        for target, path in paths.items()
        if (target.office_id, target.language, dict(target.kwargs)["path"], "") in found
        or (target.office_id, "", "", path) in found
    }


def _former_path(target):
    return addresses.plain_path(
        target.language, "pages:page-detail", **dict(target.kwargs)
    )
