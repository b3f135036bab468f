import re

import pytest
from django.urls import reverse

from iomsite.images import uploads
from iomsite.images.models import ALT_OR_DECORATIVE, Image
from tests.factories import make_image, make_office, make_user
from tests.images import files

pytestmark = pytest.mark.django_db

ADD = "/admin/images/image/add/"
LIST = "/admin/images/image/"


@pytest.fixture
def office():
    return make_office("ghana")


@pytest.fixture
def editor(client, office):
    user = make_user("editor", office, is_staff=True)
    client.force_login(user)
    return user


def form_data(office, **fields):
    return {
        "office": office.pk,
        "file": files.upload(files.telling_photo(orientation=6)),
        "focal_x": "50",
        "focal_y": "50",
        **alt_inputs(en="A bridge at dawn"),
        **fields,
    }


def alt_inputs(**texts):
    """The names that the widget gives to the inputs of each language."""
    widget = Image._meta.get_field("alt").formfield().widget
    return {
        f"alt{suffix}": texts.get(code, "")
        for suffix, code in zip(widget.widgets_names, widget.languages, strict=True)
    }


def test_admin_adds_a_picture_with_its_renditions(client, editor, office):
    response = client.post(ADD, form_data(office))

    image = Image.objects.get()
    assert response.status_code == 302
    assert (image.width, image.height) == (800, 1200)
    assert (image.uploaded_by, image.office) == (editor, office)
    assert image.alt == {"en": "A bridge at dawn"}
    assert image.social_picture


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"file": ""}, {"file": ["This field is required."]}),
        (
            {"file": files.upload(b"Minutes", "minutes.jpg")},
            {"file": [uploads.NOT_A_PICTURE]},
        ),
        (
            {"file": files.upload(files.bomb(), "photo.png")},
            {"file": [uploads.TOO_MANY_PIXELS]},
        ),
        (
            {"file": files.upload(files.telling_photo()[:3000])},
            {"file": [uploads.DAMAGED]},
        ),
        (alt_inputs(), {"alt": [ALT_OR_DECORATIVE]}),
        ({"decorative": "on"}, {"alt": [ALT_OR_DECORATIVE]}),
        (
            {"focal_x": "101"},
            {"focal_x": ["Ensure this value is less than or equal to 100."]},
        ),
    ],
    ids=["no file", "text", "bomb", "damaged", "no alt", "both", "focal point"],
)
def test_admin_names_the_field_and_the_remedy(client, editor, office, fields, errors):
    response = client.post(ADD, form_data(office, **fields))

    assert response.status_code == 200
    assert response.context["adminform"].form.errors == errors
    assert not Image.objects.exists()


def test_admin_moves_the_focal_point_without_touching_the_file(client, editor, office):
    image = make_image(office)
    former = image.file_names()

    response = client.post(
        reverse("admin:images_image_change", args=[image.pk]),
        form_data(office, file=files.upload(b"Minutes"), focal_x="10", focal_y="90"),
    )

    changed = Image.objects.get()
    assert response.status_code == 302
    assert changed.focal_point == (10, 90)
    assert changed.file.name == image.file.name
    assert former.isdisjoint(changed.file_names())


def test_admin_form_shows_the_picture_and_never_the_original(client, editor, office):
    image = make_image(office)

    html = client.get(reverse("admin:images_image_change", args=[image.pk])).text

    picker = html[html.index("data-focal-picker") :]
    assert image.rendition("full", width=960).url in picker
    assert image.rendition("card", width=960).url in picker
    assert image.file.name not in html
    assert 'type="file"' not in html
    assert re.search(r"<script(?![^>]*\bsrc=)(?![^>]*json)[^>]*>", picker) is None
    assert "style=" not in picker


@pytest.mark.parametrize("count", [1, 3])
def test_admin_list_costs_the_same_for_all_pictures(
    client, editor, office, count, django_assert_num_queries
):
    images = [make_image(office) for _ in range(count)]

    with django_assert_num_queries(9):
        html = client.get(LIST).text

    thumbnails = [image.rendition("card", width=320).url for image in images]
    assert [url in html for url in thumbnails] == [True] * count


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("harbour", ["caption"]),
        ("élève", ["alt"]),
        ("تدريب", ["arabic"]),
        ("Mensah", ["credit"]),
        ("C-2041", ["consent"]),
        ("nothing like it", []),
    ],
)
def test_admin_search_finds_words_in_every_language(
    client, editor, office, query, found
):
    made = {
        "caption": make_image(office, caption={"en": "Boats in the harbour"}),
        "alt": make_image(office, alt={"fr": "Une élève au tableau"}),
        "arabic": make_image(office, caption={"ar": "تدريب المعلمين"}),
        "credit": make_image(office, credit="WMA / Ama Mensah"),
        "consent": make_image(office, consent_reference="C-2041"),
    }

    response = client.get(LIST, {"q": query})

    shown = set(response.context["cl"].result_list)
    assert shown == {made[name] for name in found}


def test_admin_shows_own_and_headquarters_pictures_only(client, editor, office):
    own, shared = make_image(office), make_image()
    other = make_image(make_office("kenya"))

    shown = set(client.get(LIST).context["cl"].result_list)
    changes = [
        client.post(
            reverse("admin:images_image_change", args=[image.pk]),
            form_data(office, focal_x="1"),
        ).status_code
        for image in (shared, other)
    ]

    assert shown == {own, shared}
    assert changes == [403, 302]
    assert not Image.objects.filter(focal_x=1).exists()
