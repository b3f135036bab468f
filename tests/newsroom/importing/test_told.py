"""What a page says of itself for machines is a hint, held against what it prints."""

import json

import pytest

from newsroom.importing.read import read_markup
from newsroom.importing.understand import understand

TEXT = (
    "The ferry Uhuru of Kisumu carries a nurse since Monday, and Amina Odero is the first "
    "of them. She has seen forty passengers on her two days, and none was turned away."
)
SAID = "I sleep on the way back"


def page(data, body="", lang="en"):
    script = data if isinstance(data, str) else json.dumps(data)
    return (
        f'<html lang="{lang}"><head><script type="application/ld+json">{script}</script>'
        f"</head><body><h1>A nurse on the ferry</h1><p>KISUMU, Kenya – {TEXT}</p>{body}"
        "</body></html>"
    )


def article(*said, funders=()):
    return {
        "@type": "NewsArticle",
        "citation": [
            {
                "@type": "Quotation",
                "text": text,
                "spokenByCharacter": {"@type": "Person", "name": name},
            }
            for text, name in said
        ],
        "funder": [{"@type": "Organization", "name": name} for name in funders],
    }


def quoted(html):
    release = understand(read_markup(html))
    return [(each.text, each.speaker) for each in release.quotations]


def test_page_names_whom_the_words_leave_open():
    body = f"<p>“{SAID},” the nurse said to a boy who asked.</p>"

    assert quoted(page(article((SAID, "Amina Odero")), body)) == [
        (f"{SAID},", "Amina Odero")
    ]


@pytest.mark.parametrize(
    "said",
    [("Nobody printed these words here", "Amina Odero"), (SAID, "Juma Otieno")],
    ids=["words", "speaker"],
)
def test_what_is_not_printed_is_not_taken(said):
    body = f"<p>“{SAID},” said Amina Odero.</p>"

    assert quoted(page(article(said), body)) == [(f"{SAID},", "Amina Odero")]


def test_funder_is_taken_where_it_is_printed():
    body = "<p>The Fund for Quiet Waters lent the boat.</p>"
    told = article(funders=["Fund for Quiet Waters", "Fund of Nobody"])

    release = understand(read_markup(page(told, body)))

    assert [each.text for each in release.funders] == ["Fund for Quiet Waters"]


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "[" * 50_000,
        "[]",
        '{"@type": "NewsArticle", "citation": 5, "funder": "x"}',
        '{"@type": ["NewsArticle"]}',
        '{"@type": "NewsArticle", "citation": [{"@type": "Quotation", "text": {}}]}',
        '"NewsArticle"',
    ],
    ids=["cut", "deep", "empty", "numbers", "list", "object", "words"],
)
def test_broken_statement_is_passed_over(data):
    body = f"<p>“{SAID},” said Amina Odero.</p>"

    assert quoted(page(data, body)) == [(f"{SAID},", "Amina Odero")]


def test_language_of_the_page_counts_where_the_words_tell_none():
    html = '<html lang="sw"><body><h1>Mwaka</h1><p>Ziwa Victoria.</p></body></html>'

    assert understand(read_markup(html)).language == "sw"
    assert understand(read_markup(page({}, lang="fr"))).language == "en"
