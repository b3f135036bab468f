"""Word files: what stands in the text becomes lines, in the order of the page."""

from newsroom.importing.formats.word import read_word
from newsroom.importing.source import Cell, Place, Style
from tests.newsroom.importing.word_file import (
    FRAME,
    NAMESPACES,
    PROSE,
    TYPE,
    p,
    run,
    table,
    word_file,
)


def read(body, **parts):
    return read_word(word_file(body, **parts), name="a.docx", frame=FRAME)


def texts(source):
    return [line.text for line in source.lines]


def signals(source):
    return {each.code: (each.count, each.lines) for each in source.signals}


def style(key, name, inside="", kind="paragraph"):
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{inside}'
        "</w:style>"
    )


def test_split_runs_tabs_breaks_and_hyphens_read_as_they_are_printed():
    source = read(
        p("Bel", run("grade", "b"), " – two")
        + p("First", "<w:r><w:br/></w:r>", "second")
        + p("ab", "<w:r><w:tab/></w:r>", "c")
        + p("bul", "<w:r><w:softHyphen/></w:r>", "le\u00adtin non\u00a0stop")
        + p("post", "<w:r><w:noBreakHyphen/></w:r>", "war")
        + p('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', " typed bullet")
        + p(
            '<w:r><w:sym w:font="Arial" w:char="00E9"/></w:r>',
            '<w:r><w:sym w:font="Webdings" w:char="F0FE"/><w:sym w:char="?"/></w:r>',
            "<w:r><w:ruby><w:rt>" + run("reading") + "</w:rt><w:rubyBase>" + run("t"),
            "</w:rubyBase></w:ruby></w:r>",
        )
        + p()
    )

    assert texts(source) == [
        "Belgrade – two",
        "First",
        "second",
        "ab c",
        "bulletin non stop",
        "post-war",
        "• typed bullet",
        "ét",
    ]


def test_marks_of_a_line_are_kept_as_its_html():
    link = '<w:hyperlink r:id="l1">' + run("a &lt;b@wma.example&gt;") + "</w:hyperlink>"
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://wma.example/x?a=1&amp;b=2" </w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("page")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )

    source = read(
        p(run("Lima – ", "b"), "text ", run("both", "b i"), " ", run("one", "i"))
        + p("Write to ", link)
        + p("The ", field, ".")
        + p('<w:hyperlink r:id="l2">' + run("no script") + "</w:hyperlink>"),
        links=[("l1", "mailto:b@wma.example"), ("l2", "javascript:alert(1)")],
    )

    assert [line.html for line in source.lines] == [
        "<strong>Lima – </strong>text <strong><em>both</em></strong> <em>one</em>",
        'Write to <a href="mailto:b@wma.example">a &lt;b@wma.example&gt;</a>',
        'The <a href="https://wma.example/x?a=1&amp;b=2">page</a>.',
        "",
    ]
    assert texts(source)[2:] == ["The page.", "no script"]


