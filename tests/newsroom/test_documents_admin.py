"""Documents as the admin keeps them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.factories import (
    PDF,
    make_document,
    make_headquarters,
    make_office,
    make_user,
)

pytestmark = pytest.mark.django_db


def test_approved_document_is_not_replaced_by_another(client):
    make_headquarters()
    kenya = make_office("kenya")
    document = make_document(office=kenya)
    before = document.file.name
    client.force_login(make_user("editor", kenya))

    response = client.post(
        reverse("admin:newsroom_document_change", args=[document.pk]),
        {
            "office": kenya.pk,
            "title": "New title",
            "file": SimpleUploadedFile("other.pdf", PDF, "application/pdf"),
        },
    )

    document.refresh_from_db()
    assert response.status_code == 302
    assert (document.title, document.file.name) == ("New title", before)
