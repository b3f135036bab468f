"""Mark-up as word processors and mail programs write it."""

from newsroom.importing.formats.markup import read_markup
from tests.newsroom.importing.word_file import FRAME


def read(html):
    return read_markup(html, name="a.html", frame=FRAME)


def lines(html):
    return [(line.text, line.style.value) for line in read(html).lines]


def item(sign, text, *, support="<![if !supportLists]>"):
    return (
        "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>"
        f"{support}<span style='font-family:Symbol'><span style='mso-list:Ignore'>{sign}"
        "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span>"
        f"</span></span><![endif]>{text}<o:p></o:p></p>"
    )


def test_lists_of_a_word_processor_are_items_without_their_sign():
    assert lines(
        item("·", "one") + item("2.", "two") + "<p class=MsoListBullet>three</p>"
        "<p class=MsoNormal>·<span>&nbsp;&nbsp;&nbsp; </span>four</p>"
        "<p class=MsoNormal>\uf0b7 five</p><p class=MsoNormal>- six</p>"
    ) == [
        ("one", "item"),
        ("two", "item"),
        ("three", "item"),
        ("four", "item"),
        ("five", "item"),
        ("- six", ""),
    ]


def test_styles_of_a_word_processor_are_known_by_their_classes():
    assert lines(
        "<p class=MsoTitle>A</p><p class=MsoSubtitle>B</p><p class=MsoCaption>C</p>"
        "<div class=MsoNormal>D<o:p></o:p></div><h2>1.&nbsp;&nbsp;&nbsp; E</h2>"
    ) == [
        ("A", "title"),
        ("B", "subtitle"),
        ("C", "caption"),
        ("D", ""),
        ("1. E", "heading"),
    ]


def test_comments_of_a_word_processor_are_counted_and_left_out():
    source = read(
        "<p>Text<a style='mso-comment-reference:MO_1'></a><span class=MsoCommentReference>"
        "<a class=msocomanchor href='#_msocom_1'>[MO1]</a></span> goes on.</p><div "
        "style='mso-element: comment-list'><hr><div style='mso-element:comment'>"
        "<div class=msocomtxt><p>INTERNAL</p></div></div><div class=msocomtxt>INTERNAL</div></div>"
    )

    (signal,) = source.signals
    assert [line.text for line in source.lines] == ["Text goes on."]
    assert (signal.code, signal.count, signal.lines) == ("comments-present", 2, (1,))
    assert "INTERNAL" not in repr(source)


def test_footnotes_of_a_word_processor_stand_beside_the_text():
    source = read(
        "<p>Figures<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a> rise.</p>"
        "<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1>"
        "<p><a href='#_ftnref1'>[1]</a> As of May.</p></div></div>"
    )

    assert [(line.text, line.place.value) for line in source.lines] == [
        ("Figures rise.", "body"),
        ("As of May.", "footnote"),
    ]
    assert [each.code for each in source.signals] == ["footnotes-present"]


def test_smart_tags_and_split_words_leave_no_gap():
    assert lines(
        "<p><st1:City w:st='on'>Lu<span class=SpellE>an</span>da</st1:City>, a<wbr>b</p>"
    ) == [("Luanda, ab", "")]


def test_paste_from_an_online_editor_is_not_bold_throughout():
    (line,) = read(
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">'
        '<span style="font-weight:400">Plain and </span>'
        '<span style="font-weight:700">bold</span></p></b>'
    ).lines

    assert (line.is_bold, line.html) == (False, "Plain and <strong>bold</strong>")