def test_styles_are_known_by_their_names_whatever_their_ids():
    styles = (
        style("Titel", "Title")
        + style("Untertitel", "Subtitle")
        + style("berschrift2", "heading 2", "<w:rPr><w:b/></w:rPr>")
        + style("Eigen", "WMA Kopf", '<w:basedOn w:val="berschrift2"/>')
        + style(
            "Punkt",
            "List Bullet",
            '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>',
        )
        + style("Bild", "caption")
        + style("Zitat", "Quote")
        + style("Kreis", "Circle", '<w:basedOn w:val="Kreis"/>')
    )
    names = ["Titel", "Untertitel", "Zitat", "berschrift2", "Eigen", "Punkt", "Bild"]

    source = read(
        "".join(p(name, style=name) for name in [*names, "Kreis", "Unknown"])
        + p("numbered", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
        + p("not", style="Punkt", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
        + p("level", properties='<w:outlineLvl w:val="1"/>'),
        styles=styles,
    )

    assert {line.text: line.style.value for line in source.lines} == {
        "Titel": "title",
        "Untertitel": "subtitle",
        "Zitat": "quote",
        "berschrift2": "heading",
        "Eigen": "heading",
        "Punkt": "item",
        "Bild": "caption",
        "Kreis": "",
        "Unknown": "",
        "numbered": "item",
        "not": "",
        "level": "heading",
    }


def test_bold_comes_from_runs_styles_and_defaults():
    source = read(
        p(run("run ", "b"), run("by run", "b"))
        + p("style", style="Strong")
        + p("character", properties="").replace(
            "<w:rPr></w:rPr>", '<w:rPr><w:rStyle w:val="Fat"/></w:rPr>'
        )
        + p(run("not", ""), style="Strong").replace(
            "<w:rPr></w:rPr>", '<w:rPr><w:b w:val="0"/></w:rPr>'
        )
        + p(run("half", "b"), " and half")
        + p(run("عربي", "bCs rtl"))
        + p(run("latin", "bCs")),
        styles=style("Strong", "X", "<w:rPr><w:b/></w:rPr>")
        + style("Fat", "Y", '<w:rPr><w:b w:val="true"/></w:rPr>', "character"),
    )

    assert [line.is_bold for line in source.lines] == [True] * 3 + [False] * 2 + [
        True,
        False,
    ]


def test_first_heading_above_the_prose_is_the_title():
    heading = style("H1", "heading 1")

    above = read(
        p("Port opens", style="H1") + p(PROSE) + p("Notes", style="H1"), styles=heading
    )
    below = read(p(PROSE * 6) + p("About us", style="H1"), styles=heading)

    assert [line.style for line in above.lines] == [
        Style.TITLE,
        Style.NONE,
        Style.HEADING,
    ]
    assert below.lines[1].style is Style.HEADING


def test_cells_know_their_place_and_a_box_of_one_cell_is_no_table():
    wide = p("wide").replace(
        "<w:p>", '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>', 1
    )
    inner = table([p("x"), p("y")])

    source = read(
        table([p("boxed") + p("twice")])
        + table([wide, p("right")], [p("a") + p("b"), p("c"), inner])
    )

    assert [(line.text, line.cell) for line in source.lines] == [
        ("boxed", None),
        ("twice", None),
        ("wide", Cell(table=0, row=0, column=0)),
        ("right", Cell(table=0, row=0, column=2)),
        ("a", Cell(table=0, row=1, column=0)),
        ("b", Cell(table=0, row=1, column=0)),
        ("c", Cell(table=0, row=1, column=1)),
        ("x", Cell(table=1, row=0, column=0)),
        ("y", Cell(table=1, row=0, column=1)),
    ]


def test_controls_tags_and_formulas_are_seen_through_and_placeholders_left_out():
    def control(inside, properties=""):
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    source = read(
        control(p("block"))
        + control(p("Write your text here."), "<w:showingPlcHdr/>")
        + p(control(run("21 October")), " ", f"<w:smartTag>{run('Lima')}</w:smartTag>")
        + p("kept", control(run("Click here to write."), "<w:showingPlcHdr/>"))
        + p("E = ", "<m:oMath><m:r><m:t>mc2</m:t></m:r></m:oMath>", "!")
    )

    assert texts(source) == ["block", "21 October Lima", "kept", "E = !"]


def test_strict_files_are_read_by_the_same_names():
    data = word_file(p("Strict", style="T"), styles=style("T", "Title"))
    strict = word_file(
        "",
        more={
            "word/document.xml": (
                f"<w:document {NAMESPACES}><w:body>{p('Strict', style='T')}</w:body>"
                "</w:document>"
            ).replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
        },
        styles=style("T", "Title"),
    )

    lines = [
        read_word(each, name="a.docx", frame=FRAME).lines for each in (data, strict)
    ]

    assert lines[0] == lines[1]
    assert [line.style for line in lines[1]] == [Style.TITLE]


def test_first_letter_and_run_in_heading_belong_to_the_next_paragraph():
    source = read(
        p("W", properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
        + p("hen the boat lands.")
        + p(run("Background. ", "b"), properties="<w:rPr><w:specVanish/></w:rPr>")
        + p("It rained.")
    )

    assert texts(source) == ["When the boat lands.", "Background. It rained."]


def test_document_within_is_not_read_but_told():
    source = read(p("Text") + '<w:altChunk r:id="x"/>')

    assert texts(source) == ["Text"]
    assert signals(source) == {"embedded-document": (1, (1,))}


def test_field_that_never_ends_hides_one_paragraph_at_most():
    broken = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>TOC</w:instrText></w:r>"
    )

    link = broken.replace("TOC", 'HYPERLINK "https://wma.example"')
    shown = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'

    source = read(
        p("Before ", broken, "gone") + p("Still here") + p(link, shown, "a") + p("b")
    )

    assert texts(source) == ["Before", "Still here", "a", "b"]
    assert [bool(line.html) for line in source.lines] == [False, False, True, False]


def test_template_content_is_taken_as_a_document():
    data = word_file(p("Text"), main_type=f"{TYPE}.template.main+xml")

    source = read_word(data, name="a.docx", frame=FRAME)

    assert (source.format, source.name, source.lines[0].place) == (
        "docx",
        "a.docx",
        Place.BODY,
    )
