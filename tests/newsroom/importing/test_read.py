import pytest

from newsroom.importing.read import ReadError, read_bytes, read_file, read_text


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


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.docx", b"PK", "a.docx: files of the type .docx cannot be read."),
        ("a.html", b"<p>", "a.html: files of the type .html cannot be read."),
        (
            "a.txt",
            b"PK\x03\x04",
            "a.txt: this is a file of the type ZIP/Word and no text.",
        ),
        (
            "a.txt",
            b"A\nB\xe9\n",
            "a.txt, line 2: the characters are not encoded in UTF-8.",
        ),
        ("a.txt", b"A\0B", "a.txt: this is no text file."),
        ("a.txt", b"x" * 300_001, "a.txt: the file is larger than 300 KB"),
        ("a.txt", b" \r\n\xe2\x80\x8b", "a.txt: there is no text in it."),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(name, data, sentence):
    with pytest.raises(ReadError) as refused:
        read_bytes(data, name=name)

    assert str(refused.value).startswith(sentence)


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
