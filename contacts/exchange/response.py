"""Cards as an answer to a reader's request."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from .public_cards import public_cards

VERSIONS = ("3.0", "4.0")


def vcf(request, entries, name):
    """Answer with the cards of contacts and offices, as public_cards() takes them."""
    version = request.GET.get("version")
    # What telephones and Outlook read, unless somebody knows better.
    version = version if version in VERSIONS else VERSIONS[0]
    response = HttpResponse(
        public_cards(entries, version), content_type="text/vcard; charset=utf-8"
    )
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.vcf")
    response["Content-Language"] = request.language
    # What is to be found is the press page.
    response["X-Robots-Tag"] = "noindex"
    return response
