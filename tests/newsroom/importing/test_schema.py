import pytest

from newsroom.importing.schema import closing_words, opening_words, quote_start
from newsroom.importing.text import clean, fold


@pytest.mark.parametrize(
    ("text", "opening", "closing", "quote"),
    [
        ("", "", "", ""),
        ("Word", "Word", "Word", "Word"),
        (
            "A nurse is on the quay of each harbour, all night and every night.",
            "A nurse is on the quay of each harbour,",
            "each harbour, all night and every night.",
            "A nurse is on the quay",
        ),
        (
            "Incomprehensibilities, notwithstanding counterrevolutionaries, went",
            "Incomprehensibilities, notwithstanding counterrevolutionaries, went",
            "counterrevolutionaries, went",
            "Incomprehensibilities, notwithstanding",
        ),
    ],
)
def test_first_and_last_words_are_enough_to_find_the_place(
    text, opening, closing, quote
):
    assert (opening_words(text), closing_words(text), quote_start(text)) == (
        opening,
        closing,
        quote,
    )


def test_names_are_compared_without_case_and_accents():
    assert fold("Aïssatou NDIÉMÉ") == fold("aissatou Ndieme")
    assert (
        clean(clean("a\u00ad\u0301 b\u2028c"))
        == clean("a\u00ad\u0301 b\u2028c")
        == "á b c"
    )
