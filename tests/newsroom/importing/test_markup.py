"""Web pages and pasted rich text: their blocks become lines."""

import base64

import pytest

from newsroom.importing.formats.encoding import decode
from newsroom.importing.formats.markup import read_markup
from newsroom.importing.source import Cell, Style
from tests.newsroom.importing.word_file import FRAME, png, png_that_claims


def read(html):
    return read_markup(html, name="a.html", frame=FRAME)


def texts(html):
    return [line.text for line in read(html).lines]


def signals(source):
    return {each.code: (each.count, each.lines) for each in source.signals}


def data_address(data):
    return f"data:image/png;base64,{base64.b64encode(data).decode()}"


def test_blocks_and_line_breaks_end_a_line():
    assert texts(
        "<div>One <p>Two\n words<br>Three<br><br>Four</div>Five<pre>a\n b</pre>"
        "<span style='display: block'>Six</span><span>Sev</span><b>en</b><hr>"
        "<dl><dt>Eight<dd>Nine</dl><p>&nbsp;</p>Ten"
    ) == [
        *("One", "Two words", "Three", "Four", "Five", "a", "b", "Six", "Seven"),
        *("Eight", "Nine", "Ten"),
    ]


def test_styles_come_from_the_elements():
    source = read(
        "<h1>Title</h1><h2>Heading</h2><blockquote><p>Quote</p></blockquote>"
        "<ul><li><p>Item</p><p>more of it</p></li><li>Next<ol><li>Inner</ol></ul>"
        "<figure><img src=x.jpg alt=''><figcaption>Caption</figcaption></figure>"
        "<center>Centred</center><p style='text-align: center'>Too<p align=right>Not"
    )

    assert [
        (line.text, line.style.value, line.is_centred) for line in source.lines
    ] == [
        ("Title", "title", False),
        ("Heading", "heading", False),
        ("Quote", "quote", False),
        ("Item", "item", False),
        ("more of it", "", False),
        ("Next", "item", False),
        ("Inner", "item", False),
        ("Caption", "caption", False),
        ("Centred", "", True),
        ("Too", "", True),
        ("Not", "", False),
    ]


def test_page_in_xml_may_close_elements_at_once():
    assert texts(
        '<?xml version="1.0"?>\n<html><head><title/><script src="x"/></head><body>'
        '<p>One<a name="x"/> and</p><p/><div class="y" /><p>two</p></body></html>'
    ) == ["One and", "two"]


def test_page_with_several_main_headings_has_no_title_of_its_own():
    assert [line.style for line in read("<h1>Logo</h1><h1>News</h1>").lines] == [
        Style.HEADING,
        Style.HEADING,
    ]


def test_cells_are_counted_over_spans():
    source = read(
        "<table><tr><td>one</table>"
        "<table><caption>Contacts</caption><tr><th rowspan=2>Kenya<th colspan=2>Wide<th>Last"
        "<tr><td>b<br>c<td>d<td>e<tr><td>f</table>After"
    )

    assert [(line.text, line.cell) for line in source.lines] == [
        ("one", None),
        ("Contacts", None),
        ("Kenya", Cell(table=0, row=0, column=0)),
        ("Wide", Cell(table=0, row=0, column=1)),
        ("Last", Cell(table=0, row=0, column=3)),
        ("b", Cell(table=0, row=1, column=1)),
        ("c", Cell(table=0, row=1, column=1)),
        ("d", Cell(table=0, row=1, column=2)),
        ("e", Cell(table=0, row=1, column=3)),
        ("f", Cell(table=0, row=2, column=0)),
        ("After", None),
    ]


def test_marks_of_a_line_are_kept_as_its_html():
    source = read(
        '<p><b>Lima –</b> <i>a &amp; b</i> <u>c</u> <span style="font-weight:700">d</span>'
        '<p><b style="font-weight:normal">plain</b>'
        '<p><a href="https://wma.example/?a=1&amp;b=2"><b>go</b> on</a>, <a href="/here">here</a>,'
        ' <a href="javascript:alert(1)">run</a>, <a href="#top">top</a>'
    )

    assert [line.html for line in source.lines] == [
        "<strong>Lima –</strong> <em>a &amp; b</em> c <strong>d</strong>",
        "",
        '<a href="https://wma.example/?a=1&amp;b=2"><strong>go</strong> on</a>, here, run, top',
    ]


