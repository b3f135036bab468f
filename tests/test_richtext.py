import json
import re
from html.parser import HTMLParser
from pathlib import Path

import nh3
import pytest
from django_prose_editor.config import allowlist_from_extensions
from hypothesis import example, given, settings
from hypothesis import strategies as st

from iomsite.richtext import (
    ATTRIBUTES,
    SCHEMES,
    TAGS,
    clean_html,
    is_blank,
    plain_text,
)
from iomsite.richtext_field import EXTENSIONS, RichTextField, RichTextWidget
from newsroom.models import Boilerplate
from tests.factories import make_headquarters

DEMO = Path(__file__).parents[1] / "iomsite" / "demo"
NAMES = [
    *sorted(TAGS),
    *[
        "h1",
        "h6",
        "b",
        "i",
        "u",
        "span",
        "div",
        "section",
        "pre",
        "dl",
        "dt",
        "caption",
        "thead",
        "font",
        "center",
        "script",
    ],
]
STYLES = [
    "font-weight:bold",
    "font-weight:normal",
    "font-style: italic",
    "vertical-align:super",
    "mso-list:l0 level2 lfo1",
    "color:red",
]
ADDRESSES = [
    "https://wma.example/?a=1&b=2",
    "javascript:alert(1)",
    " java\tscript:alert(1)",
    "data:text/html,x",
    "/en/news/",
    "mailto:a@b.example",
    'x"y<z>',
    "\xa0https://x",
]
TEXTS = st.one_of(
    st.text(max_size=6),
    st.sampled_from(
        [" ", "\n", "\xa0", "&nbsp;&nbsp; ", "· a", "• b", "1.&nbsp;&nbsp; c", "<br>"]
        + ["<br><br>", "<hr>", "<!-- x -->", "&lt;b&gt;", "e\u0301", "\u0338", "\x00"]
    ),
)


@st.composite
def elements(draw, inside):
    name = draw(st.sampled_from(NAMES))
    attributes = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "style": st.sampled_from(STYLES),
                "onclick": st.just("alert(1)"),
                "href": st.sampled_from(ADDRESSES),
                "start": st.sampled_from(["3", "x", "-1", "99999999"]),
                "colspan": st.sampled_from(["2", "0", "999"]),
                "rowspan": st.sampled_from(["2", "x"]),
            },
        )
    )
    words = "".join(
        f' {key}="{value.replace(chr(34), "&quot;")}"'
        for key, value in attributes.items()
    )
    end = f"</{name}>" if draw(st.integers(0, 9)) else ""
    return f"<{name}{words}>{''.join(draw(st.lists(inside, max_size=4)))}{end}"


HTML = st.lists(st.recursive(TEXTS, elements, max_leaves=14), max_size=4).map("".join)


