import pytest

from iomsite.richtext import clean_html


@pytest.mark.parametrize(
    "sign", ["&#1;", "&#9;", "&#x1f;", "&#x85;", "&#xa0;", "&#x2028;", "&#xfeff;"]
)
@pytest.mark.parametrize("address", ["{}javascript:alert(1)", "java{}script:alert(1)"])
def test_no_sign_hides_a_scheme_and_cleaning_again_changes_nothing(sign, address):
    html = f'<p><a href="{address.format(sign)}">Link</a></p>'

    cleaned = clean_html(html)

    assert clean_html(cleaned) == cleaned
    assert 'href="javascript:' not in cleaned
