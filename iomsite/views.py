"""What belongs to the site as a whole: the first step, pictures, robots, health."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import override
from django.views.decorators.http import require_safe

from contacts import addresses
from iomsite.images.storages import rendered
from iomsite.languages import best_language

ONE_YEAR = 365 * 24 * 60 * 60

PICTURE_TYPES = {
    "avif": "image/avif",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
}


@require_safe
def choose_language(request):
    """Lead from "/" to the visitor's best language among those of the site."""
    office = request.office
    language = best_language(request, office.languages, office.default_language)
    with override(language):
        target = reverse("pages:home")
    response = HttpResponseRedirect(target + addresses.query_of(request))
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def robots_txt(request):
    if request.path_info != request.host_path:
        raise Http404
    lines = ["User-agent: *"]
    if request.urlconf == settings.ROOT_URLCONF:
        lines += ["Disallow: /admin/", "Disallow: /accounts/"]
    else:
        lines += ["Disallow:"]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain")


@require_safe
def rendition(request, name):
    """
    Send the file of a picture for browsers; originals lie elsewhere.

    Another file gets another name, so browsers never need to ask again.
    """
    try:
        file = rendered.open(name)
    except OSError as error:
        raise Http404 from error
    content_type = PICTURE_TYPES[name.rpartition(".")[2]]
    response = FileResponse(file, content_type=content_type)
    response["Cache-Control"] = f"public, max-age={ONE_YEAR}, immutable"
    return response


@require_safe
def healthz(request):
    """Say that the process answers; a failing database does not make it unwell."""
    response = HttpResponse("ok\n", content_type="text/plain")
    response["Cache-Control"] = "no-store"
    return response
