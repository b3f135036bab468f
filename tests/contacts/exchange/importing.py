"""How a test uploads a file of contacts, confirms it, and reads what was answered."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

IMPORT = "admin:contacts_mediacontact_import"


def upload(client, text, office="", name="contacts.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    file = SimpleUploadedFile(name, data)
    return client.post(reverse(IMPORT), {"file": file, "office": office})


def confirm(client, response, **choices):
    answers = {f"row-{line[5:]}": value for line, value in choices.items()}
    data = {"pending": response.context["pending"], **answers}
    return client.post(reverse(IMPORT), data, follow=True)


def outcomes(response):
    """Return {line: status} of a dry run."""
    return {
        row.number: str(status)
        for status, _heading, rows in response.context["groups"]
        for row in rows
    }


def row_of(response, number):
    return next(
        row
        for _status, _heading, rows in response.context["groups"]
        for row in rows
        if row.number == number
    )


def said(response):
    return [str(message) for message in response.context["messages"]]
