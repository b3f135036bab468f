"""Word files: what stands beside the text, and what must not be seen of it."""

from newsroom.importing.formats.word import read_word
from newsroom.importing.source import Place
from tests.newsroom.importing.word_file import (
    FRAME,
    PROSE,
    p,
    picture,
    png,
    run,
    table,
    word_file,
)


def read(body, **parts):
    return read_word(word_file(body, **parts), name="a.docx", frame=FRAME)


def placed(source):
    return [(line.place.value, line.text) for line in source.lines]


def signals(source):
    return {each.code: (each.count, each.lines) for each in source.signals}


def section(*references, title_page=False):
    inside = "".join(
        f'<w:{kind}Reference w:type="{which}" r:id="{key}"/>'
        for kind, which, key in references
    )
    return f"<w:sectPr>{inside}{'<w:titlePg/>' if title_page else ''}</w:sectPr>"


def changed(name, inside):
    return f'<w:{name} w:id="1" w:author="Ann" w:date="2026-06-01T08:00:00Z">{inside}</w:{name}>'


def box(inside):
    """A text box as Word writes it: once for new readers, once for old ones."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_headers_come_first_and_footers_last_each_text_once():
    source = read(
        p("Text")
        + f"<w:p><w:pPr>{section(('header', 'default', 'header'))}</w:pPr></w:p>"
        + section(
            ("header", "default", "header2"),
            ("header", "first", "header3"),
            ("footer", "default", "footer"),
            title_page=True,
        ),
        header=p("Letterhead"),
        header2=p("Letterhead"),
        header3=p("EMBARGOED UNTIL 10:00") + p(picture("logo")),
        footer=table([p("Street"), p("Town")]),
        media={"logo": png()},
    )

    assert placed(source) == [
        ("header", "Letterhead"),
        ("header", "EMBARGOED UNTIL 10:00"),
        ("body", "Text"),
        ("footer", "Street"),
        ("footer", "Town"),
    ]
    assert signals(source) == {"header-text": (2, (1, 2)), "footer-text": (2, (4, 5))}
    assert source.pictures == ()


def test_headers_that_no_page_shows_are_left_out():
    references = [("header", "first", "header"), ("header", "even", "header2")]
    parts = {"header": p("Of another release"), "header2": p("Old embargo")}

    hidden = read(p("Text") + section(*references), **parts)
    shown = read(
        p("Text") + section(*references),
        settings="<w:evenAndOddHeaders/>",
        **parts,
    )

    assert placed(hidden) == [("body", "Text")]
    assert placed(shown) == [("header", "Old embargo"), ("body", "Text")]


def test_text_box_is_read_once_after_its_paragraph():
    old = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"

    source = read(
        p(box(p("Media contact") + p("Ann")), "The paragraph.")
        + p("Another.", old.format(p("Old box")))
    )

    assert placed(source) == [
        ("body", "The paragraph."),
        ("text-box", "Media contact"),
        ("text-box", "Ann"),
        ("body", "Another."),
        ("text-box", "Old box"),
    ]
    assert signals(source) == {"text-box": (3, (2, 3, 5))}


def test_notes_follow_the_text_in_the_order_of_their_marks():
    def note(number, text, kind="footnote"):
        return f'<w:{kind} w:id="{number}">{p(text)}</w:{kind}>'

    source = read(
        p("One", '<w:r><w:footnoteReference w:id="3"/></w:r>')
        + p("Two", '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + p("End", '<w:r><w:endnoteReference w:id="2"/></w:r>')
        + p("Gone", changed("del", '<w:r><w:footnoteReference w:id="4"/></w:r>')),
        footnotes=note(0, "separator")
        + note(2, "Second")
        + note(3, "First")
        + note(4, "Deleted"),
        endnotes=note(2, "At the end", "endnote"),
    )

    assert placed(source)[4:] == [
        ("footnote", "First"),
        ("footnote", "Second"),
        ("footnote", "At the end"),
    ]
    assert signals(source)["footnotes-present"] == (3, (1, 2, 3, 5, 6, 7))


def test_changes_are_taken_as_accepted():
    source = read(
        p(
            "Seen ",
            changed("del", run("54,800").replace("w:t", "w:delText")),
            changed("ins", run("58,400")),
            " people.",
        )
        + p(changed("moveFrom", run("Moved away.")), "Stays.")
        + p(changed("moveTo", run("Moved here.")))
        + p("One ", properties=f"<w:rPr>{changed('del', '')}</w:rPr>")
        + p("paragraph.")
        + table([p("kept"), p("row")], [p("lost"), p("row 2")]).replace(
            '<w:tr><w:tc><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">lost',
            f"<w:tr><w:trPr>{changed('del', '')}</w:trPr><w:tc><w:p><w:pPr></w:pPr>"
            "<w:r><w:rPr></w:rPr><w:t>lost",
        )
    )

    assert [line.text for line in source.lines] == [
        "Seen 58,400 people.",
        "Stays.",
        "Moved here.",
        "One paragraph.",
        "kept",
        "row",
    ]
    assert signals(source) == {"tracked-changes": (6, (1, 2, 3, 4, 6))}


def test_hidden_text_is_left_out_however_it_is_hidden():
    hidden = '<w:style w:type="{}" w:styleId="{}"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'

    source = read(
        p("Shown.", run(" INTERNAL one", "vanish"))
        + p("INTERNAL two", style="P")
        + p(run("INTERNAL three").replace("<w:rPr>", '<w:rPr><w:rStyle w:val="C"/>'))
        + p(
            run("Shown again.").replace("<w:rPr>", '<w:rPr><w:vanish w:val="0"/>'),
            style="P",
        )
        + p("Seen", run(" ", "vanish"), run("", "vanish")),
        styles=hidden.format("paragraph", "P") + hidden.format("character", "C"),
    )

    assert [line.text for line in source.lines] == ["Shown.", "Shown again.", "Seen"]
    assert signals(source) == {"hidden-text": (3, (1, 2))}
    assert "INTERNAL" not in repr(source)


def test_comments_are_counted_and_their_authors_named_but_never_their_text():
    source = read(
        p("Cleared?", '<w:r><w:commentReference w:id="0"/></w:r>') + p(PROSE),
        comments="".join(
            f'<w:comment w:id="{n}" w:author="{author}">{p("INTERNAL")}</w:comment>'
            for n, author in enumerate(["Ann", "Ben", "Ann"])
        ),
    )

    (signal,) = source.signals
    assert (signal.code, signal.count, signal.lines) == ("comments-present", 3, (1,))
    assert signal.detail == "Ann, Ben"
    assert "INTERNAL" not in repr(source)


def test_drawings_in_headers_and_boxes_keep_their_place():
    source = read(
        p("Text", box(p("In the box") + p(picture("one", "A logo")))),
        media={"one": png()},
    )

    assert [(line.place, line.picture) for line in source.lines] == [
        (Place.BODY, None),
        (Place.TEXT_BOX, None),
        (Place.TEXT_BOX, 0),
    ]


def test_what_a_program_would_fetch_is_told_and_a_link_is_not():
    more = {
        "word/_rels/settings.xml.rels": "<Relationships>"
        '<Relationship Id="t" Type="x/attachedTemplate" TargetMode="External" '
        'Target="https://x.example/evil.dotm"/></Relationships>'
    }

    source = read(p("Text"), settings="", more=more, links=[("l", "https://a.example")])
    local = read(
        p("Text"),
        settings="",
        more={
            key: text.replace("https://x.example/", "file:///C:/")
            for key, text in more.items()
        },
    )

    assert signals(source) == {"external-references": (1, ())}
    assert signals(local) == {}


def test_header_that_repeats_another_leaves_no_trace():
    source = read(
        p("Text")
        + section(
            ("header", "default", "header"),
            ("header", "first", "header2"),
            title_page=True,
        ),
        header=p("Letterhead"),
        header2=p("Letter", changed("ins", run("head"))),
    )

    assert placed(source) == [("header", "Letterhead"), ("body", "Text")]
    assert signals(source) == {"header-text": (1, (1,)), "tracked-changes": (1, ())}
