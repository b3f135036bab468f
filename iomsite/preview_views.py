"""
Drafts on the public sites, for whoever holds a token: staff, or somebody they asked.

Who the visitor is, is never asked here. What shows an article or a page is the same
function that shows it to readers; the URL conf names it.
"""

from contextlib import suppress
from functools import partial

from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from iomsite.headers import private
from iomsite.publishing import previews, sharing
from iomsite.publishing.due import read_when_due
from iomsite.publishing.models import Revision
from newsroom.models import Article


@private
@require_safe
def draft(request, token, shown_by):
    preview = _staffs(request, token)
    if preview is None:
        return _nothing(request)
    response = _show(request, preview, shown_by)
    # Beside its form in the admin, and nowhere else.
    response._csp_replace = {"frame-ancestors": [settings.MAIN_ORIGIN]}
    response.xframe_options_exempt = True
    return response


@private
@require_safe
def draft_file(request, token, key, name, send):
    preview = _staffs(request, token)
    return _file(request, preview, key, name, send)


@private
@require_safe
def shared(request, token, shown_by):
    preview, state = _guests(request, token)
    if preview is None:
        return _nothing(request)
    link, row = preview.link, preview.row
    if state == sharing.State.PUBLISHED and sharing.is_public_word_for_word(
        link, row, request.at
    ):
        return HttpResponseRedirect(row.get_absolute_url())
    if state != sharing.State.OPEN:
        context = {"link": link, "state": state}
        return render(request, "previews/ended.html", context, status=410)
    if request.method == "GET":
        sharing.note_opened(link, request.at)
    return _show(request, preview, shown_by)


@private
@require_safe
def shared_file(request, token, key, name, send):
    preview, state = _guests(request, token)
    is_open = state == sharing.State.OPEN
    return _file(request, preview if is_open else None, key, name, send)


def _staffs(request, token):
    """Return the Preview that staff hold a token for, on this site, or None."""
    pk = previews.read_token(token, request.office, request.at)
    revision = pk and Revision.objects.filter(pk=pk).order_by().first()
    row = revision and previews.row_of(revision)
    if not row or row.trashed_at or row.language != request.language:
        return None
    return previews.Preview(revision, row, request.at, token)


def _guests(request, token):
    """Return the Preview of a share link at home on this site, and the link's state."""
    link = sharing.find(token)
    # A change of text whose hour has come goes out now, and the link with it.
    row = link and read_when_due(partial(previews.row_of, link.revision), request.at)
    if not row or row.language != request.language:
        return None, None
    home = next(iter(previews.sites(row)), None)
    if home is None or home.pk != request.office.pk:
        return None, None
    preview = previews.Preview(link.revision, row, request.at, token, link)
    return preview, sharing.state(link, row, request.at)


def _show(request, preview, shown_by):
    request.preview = preview
    return shown_by[type(preview.row)](request, _content(preview))


def _file(request, preview, key, name, send):
    """Send a file that the draft carries; elsewhere it is as public as its articles."""
    if preview and isinstance(preview.row, Article):
        for use in _content(preview).files.all():
            if (use.document.key, use.document.name) == (key, name):
                with suppress(Http404):
                    return send(use.document)
    return _nothing(request)


def _content(preview):
    return previews.as_published(preview.row, preview.revision, preview.at)


def _nothing(request):
    return render(request, "previews/ended.html", status=404)
