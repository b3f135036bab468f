"""Each planted fault is found by name, and nothing else is."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.utils import timezone

from iomsite.content_checks import CHECKS
from iomsite.images.storages import originals, rendered
from iomsite.publishing.models import Revision
from newsroom.models import (
    Article,
    ArticleContact,
    ArticleOffice,
    FormerArticleAddress,
    TaggedArticle,
)
from pages.models import Page
from tests.factories import (
    make_article,
    make_contact,
    make_document,
    make_headquarters,
    make_image,
    make_office,
    make_page,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    make_headquarters()
    ghana, kenya = make_office("ghana"), make_office("kenya")
    make_page(office=ghana, parent=make_page(office=ghana, slug="above"), slug="below")
    make_article(office=ghana, draft=True)
    make_article(office=ghana, published_at=timezone.now() + timedelta(days=1))
    return make_article(
        office=ghana,
        partners=[kenya],
        slug="planted",
        pictures=[make_image(ghana)],
        documents=[make_document(ghana)],
        contacts=[make_contact(ghana, name="Ama Mensah")],
        topics=["Health"],
    )


def rows(model, **where):
    return model._base_manager.filter(**where)


def plant_revision(article, **values):
    rows(Revision, pk=article.live_id).update(**values)


def plant_missing_picture(article):
    data = dict(article.live.data)
    data["pictures"] = [{"image": 999_999, "caption": ""}]
    plant_revision(article, data=data)


def set_live(article, **values):
    rows(Article, pk=article.pk).update(**values)


FAULTS = {
    "copy of a list": (
        "listings",
        "its copy of kind differs",
        lambda a: rows(ArticleOffice, article=a, position=1).update(kind="video"),
    ),
    "copy of a topic": (
        "listings",
        "its copy of listed_at differs",
        lambda a: rows(TaggedArticle, content_object=a).update(listed_at=None),
    ),
    "no issuing office": (
        "listings",
        "has 0 issuing offices",
        lambda a: rows(ArticleOffice, article=a, position=0).delete(),
    ),
    "row and revision": (
        "revisions",
        "readers see something else",
        lambda a: set_live(a, title="Written past the door"),
    ),
    "hash": (
        "revisions",
        "has another hash",
        lambda a: plant_revision(a, hash="0" * 64),
    ),
    "target gone": ("revisions", "names a image that is gone", plant_missing_picture),
    "revision that does not apply": (
        "revisions",
        "does not apply any more",
        lambda a: plant_revision(a, data={**a.live.data, "pictures": ["nonsense"]}),
    ),
    "lost revisions": (
        "revisions",
        "which does not exist",
        lambda a: rows(Revision, pk=a.live_id).update(object_id=999_999),
    ),
    "withdrawn draft": (
        "standings",
        "never was published",
        lambda a: rows(Article, published_at=None).update(withdrawn_at=timezone.now()),
    ),
    "due without a text": (
        "standings",
        "has a due hour without a due text",
        lambda a: set_live(a, due_at=timezone.now()),
    ),
    "published in the trash": (
        "standings",
        "is in the trash, and published",
        lambda a: set_live(a, trashed_at=timezone.now()),
    ),
    "day without a note": (
        "standings",
        "is not that of its last note",
        lambda a: set_live(a, updated_at=timezone.now()),
    ),
    "leads to itself": (
        "standings",
        "leads its readers to itself",
        lambda a: set_live(a, replaced_by=a.pk),
    ),
    "nobody named": (
        "contacts",
        "names nobody",
        lambda a: rows(ArticleContact, article=a).update(
            contact=None,
            printed_name="",
            printed_role="",
            printed_emails=[],
            printed_phones=[],
        ),
    ),
    "never printed": (
        "contacts",
        "was never printed",
        lambda a: rows(ArticleContact, article=a).update(
            printed_emails=[], printed_phones=[]
        ),
    ),
    "partner's contact": (
        "contacts",
        "names a contact of another office",
        lambda a: rows(ArticleOffice, article=a, position=1).update(
            contact=a.named_contacts.get().contact
        ),
    ),
    "former address of today": (
        "addresses",
        "is the address its article has today",
        lambda a: FormerArticleAddress.objects.create(
            article=a, path="/en/news/planted/"
        ),
    ),
    "path": (
        "addresses",
        "stands at “wrong” instead of “above/below”",
        lambda a: rows(Page, slug="below").update(path="wrong"),
    ),
    "file without a row": (
        "files",
        "belongs to nothing",
        lambda a: rendered.save("ab/lost.jpg", ContentFile(b"x")),
    ),
    "row without a file": (
        "files",
        "lacks its original",
        lambda a: Path(originals.path(a.pictures.get().image.file.name)).unlink(),
    ),
    "document without a file": (
        "files",
        "lacks its document",
        lambda a: Path(a.files.get().document.file.path).unlink(),
    ),
}


def test_nothing_is_wrong_with_what_the_doors_have_written(article):
    out = StringIO()

    call_command("check_content", stdout=out)

    assert out.getvalue() == "Nothing is wrong.\n"


@pytest.mark.parametrize("fault", FAULTS)
def test_planted_fault_is_found(article, fault):
    check, words, plant = FAULTS[fault]
    plant(article)

    found = list(CHECKS[check]())

    assert [text for text in found if words in text] != []


def test_command_tells_each_fault_and_fails(article):
    set_live(article, title="Written past the door")
    out = StringIO()

    with pytest.raises(CommandError, match=r"^1 faults found\.$"):
        call_command("check_content", stdout=out)

    assert out.getvalue() == (
        f"revisions: Article {article.pk}: readers see something else than its live "
        "revision says.\n"
    )


def test_single_check_can_be_asked_for(article):
    set_live(article, title="Written past the door")
    out = StringIO()

    call_command("check_content", "listings", "files", stdout=out)

    assert out.getvalue() == "Nothing is wrong.\n"


def test_unknown_check_is_refused_with_the_known_ones():
    with pytest.raises(CommandError, match="choose from listings, revisions"):
        call_command("check_content", "everything")
