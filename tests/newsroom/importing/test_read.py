import os

import pytest

from newsroom.importing.read import (
    ReadError,
    read_bytes,
    read_file,
    read_markup,
    read_text,
)
from tests.newsroom.importing.word_file import PROSE, p, word_file, zip_file


def test_lines_are_cleaned_and_keep_their_numbers():
    source = read_text(
        "\ufeffHar\u00adbour\u00a0 clinics\r\n\r\n\u200eCafe\u0301\t\u200bopen\u202c \n"
    )

    assert [line.text for line in source.lines] == [
        "Harbour clinics",
        "",
        "Café open",
        "",
    ]
    assert source.text == "Harbour clinics\n\nCafé open"


def test_same_text_keeps_its_identity_however_it_was_sent():
    plain = read_text("A line\n\nAnother line")
    mailed = read_bytes(
        "\ufeffA  line\r\n\r\n\r\nAnother\u00a0line\r\n".encode(), name="a.txt"
    )
    other = read_text("A line\n\nAnother word")

    assert mailed.sha256 == plain.sha256
    assert other.sha256 != plain.sha256


def test_file_in_utf_16_is_read(tmp_path):
    path = tmp_path / "release.txt"
    path.write_bytes("Été".encode("utf-16"))

    source = read_file(path)

    assert (source.name, source.text) == ("release.txt", "Été")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)
WORD = word_file(p(PROSE))
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def wide(text):
    return text.encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        # What no reader takes, by its name and by what it holds.
        ("a.doc", OLE + wide("WordDocument"), "this is a file of an old Word (.doc)."),
        ("a.docx", OLE + wide("WordDocument"), "this is a file of an old Word (.doc)."),
        ("a.txt", OLE + wide("WordDocument"), "this is a file of an old Word (.doc)."),
        ("a.docx", OLE + wide("Workbook"), "this is a file of another Office program."),
        ("a.docx", OLE + wide("EncryptedPackage"), "the file is protected with a"),
        ("a.docm", WORD, "this Word file carries macros"),
        (
            "a.docx",
            word_file(p("x"), main_type=MACROS),
            "this Word file carries macros",
        ),
        (
            "a.docx",
            word_file(p("x"), more={"word/vbaProject.bin": b"x"}),
            "this Word file carries macros",
        ),
        ("a.dotx", WORD, "this is a Word template."),
        ("a.docx", word_file("", main_type=SHEET), "this is a file of another Office"),
        ("a.xlsx", b"PK\x03\x04", "this is a file of another Office program."),
        ("a.pdf", b"%PDF-1.7", "this is a PDF"),
        ("a.docx", b"%PDF-1.7", "this is a PDF"),
        ("a.odt", b"PK\x03\x04", "this is an OpenDocument file."),
        (
            "a.docx",
            zip_file({"mimetype": "application/vnd.oasis.opendocument.text"}),
            "this is an OpenDocument file.",
        ),
        ("a.rtf", b"{\\rtf1", "this is a file in Rich Text Format."),
        ("a.docx", b"{\\rtf1", "this is a file in Rich Text Format."),
        ("a.pages", b"PK\x03\x04", "this is a file of Pages."),
        ("a.docx", zip_file({"Index/Document.iwa": b""}), "this is a file of Pages."),
        ("a.jpg", b"\xff\xd8\xff", "this is a picture and no text."),
        ("a.html", b"\x89PNG\r\n", "this is a picture and no text."),
        ("a.docx", b"RIFF0000WEBPVP8 ", "this is a picture and no text."),
        ("a.zip", WORD, "this is an archive of files."),
        ("a.txt", zip_file({"a.txt": "a"}), "this is an archive of files."),
        ("a.eml", b"From: a", "this is a saved mail."),
        ("a.html", b"MIME-Version: 1.0\r\n", "this is a web page saved in one"),
        ("a.exe", b"MZ", "files of the type .exe cannot be read."),
        # A name that says something else than the file.
        (
            "a.docx",
            b"<!DOCTYPE html><p>x",
            "this is a web page, although its name says",
        ),
        ("a.docx", b"\xef\xbb\xbf\n<html><p>x", "this is a web page, although its"),
        ("a.docx", b"Plain text", "this is no Word file, although its name says so."),
        ("a.docx", zip_file({"a.txt": "a"}), "this is no Word file, although its name"),
        ("a.html", WORD, "this is a Word file, although its name does not say"),
        ("a", WORD, "this is a Word file, although its name does not say"),
        # What is damaged, empty or too much.
        ("a.docx", b"", "the file is empty."),
        ("a.txt", b"", "the file is empty."),
        ("a.docx", WORD[:-40], "the file is damaged or incomplete."),
        ("a.docx", word_file(p()), "there is no text in it."),
        ("a.html", b"<p>&nbsp;<script>x</script>", "there is no text in it."),
        ("a.txt", b" \r\n\xe2\x80\x8b", "there is no text in it."),
        ("a.docx", b"PK" + bytes(10_000_000), "the file is larger than 10 MB."),
        ("a.txt", b"x" * 300_001, "the file is larger than 300 KB"),
        ("a.html", b"<p>" + b"x" * 300_001, "the text is longer than 300000"),
        ("a.txt", b"A\0B", "this is no text file."),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(name, data, sentence):
    with pytest.raises(ReadError) as refused:
        read_bytes(data, name=name)

    assert str(refused.value).startswith(f"{name}: {sentence}")


def test_letters_of_a_text_are_never_guessed():
    with pytest.raises(ReadError) as refused:
        read_bytes(b"A\nB\xe9\n", name="a.txt")

    assert str(refused.value) == (
        "a.txt, line 2: the characters are not encoded in UTF-8. "
        "Save the file with the encoding UTF-8 and try again."
    )


def test_word_files_and_pages_are_read_whatever_the_case_of_their_name(tmp_path):
    path = tmp_path / "Release.DOCX"
    path.write_bytes(WORD)

    word = read_file(path)
    page = read_bytes(b"<p>Caf\xe9</p>", name="a.HTM")

    assert (word.format, word.name, word.text) == ("docx", "Release.DOCX", PROSE)
    assert (page.format, page.name, page.text) == ("html", "a.HTM", "Café")


def test_pasted_rich_text_is_read_as_it_was_pasted():
    source = read_markup("<meta charset=windows-1252><p>Été <b>\ud800 now</b>\0")

    (line,) = source.lines
    assert (source.format, source.name) == ("html", "")
    assert (line.text, line.html) == ("Été ? now", "Été <strong>? now</strong>")
    with pytest.raises(ReadError, match="Pasted text: there is no text in it"):
        read_markup("<p>")
    with pytest.raises(ReadError, match="Pasted text: the file is larger than 10 MB"):
        read_markup("x" * 10_000_001)


def test_missing_file_and_folder_are_refused(tmp_path):
    folder = tmp_path / "folder.txt"
    folder.mkdir()

    for path, reason in [
        (tmp_path / "no.txt", "no such file"),
        (folder, "cannot be read"),
    ]:
        with pytest.raises(ReadError, match=reason):
            read_file(path)


def test_lone_surrogates_and_long_pastes_do_no_harm():
    source = read_text("A \ud800 B\x07")

    assert source.text == "A \ufffd B"
    assert source.sha256
    with pytest.raises(ReadError, match="Pasted text: the text is longer"):
        read_text("x" * 300_001)


def test_name_that_is_not_in_utf_8_does_no_harm(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("Harbour opens", encoding="utf-8")

    assert read_file(path).name == "caf?.txt"
