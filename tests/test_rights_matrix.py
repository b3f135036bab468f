"""The guide says who may do what in the words of the table that decides it."""

from django.conf import settings
from django.utils.translation import override

from iomsite.rights_matrix import in_document, matrix


def test_guide_has_the_rights_of_today():
    guide = (settings.BASE_DIR / "docs" / "editors.md").read_text("utf-8")

    with override("en"):
        assert guide == in_document(guide), "run manage.py document_rights"


def test_matrix_tells_a_contributor_from_an_editor():
    with override("en"):
        lines = matrix().splitlines()

    articles = next(line for line in lines if line.startswith("| articles |"))
    publish = next(line for line in lines if line.startswith("| Publish now |"))
    assert articles.split(" | ")[1:3] == [
        "view, add, change",
        "view, add, change, delete, publish",
    ]
    assert publish == "| Publish now | publish, somebody else's eyes | – | ✓ | – | ✓ |"
