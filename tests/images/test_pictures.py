import re

import pytest
from django.template import Context, Template
from django.utils.translation import override

from iomsite.images.models import Image
from tests.factories import make_image
from tests.images import files

pytestmark = pytest.mark.django_db


def printed(images, arguments='"card"'):
    template = Template(
        "{% load pictures %}{% for image in images %}"
        f"{{% picture image {arguments} %}}"
        "{% endfor %}"
    )
    return template.render(Context({"images": images}))


def test_picture_prints_all_that_a_browser_needs():
    image = make_image(file=files.upload(files.picture((1000, 800))))
    webp, jpeg = (
        ", ".join(
            f"{file.url} {file.width}w" for file in image.renditions_for("card", ending)
        )
        for ending in ("webp", "jpg")
    )

    html = printed([image], '"card" sizes="(min-width: 60rem) 50vw, 100vw"')

    plain = image.rendition("card", width=960)
    assert html.strip() == (
        "<picture>\n"
        f'  <source type="image/webp" srcset="{webp}" '
        'sizes="(min-width: 60rem) 50vw, 100vw">\n'
        f'  <img src="{plain.url}" srcset="{jpeg}" '
        'sizes="(min-width: 60rem) 50vw, 100vw" width="1000" height="667" '
        'alt="A bridge at dawn" loading="lazy" decoding="async">\n'
        "</picture>"
    )


@pytest.mark.parametrize(
    ("crop", "size"),
    [("card", ("900", "600")), ("lead", ("900", "506")), ("full", ("900", "1200"))],
)
def test_picture_prints_width_and_height_of_its_crop(crop, size):
    image = make_image(file=files.upload(files.picture((900, 1200))))

    html = printed([image], f'"{crop}"')

    assert re.search(r' width="(\d+)" height="(\d+)"', html).groups() == size


def test_picture_escapes_its_description():
    image = make_image(alt={"en": 'A "bridge" <b>'})

    html = printed([image])

    assert 'alt="A &quot;bridge&quot; &lt;b&gt;"' in html


@pytest.mark.parametrize(
    ("fields", "arguments", "attributes"),
    [
        ({"alt": {}, "decorative": True}, "", 'alt="" loading'),
        ({"alt": {"en": "Bridge", "fr": "Pont"}}, "", 'alt="Pont" loading'),
        ({"alt": {"en": "Bridge"}}, "", 'alt="Bridge" lang="en" loading'),
        ({"alt": {"en": "Bridge"}}, 'caption_alt=""', 'alt="" loading'),
        ({"alt": {"en": "Bridge"}}, 'caption_alt="Autre"', 'alt="Autre" loading'),
    ],
    ids=["decorative", "translated", "fallback", "said beside it", "said otherwise"],
)
def test_picture_describes_itself_in_the_readers_language(
    fields, arguments, attributes
):
    image = make_image(**fields)

    with override("fr"):
        html = printed([image], f'"card" {arguments}')

    assert attributes in html


def test_picture_at_the_head_of_a_page_comes_first():
    html = printed([make_image()], '"lead" loading="eager"')

    assert 'loading="eager" fetchpriority="high" decoding="async"' in html


@pytest.mark.parametrize("image", [None, "", Image()])
def test_picture_without_files_prints_nothing(image):
    assert printed([image]).strip() == ""


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_picture_keeps_plain_numbers_in_every_language(settings, language):
    settings.USE_THOUSAND_SEPARATOR = True
    image = make_image(file=files.upload(files.picture((1600, 1067))))

    with override(language):
        html = printed([image], '"full"')

    assert 'width="960" height="640"' in html
    assert " 1280w" in html


@pytest.mark.parametrize("count", [1, 3])
def test_pictures_read_neither_database_nor_disk(
    count, media_root, django_assert_num_queries
):
    for _ in range(count):
        make_image()
    for path in media_root.rglob("*.*"):
        path.unlink()

    with django_assert_num_queries(1):
        html = printed(Image.objects.all())

    assert html.count("<picture>") == count
