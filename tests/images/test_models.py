import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from iomsite.images.models import ALT_OR_DECORATIVE, Image
from tests.factories import make_image, make_office
from tests.images import files

pytestmark = pytest.mark.django_db


def stored(root):
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


def served(image):
    return {f"public/{name}" for name in image.file_names()}


def error_for(**fields):
    image = Image(office=make_office(), file=files.upload(files.picture()))
    image.width = image.height = 1
    for name, value in fields.items():
        setattr(image, name, value)
    with pytest.raises(ValidationError) as refusal:
        image.full_clean()
    return refusal.value.message_dict


@pytest.mark.parametrize(
    ("alt", "decorative"),
    [({}, False), ({"en": "A bridge"}, True), ({"en": ""}, False)],
    ids=["neither", "both", "an empty description"],
)
def test_image_is_either_described_or_decorative(alt, decorative):
    assert error_for(alt=alt, decorative=decorative) == {"alt": [ALT_OR_DECORATIVE]}


@pytest.mark.parametrize(
    ("alt", "decorative"), [({}, False), ({"en": "A bridge"}, True)]
)
def test_database_keeps_the_rule_of_alt_and_decorative(alt, decorative):
    image = make_image()

    with pytest.raises(IntegrityError), transaction.atomic():
        Image.objects.filter(pk=image.pk).update(alt=alt, decorative=decorative)


@pytest.mark.parametrize(
    ("alt", "decorative"), [({}, True), ({"fr": "Un pont"}, False)]
)
def test_database_takes_one_of_alt_and_decorative(alt, decorative):
    image = make_image(alt=alt, decorative=decorative)

    image.refresh_from_db()
    assert (dict(image.alt), image.decorative) == (alt, decorative)


def test_focal_point_lies_inside_the_picture():
    errors = error_for(alt={"en": "A bridge"}, focal_x=101)

    assert list(errors) == ["focal_x"]


def test_original_is_kept_whole_and_has_no_address(media_root):
    data = files.telling_photo()

    image = make_image(file=files.upload(data))

    original = media_root / "private" / image.file.name
    assert original.read_bytes() == data
    assert original.stat().st_mode & 0o077 == 0
    with pytest.raises(ValueError, match="not accessible via a URL"):
        image.file.url  # noqa: B018


def test_file_names_cannot_be_guessed(media_root):
    image = make_image(file=files.upload(files.picture((700, 500)), "lighthouse.jpg"))

    names = stored(media_root)
    stems = {name.rpartition("/")[2].partition(".")[0] for name in names}
    assert names == served(image) | {f"private/{image.file.name}"}
    assert all(len(stem) == 32 and int(stem, 16) for stem in stems)
    assert len(stems) == 1 + len(names) // 2


def test_image_knows_its_sizes_without_files(media_root, django_assert_num_queries):
    image = make_image(file=files.upload(files.telling_photo(orientation=6)))
    image = Image.objects.get(pk=image.pk)
    for path in media_root.rglob("*.*"):
        path.unlink()

    with django_assert_num_queries(0):
        cards = image.renditions_for("card", "webp")
        facts = (
            image.width,
            image.height,
            image.is_portrait,
            len(image.social_picture),
        )

    assert facts == (800, 1200, True, 3)
    assert [(card.width, card.height) for card in cards] == [
        (320, 213),
        (640, 426),
        (800, 533),
    ]
    assert all(card.url.startswith("/media/pictures/") for card in cards)


def test_saving_words_leaves_the_files_alone(media_root):
    image = make_image()
    before = {path: path.stat().st_mtime_ns for path in media_root.rglob("*.*")}

    image.credit = "Somebody else"
    image.save()

    assert {path: path.stat().st_mtime_ns for path in media_root.rglob("*.*")} == before


@pytest.mark.parametrize("update_fields", [None, ["focal_x"]])
def test_moving_the_focal_point_makes_new_files_and_removes_the_old(
    media_root, django_capture_on_commit_callbacks, update_fields
):
    image = make_image(file=files.upload(files.quarters((900, 300)), "photo.png"))
    image = Image.objects.get(pk=image.pk)
    former = served(image)

    image.focal_x = 0
    with django_capture_on_commit_callbacks(execute=True):
        image.save(update_fields=update_fields)
        kept_until_the_end = former <= stored(media_root)

    image.refresh_from_db()
    assert kept_until_the_end
    assert former.isdisjoint(served(image))
    assert stored(media_root) == served(image) | {f"private/{image.file.name}"}
    assert image.renditions["focal_point"] == [0, 50]


def test_replacing_the_file_removes_the_former_original(
    media_root, django_capture_on_commit_callbacks
):
    image = make_image()

    image.file = files.upload(files.picture((640, 640), format="WEBP"))
    with django_capture_on_commit_callbacks(execute=True):
        image.save()

    assert (image.width, image.height) == (640, 640)
    assert stored(media_root) == served(image) | {f"private/{image.file.name}"}


@pytest.mark.parametrize("by", ["object", "query"])
def test_deleting_removes_all_files_once_it_is_certain(
    media_root, django_capture_on_commit_callbacks, by
):
    image = make_image()
    other = make_image()

    with django_capture_on_commit_callbacks(execute=True):
        if by == "object":
            image.delete()
        else:
            Image.objects.filter(pk=image.pk).delete()
        kept_until_the_end = served(image) <= stored(media_root)

    assert kept_until_the_end
    assert stored(media_root) == served(other) | {f"private/{other.file.name}"}


def test_missing_original_is_a_sentence_not_an_accident(media_root):
    image = make_image()
    (media_root / "private" / image.file.name).unlink()

    image.focal_x = 10
    with pytest.raises(ValidationError) as refusal:
        image.full_clean()

    assert list(refusal.value.message_dict) == ["focal_x"]
