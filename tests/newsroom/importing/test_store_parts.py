"""What becomes of the parts of a release: its words, its pictures, its contacts."""

from datetime import date
from io import BytesIO

import pytest
from django.db import transaction
from PIL import Image as Pixels

from iomsite.images.models import Image
from iomsite.images.storages import originals
from newsroom.importing.answers import Answers
from newsroom.importing.directory import Directory
from newsroom.importing.doubts import doubts
from newsroom.importing.match import match
from newsroom.importing.release import (
    Contact,
    Paragraph,
    Passage,
    Picture,
    Quotation,
    Release,
)
from newsroom.importing.source import Line, Signal, SourceDocument, SourcePicture
from newsroom.importing.store import store
from newsroom.importing.store_checks import all_doubts
from tests.factories import make_headquarters, make_image, make_office, make_user

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 4)


def jpeg(colour="#36c"):
    data = BytesIO()
    Pixels.new("RGB", (64, 48), colour).save(data, "JPEG")
    return data.getvalue()


def picture(name="image1.jpeg", data=None, **fields):
    return SourcePicture(
        name=name, content_type="image/jpeg", data=data or jpeg(), **fields
    )


def make_release(*, pictures=(), sources=(), signals=(), text="Text", **fields):
    source = SourceDocument(
        name="x.docx", lines=(Line(text=text),), pictures=sources, signals=signals
    )
    values = {
        "title": Passage(text="Ferry stewards learn first aid", lines=(1,)),
        "paragraphs": (Paragraph(text="Forty have learned it."),),
        **fields,
    }
    return Release(source=source, language="en", pictures=pictures, **values)


@pytest.fixture
def office():
    make_headquarters()
    return make_office("uganda", iso_code="UG", name={"en": "Uganda"})


def stored(release, office, **options):
    matched = match(release, Directory(as_of=DAY))
    return store(release, matched, issuing=office, day=DAY, **options)


def draft(release, office):
    return stored(release, office).article.newest.data


def test_body_keeps_headings_lists_and_marks_and_nothing_else(office):
    release = make_release(
        paragraphs=(
            Paragraph(text="One & two", html="<strong>One</strong> &amp; two"),
            Paragraph(text="On the lake", is_heading=True),
            Paragraph(text="first", is_list_item=True),
            Paragraph(
                text="second",
                html='<a href="https://wma.example/">second</a>',
                is_list_item=True,
            ),
            Paragraph(
                text="evil", html='<em onclick="x()">evil</em><script>x()</script>'
            ),
            Paragraph(text="1 < 2 <b>"),
        )
    )

    body = draft(release, office)["body"]

    assert body == (
        "<p><strong>One</strong> &amp; two</p><h2>On the lake</h2>"
        '<ul><li><p>first</p></li><li><p><a href="https://wma.example/">second</a></p>'
        "</li></ul><p><em>evil</em></p><p>1 &lt; 2 &lt;b&gt;</p>"
    )


def test_summary_is_the_first_sentence_and_no_heading(office):
    release = make_release(
        paragraphs=(
            Paragraph(text="Background", is_heading=True),
            Paragraph(text="Forty have learned it. More follow."),
        )
    )

    assert draft(release, office)["summary"] == "Forty have learned it."


@pytest.mark.parametrize(
    "notes", [["Notes to editors", "The lake is deep."], ["Notes to editors: The lake is deep."]]
)  # fmt: skip
def test_notes_leave_out_the_heading_that_the_page_writes(office, notes):
    release = make_release(notes=tuple(Passage(text=note) for note in notes))

    assert draft(release, office)["notes"] == "<p>The lake is deep.</p>"


def test_pictures_stand_in_the_draft_in_order_with_their_words(office):
    release = make_release(
        sources=(picture(alt="A boat"), picture(data=jpeg("#c36"))),
        pictures=(
            Picture(index=1, caption="Stewards in June", credit="WMA/Okello"),
            Picture(index=0),
            Picture(caption="Its file is missing"),
        ),
    )

    found = draft(release, office)["pictures"]

    images = [Image.objects.get(pk=entry["image"]) for entry in found]
    assert [entry["caption"] for entry in found] == ["Stewards in June", ""]
    assert [dict(image.alt) for image in images] == [
        {"en": "Stewards in June"},
        {"en": "A boat"},
    ]
    assert [image.credit for image in images] == ["WMA/Okello", ""]
    assert {image.office for image in images} == {office}
    for image in images:
        image.full_clean()


def test_same_picture_is_kept_once_and_that_of_another_office_is_not_taken(office):
    release = make_release(sources=(picture(), picture()), pictures=(Picture(index=0), Picture(index=1)))  # fmt: skip
    foreign = make_office("kenya", iso_code="KE")
    [known] = draft(release, office)["pictures"]

    again = make_release(
        text="Other", sources=(picture(),), pictures=(Picture(index=0),)
    )
    elsewhere = make_release(
        text="Third", sources=(picture(),), pictures=(Picture(index=0),)
    )

    assert draft(again, office)["pictures"][0]["image"] == known["image"]
    assert draft(elsewhere, foreign)["pictures"][0]["image"] != known["image"]
    assert Image.objects.count() == 2


