import pytest

from iomsite.demo.illustrations import MOTIFS, draw


@pytest.mark.parametrize("motif", MOTIFS)
def test_illustration_has_its_size_and_many_colours(motif):
    picture = draw(motif, 1)

    assert (picture.mode, picture.size) == ("RGB", (1600, 1067))
    assert len(picture.resize((80, 53)).getcolors(80 * 53)) > 400


def test_illustration_is_the_same_each_time_and_differs_by_variant():
    first, again, other = (draw("river", variant) for variant in (1, 1, 2))

    assert first.tobytes() == again.tobytes()
    assert first.tobytes() != other.tobytes()