@pytest.mark.parametrize(
    ("html", "text", "kept"),
    [
        ('<a href="mailto:a@wma.example">', "Ann", 'mailto:a@wma.example"'),
        ('<a href="mailto:&quot;&quot;">', "", 'mailto:&quot;&quot;"'),
        (
            '<a href="mailto:a@wma.example">x">',
            "a@wma.example",
            'mailto:a@wma.example"',
        ),
        ("<a href=mailto:a@wma.example>", "Ann", 'mailto:a@wma.example"'),
        ('<a href="mailto:a@wma.example?subject=A%20b" <b>', "Ann", "subject=A%20b"),
    ],
)
def test_address_survives_broken_markup(html, text, kept):
    (line,) = read(f"<p>E-mail: {html}{text}</a>").lines

    assert kept in line.html
    assert text in line.text


def test_address_that_a_page_scrambles_is_read_as_a_browser_shows_it():
    scrambled = "5c" + bytes(ord(letter) ^ 0x5C for letter in "a@wma.example").hex()

    shown, linked, other = read(
        f"<p>Ann: <a href='/cdn-cgi/l/email-protection' data-cfemail='{scrambled}'>"
        "[email&#160;protected]</a>."
        f"<p><a href='https://x.example/cdn-cgi/l/email-protection#{scrambled}'>Ann</a>"
        "<p><span data-cfemail='00'>kept</span>"
    ).lines

    assert shown.text == "Ann: a@wma.example."
    assert shown.html == 'Ann: <a href="mailto:a@wma.example">a@wma.example</a>.'
    assert linked.html == '<a href="mailto:a@wma.example">Ann</a>'
    assert other.text == "kept"


def test_nothing_of_scripts_styles_and_what_a_browser_hides_is_shown():
    html = (
        "<title>SECRET</title><style>SECRET{}</style><script>SECRET</script>"
        "<p>Shown<span hidden>SECRET 1</span><p style='DISPLAY : none'>SECRET 2<b>too</b></p>"
        "<div style='mso-hide:all'><p>SECRET 3</div><template>SECRET</template>"
        "<noscript>SECRET</noscript><textarea>SECRET</textarea><svg><text>SECRET</text></svg>"
        "<select><option>SECRET</select><!-- SECRET --><!--[if gte mso 9]>SECRET<![endif]-->"
        "<p style='visibility:hidden'> </p><p onclick='SECRET()'>Also shown</p>"
        "<iframe src='https://x.example'>SECRET</iframe><dialog>SECRET 4</dialog>"
    )

    source = read(html)

    assert [line.text for line in source.lines] == ["Shown", "Also shown"]
    assert "SECRET" not in repr(source)
    assert signals(source) == {
        "hidden-text": (4, (1, 2)),
        "external-references": (1, (2,)),
    }


def test_insertions_are_taken_and_deletions_left_out():
    source = read("<p>For <del>300</del><ins>310</ins> people<p>and more")

    assert [line.text for line in source.lines] == ["For 310 people", "and more"]
    assert signals(source) == {"tracked-changes": (2, (1,))}


def test_pictures_are_taken_from_data_addresses_alone():
    picture = png(8, 6)

    source = read(
        f"<p>Above <img src='{data_address(picture)}' alt=' A  desk '> below"
        f"<img src='{data_address(png_that_claims(20_000, 20_000))}'>"
        "<p><img src='https://x.example/a.jpg' alt='far'><img src='cid:1@x' alt=''>"
        "<img src='file:///C:/x.png'><img src='https://x.example/p' width=1 height=1>"
        "<img src='data:image/png;base64,!!'>End"
    )

    assert [(line.text, line.picture) for line in source.lines] == [
        ("Above", None),
        ("", 0),
        ("below", None),
        ("End", None),
    ]
    (taken,) = source.pictures
    assert (taken.data, taken.alt, taken.name) == (picture, "A desk", "picture-1")
    assert signals(source) == {
        "external-references": (3, (4,)),
        "image-without-alt": (1, (4,)),
        "unreadable-picture": (2, (4,)),
    }


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("\ufeffÉté".encode(), "Été"),
        ("Été".encode("utf-16"), "Été"),
        ("<p>Été, “ça”".encode(), "Été, “ça”"),
        ("<p>Été, “ça”".encode("cp1252"), "Été, “ça”"),
        (b"<meta charset='iso-8859-1'><p>\x93\xc9t\xe9\x94", "“Été”"),
        (
            "<meta http-equiv=x content='text/html; charset=windows-1256'>سلام".encode(
                "cp1256"
            ),
            "سلام",
        ),
        ("<meta charset=idna><p>Été".encode(), "Été"),
        ("<meta charset=nonsense><p>Été".encode(), "Été"),
        ("<p>Été</p>".encode("utf-16-le"), "Été"),
        (b"<meta charset=utf-8><p>\xc9t\xe9", "Été"),
    ],
)
def test_letters_are_read_by_mark_declaration_or_habit(data, text):
    assert texts(decode(data)) == [text]