def test_picture_that_the_site_cannot_take_is_left_out_with_a_word(office):
    release = make_release(
        sources=(picture("image3.emf", b"\x01\0\0\0EMF"),), pictures=(Picture(index=0),)
    )
    matched = match(release, Directory(as_of=DAY))

    told = all_doubts(release, matched, answers=Answers(), issuing=office)
    result = stored(release, office)

    assert "picture-refused" in {doubt.code for doubt in told}
    assert "image3.emf" in result.left_out[0]
    assert result.article.newest.data["pictures"] == []


def test_refused_release_leaves_no_picture_behind(office, media_root):
    release = make_release(sources=(picture(),), pictures=(Picture(index=0),))
    make_image(office)
    before = {path for path in media_root.rglob("*") if path.is_file()}

    with pytest.raises(AttributeError), transaction.atomic():
        stored(release, office, original=object())

    assert {path for path in media_root.rglob("*") if path.is_file()} == before
    assert Image.objects.count() == 1


def test_original_of_a_picture_stays_private(office):
    release = make_release(sources=(picture(),), pictures=(Picture(index=0),))

    draft(release, office)

    with pytest.raises(ValueError, match="not accessible via a URL"):
        originals.url(Image.objects.get().file.name)


def test_picture_is_its_authors(office):
    author = make_user("editor", office)
    release = make_release(sources=(picture(),), pictures=(Picture(index=0),))

    stored(release, office, author=author)

    assert Image.objects.get().uploaded_by == author


def test_values_longer_than_their_columns_are_cut(office):
    release = make_release(
        title=Passage(text="x" * 999),
        subtitle=Passage(text="y" * 999),
        funders=(Passage(text="z" * 999), Passage(text="z" * 999)),
        contacts=(
            Contact(
                name="n" * 999, role="r" * 999, emails=("no address", "a@wma.example")
            ),
        ),
    )

    article = stored(release, office).article

    data = article.newest.data
    assert (len(data["title"]), len(data["subtitle"])) == (300, 300)
    assert [len(funder) for funder in data["funders"]] == [200]
    [entry] = data["named_contacts"]
    assert (len(entry["printed_name"]), entry["printed_emails"]) == (
        120,
        ["a@wma.example"],
    )


@pytest.mark.parametrize(
    ("pieces", "sentence"),
    [
        (("Every coach lost hours,", "and the last were mothers."), "Every coach lost hours, and the last were mothers."),
        (("We wanted nine doors,", "Now the card is the key."), "We wanted nine doors. Now the card is the key."),
        (("Es más fácil moverse", "Lo es para quien tiene pasaje"), "Es más fácil moverse. Lo es para quien tiene pasaje"),
    ],
)  # fmt: skip
def test_interrupted_quotation_reads_as_one_text(office, pieces, sentence):
    release = make_release(
        quotations=(Quotation(text=" ".join(pieces), pieces=pieces),)
    )

    assert draft(release, office)["quotations"][0]["text"] == sentence


def test_contact_printed_twice_is_named_once(office):
    twice = Contact(name="Apio Lokwang", emails=("a@wma.example",))
    release = make_release(contacts=(twice, twice))

    result = stored(release, office)

    assert len(result.new_contacts) == 1
    assert len(result.article.newest.data["named_contacts"]) == 1


@pytest.mark.parametrize(
    "code",
    [
        "comments-present", "tracked-changes", "hidden-text", "header-text",
        "footer-text", "footnotes-present", "image-without-alt", "text-box",
        "embedded-document", "external-references", "unreadable-picture",
    ],
)  # fmt: skip
def test_each_signal_of_a_file_is_a_sentence(code):
    release = make_release(signals=(Signal(code=code, count=3, lines=(1, 2)),))

    told = doubts(release, match(release, Directory(as_of=DAY)), release.source)

    [doubt] = [each for each in told if each.code == code]
    assert doubt.lines == (1, 2)
    assert doubt.sentence.endswith(".")
    assert code not in doubt.sentence


@pytest.mark.parametrize(
    "code",
    ["date-relative", "dateline-missing", "dateline-updated", "embargo-found", "title-capitals", "title-repeated", "mail-header", "hard-wrapped-lines", "image-without-alt"],
)  # fmt: skip
def test_each_warning_of_a_release_is_a_sentence(code):
    release = make_release(warnings=(code,))

    told = doubts(release, match(release, Directory(as_of=DAY)), release.source)

    [doubt] = [each for each in told if each.code == code]
    assert code not in doubt.sentence


def test_what_is_uncertain_is_told_with_its_lines():
    release = make_release(
        title=Passage(text="Perhaps", lines=(2,), confidence=0.5),
        unexplained=(Passage(text="What is this", lines=(9,)),),
    )

    told = doubts(release, match(release, Directory(as_of=DAY)), release.source)

    assert {("title-unsure", (2,)), ("unexplained", (9,))} <= {
        (doubt.code, doubt.lines) for doubt in told
    }
