"""A newsroom into which documents are dropped, and what is dropped in."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from newsroom.models import Intake
from tests.factories import make_contact, make_headquarters, make_office

INTAKE = "/admin/newsroom/article/from-document/"
RELEASE = """EMBARGO: not before 9 June 2026, 09:00

Kenya and Ghana Share Forty Harbour Pilots

Mombasa, Kenya, 4 June 2026 – Pilots of two coasts now learn from each other. \
The World Mobility Agency (WMA) brought forty of them to one table in Mombasa, where \
they drew the charts that small boats lack.

“A chart is worth more than a light,” said Wanjiru Kamau, Master of the Port.

The training was funded by the Nordic Harbour Trust.

For more information, please contact:
In Kenya: Otieno Ouma, at oouma@wma.example, +254 20 555 0101
In Ghana: Adwoa Nkansah, at ankansah@wma.example
"""


def make_world():
    """Return {slug: office}, with a contact of Kenya whose number has changed."""
    offices = {
        "headquarters": make_headquarters(),
        "kenya": make_office("kenya", iso_code="KE", name={"en": "Kenya"}),
        "ghana": make_office("ghana", iso_code="GH", name={"en": "Ghana"}),
    }
    make_contact(
        offices["kenya"],
        name="Otieno Ouma",
        emails=["oouma@wma.example"],
        phones=[{"number": "+254205550999", "label": ""}],
    )
    return offices


def upload(text=RELEASE, name="release.txt"):
    data = text.encode() if isinstance(text, str) else text
    return SimpleUploadedFile(name, data)


def drop_in(client, text=RELEASE, name="release.txt"):
    """Drop in a file; return the Intake made of it."""
    known = set(Intake.objects.values_list("pk", flat=True))
    client.post(INTAKE, {"document": upload(text, name)})
    return Intake.objects.exclude(pk__in=known).get()


def check_url(intake):
    return reverse("admin:newsroom_article_from_document_check", args=[intake.pk])


def line_of(response, words):
    """Return the number of the line with these words."""
    lines = response.context["screen"].page.lines
    return next(line.number for line in lines if words in line.line.text)


def became(response):
    """Return {number: what the line became}."""
    return {line.number: line.became for line in response.context["screen"].page.lines}