class Seen(HTMLParser):
    """What elements, attributes and addresses a text has."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.schemes = set(), set(), set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {(tag, name) for name, _value in attrs}
        for name, value in attrs:
            if name == "href" and ":" in value.split("/")[0]:
                self.schemes.add(value.split(":")[0].lower())


def allowed(html):
    seen = Seen(html)
    return (
        seen.tags <= TAGS
        and all(name in ATTRIBUTES.get(tag, ()) for tag, name in seen.attributes)
        and seen.schemes <= SCHEMES
    )


@settings(max_examples=400, deadline=None)
@given(st.one_of(HTML, st.text()))
@example("<p>\u0338a</p>")
@example("<ul>a<li>b<ul><li>c</ul><ol><li>d</ol></ul>")
@example("<table><caption>a<tr><td rowspan=9>b<td>c<tr><td colspan=3>d</table>e")
@example("\ud800<p>a")
def test_cleaning_leaves_only_the_vocabulary_and_cleaning_again_changes_nothing(html):
    cleaned = clean_html(html)

    assert clean_html(cleaned) == cleaned
    assert allowed(cleaned)
    # A second opinion: what is left is well-formed and safe in other eyes, too.
    again = nh3.clean(
        cleaned, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None
    )
    assert re.sub(r'="[^"]*"', "", again) == re.sub(r'="[^"]*"', "", cleaned)


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        # Nothing to say.
        (None, ""),
        ("", ""),
        ("<p></p><p>&nbsp;</p><p><br></p><h2> </h2><ul><li></li></ul>", ""),
        # Blocks without anything between them, words always in a paragraph.
        ("<p>a</p>\n\n <p>b</p>", "<p>a</p><p>b</p>"),
        ("a <i>b</i>", "<p>a <em>b</em></p>"),
        ("<ul><li>a</li></ul>", "<ul><li><p>a</p></li></ul>"),
        ("<blockquote>a</blockquote>", "<blockquote><p>a</p></blockquote>"),
        ("<div>a</div><div>b</div>", "<p>a</p><p>b</p>"),
        ("a<hr>b", "<p>a</p><hr><p>b</p>"),
        # White space.
        ("<p> a\n b </p>", "<p>a b</p>"),
        ("<p><b>a </b> <i> b</i> </p>", "<p><strong>a </strong><em>b</em></p>"),
        ("<p>a <br> b<br></p>", "<p>a<br>b</p>"),
        ("<p>a<br><br>b</p>", "<p>a</p><p>b</p>"),
        ("<p>«\xa0a&#160;»</p>", "<p>«&nbsp;a&nbsp;»</p>"),
        ("<pre>a\nb</pre>", "<p>a<br>b</p>"),
        # Names.
        ("<h1>a</h1><h6>b</h6>", "<h2>a</h2><h4>b</h4>"),
        (
            "<span style='font-weight:700'>a</span><b style='font-weight:normal'>b</b>",
            "<p><strong>a</strong>b</p>",
        ),
        # Marks in one order, equal neighbours joined.
        (
            "<em><strong>a</strong></em><strong><em>b</em> c</strong>",
            "<p><strong><em>ab</em> c</strong></p>",
        ),
        (
            '<b><a href="/x">a</a></b><a href="/x">b</a>',
            '<p><a href="/x"><strong>a</strong>b</a></p>',
        ),
        # Addresses.
        (
            '<a href="https://x.example/?a=1&b" target="_blank" rel="nofollow">a</a>',
            '<p><a href="https://x.example/?a=1&amp;b">a</a></p>',
        ),
        ('<a href="javascript:x">a</a>', "<p>a</p>"),
        # Lists within lists.
        (
            "<ul><li>a</li><ul><li>b</li></ul></ul>",
            "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>",
        ),
        (
            "<ul><li>a</li></ul><ul><li>b</li></ul>",
            "<ul><li><p>a</p></li><li><p>b</p></li></ul>",
        ),
        ('<ol start="3"><li>a</li></ol>', '<ol start="3"><li><p>a</p></li></ol>'),
        ("<li>a</li>", "<ul><li><p>a</p></li></ul>"),
        # What stands only in the body itself.
        ("<ul><li><h2>a</h2></li></ul>", "<ul><li><p>a</p></li></ul>"),
        # Tables: no cell missing, none empty of a paragraph.
        (
            "<table><tr><th>a</th></tr><tr><td>b</td><td>c</td></tr></table>",
            "<table><tbody><tr><th><p>a</p></th><td><p></p></td></tr>"
            "<tr><td><p>b</p></td><td><p>c</p></td></tr></tbody></table>",
        ),
        # Lists of a word processor.
        (
            "<p>·&nbsp;&nbsp; a</p><p>• b</p><p>c</p>",
            "<ul><li><p>a</p></li><li><p>b</p></li></ul><p>c</p>",
        ),
        (
            "<p>3.&nbsp;&nbsp; a</p><p>4.&nbsp;&nbsp; b</p>",
            '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>',
        ),
        (
            "<p style='mso-list:l0 level1 lfo1'>- a</p>"
            "<p style='mso-list:l0 level2 lfo1'>o b</p>",
            "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>",
        ),
        # What only looks like one.
        ("<p>- no</p><p>1. no</p><p>1. no</p>", "<p>- no</p><p>1. no</p><p>1. no</p>"),
        # What nobody reads.
        (
            "a<script>b</script><style>c</style><!-- d --><img src=x onerror=y>",
            "<p>a</p>",
        ),
    ],
)
def test_cleaned_text_is_written_as_the_editor_writes_it(html, cleaned):
    assert clean_html(html) == cleaned


@pytest.mark.parametrize(
    "html",
    [
        "<table>" + "<tr><td colspan=999 rowspan=999>x" * 300,
        "<table><tr>" + "<td>x" * 500 + "<tr><td>y" * 500,
        "<ul><li>" * 500 + "x",
        "<blockquote>" * 500 + "x",
    ],
    ids=["spans", "wide", "lists", "quotations"],
)
def test_hostile_nesting_makes_no_giant(html):
    cleaned = clean_html(html)

    assert len(cleaned) < 20 * len(html)
    assert clean_html(cleaned) == cleaned


def test_vocabulary_is_that_of_the_editor():
    known = {name: each for name, each in EXTENSIONS.items() if name != "Newsroom"}

    theirs = allowlist_from_extensions(known)
    attributes = {tag: set(names) for tag, names in theirs["attributes"].items()}
    # static/editor/newsroom.js takes these from the schema.
    attributes["a"] -= {"rel", "title"}
    attributes["ol"] -= {"type", "data-type"}
    assert theirs["tags"] - {"thead"} == TAGS
    assert attributes == ATTRIBUTES
    assert theirs["url_schemes"] == SCHEMES


def test_demo_bodies_lose_no_word():
    bodies = [
        json.loads(line)["body_html"]
        for path in sorted(DEMO.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]

    def words(html):
        return re.sub(r"<[^>]*>", " ", html).replace("&nbsp;", " ").split()

    assert len(bodies) > 100
    assert [words(clean_html(body)) for body in bodies] == [
        words(body.replace("\xa0", " ")) for body in bodies
    ]


@pytest.mark.parametrize("write", ["create", "bulk_create", "update"])
@pytest.mark.django_db
def test_whatever_way_a_row_is_written_its_text_is_clean(write):
    office = make_headquarters()
    fields = {"office": office, "language": "en", "text": "a<script>b</script>"}
    if write == "bulk_create":
        Boilerplate.objects.bulk_create([Boilerplate(**fields)])
    else:
        Boilerplate.objects.create(
            **fields | ({"text": "-"} if write == "update" else {})
        )
    if write == "update":
        Boilerplate.objects.update(text=fields["text"])

    assert Boilerplate.objects.get().text == "<p>a</p>"
    # What is searched for is no rich text.
    assert Boilerplate.objects.filter(text__icontains="a").count() == 1
    assert Boilerplate.objects.filter(text__contains="<p>a</p>").count() == 1


def test_form_field_is_the_editor_and_a_migration_knows_nothing_of_it():
    field = RichTextField("text")
    field.set_attributes_from_name("text")

    assert isinstance(field.formfield().widget, RichTextWidget)
    assert field.deconstruct()[1] == "django.db.models.TextField"


def test_plain_text_has_the_words_and_a_blank_line_between_blocks():
    html = clean_html(
        "<h2>a &amp; b</h2><p>c<br>d <em>e</em></p><ul><li>f</li><li>g</li></ul>"
        "<table><tr><td>h</td><td>i</td></tr></table>"
    )

    assert plain_text(html) == "a & b\n\nc\n\nd e\n\nf\n\ng\n\nh\n\ni"


@pytest.mark.parametrize(
    ("html", "blank"), [(None, True), ("<p>&nbsp;</p>", True), ("<p>a</p>", False)]
)
def test_blank_text_is_known_as_such(html, blank):
    assert is_blank(html) is blank
