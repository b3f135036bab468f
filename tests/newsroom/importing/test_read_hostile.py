"""Files made to do harm: a sentence, and nothing else happens."""

import io
import zipfile

import pytest

from newsroom.importing.read import ReadError, read_bytes
from tests.newsroom.importing.word_file import NAMESPACES, p, picture, word_file


def document(inside, before=""):
    return f"{before}<w:document {NAMESPACES}><w:body>{inside}</w:body></w:document>"


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("part", "xml"),
    [
        (
            "word/document.xml",
            f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>' + document(p("&l9;")),
        ),
        (
            "word/document.xml",
            f'<!DOCTYPE x SYSTEM "file:///etc/passwd">{document(p("x"))}',
        ),
        (
            "word/document.xml",
            '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
            + document(p("&f;")),
        ),
        ("word/styles.xml", "<!DOCTYPE x><x/>"),
        ("[Content_Types].xml", "<!DOCTYPE x><Types/>"),
        ("word/document.xml", document(p("x"), "<!DOCTYPE x>").encode("utf-16")),
    ],
)
def test_part_with_a_document_type_is_refused(part, xml):
    data = word_file(p("x"), styles="", more={part: xml})

    with pytest.raises(ReadError, match="a part that no Word writes"):
        read_bytes(data, name="a.docx")


@pytest.mark.parametrize(
    "inside",
    [
        "<w:sdt>" * 5000,
        "<w:p>" + "<w:ins>" * 300 + "</w:ins>" * 300 + "</w:p>",
        "<w:p/>" * 1_000_001,
    ],
    ids=["open", "nested", "many"],
)
def test_xml_too_deep_or_too_long_is_refused(inside):
    with pytest.raises(ReadError, match="too intricate to be read"):
        read_bytes(word_file(inside), name="a.docx")


def test_zip_that_unpacks_to_too_much_is_refused():
    bomb = word_file(p("x"), more={"word/styles.xml": bytes(201_000_000)})
    part = word_file(p("x"), styles="", more={"word/styles.xml": b" " * 20_000_001})

    for data in (bomb, part):
        with pytest.raises(ReadError, match="far larger inside than it looks"):
            read_bytes(data, name="a.docx")


def test_size_that_an_entry_declares_is_not_believed():
    data = bytearray(word_file(p("x"), styles=" " * 1_000_000))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/styles.xml").file_size
    lying = data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))

    with pytest.raises(ReadError, match="damaged or incomplete"):
        read_bytes(bytes(lying), name="a.docx")


def test_flood_of_entries_is_refused():
    data = word_file(p("x"), more={f"word/{n}": "" for n in range(2000)})

    with pytest.raises(ReadError, match="made of more than 2000 parts"):
        read_bytes(data, name="a.docx")


def test_entry_with_a_password_is_refused():
    data = bytearray(word_file(p("x")))
    at = data.rindex(
        b"PK\x01\x02", 0, data.index(b"word/document.xml", data.index(b"PK\x01\x02"))
    )
    data[at + 8] |= 1

    with pytest.raises(ReadError, match="protected with a password"):
        read_bytes(bytes(data), name="a.docx")


def test_paths_of_entries_and_targets_lead_nowhere():
    data = word_file(
        p("x", picture("one")),
        media={"one": b""},
        more={
            "../../../tmp/evil": "evil",
            "word/_rels/document.xml.rels": '<Relationships><Relationship Id="one" '
            'Type="x/image" Target="../../../../etc/passwd"/></Relationships>',
        },
    )

    source = read_bytes(data, name="a.docx")

    assert (source.text, source.pictures) == ("x", ())
    assert [each.code for each in source.signals] == ["unreadable-picture"]


def test_contacts_without_end_are_refused_and_very_many_are_read():
    line = p("Ann Boateng, Press Officer, +233 30 555 0142, ann@wma.example")

    source = read_bytes(word_file(line * 4500), name="a.docx")

    assert len(source.lines) == 4500
    with pytest.raises(ReadError, match="the text is longer than 300000 characters"):
        read_bytes(word_file(line * 6000), name="a.docx")


def test_small_file_does_not_become_a_large_document_by_its_links():
    links = [(f"l{n}", f"http://a.example/{n}{'x' * 1900}") for n in (0, 1)]
    many = "".join(
        f'<w:hyperlink r:id="l{n % 2}"><w:r><w:t>a</w:t></w:r></w:hyperlink>'
        for n in range(5000)
    )
    file = word_file(f"<w:p>{many}</w:p>", links=links)

    assert len(file) < 10_000
    with pytest.raises(ReadError, match="too large or too intricate"):
        read_bytes(file, name="a.docx")


def test_authors_of_comments_without_end_are_not_all_named():
    comments = "".join(f'<w:comment w:author="Author {n}"/>' for n in range(3000))

    (signal,) = read_bytes(word_file(p("x"), comments=comments), name="a.docx").signals

    assert signal.count == 3000
    assert len(signal.detail) < 1000
