"""What an editor is told of a file that is not read."""

from django.utils.translation import gettext_lazy as _


class ReadError(ValueError):
    """The file cannot be taken; the message tells the editor what to do."""


PASTED = _("Pasted text")

_SENTENCES = {
    # What the file is.
    "empty": _(
        "%(name)s: the file is empty. Perhaps it was still being saved or sent: "
        "choose it again."
    ),
    "blank": _("%(name)s: there is no text in it. Choose the file with the release."),
    "old-word": _(
        "%(name)s: this is a file of an old Word (.doc). Open it in Word and save it "
        "as a Word document (.docx)."
    ),
    "macros": _(
        "%(name)s: this Word file carries macros, which the site never takes. Open it "
        "in Word and save it as a Word document without macros (.docx)."
    ),
    "template": _(
        "%(name)s: this is a Word template. Open it in Word and save the release as a "
        "Word document (.docx)."
    ),
    "encrypted": _(
        "%(name)s: the file is protected with a password. Open it in Word, take the "
        "password away (File, Info, Protect Document) and save it again."
    ),
    "pdf": _(
        "%(name)s: this is a PDF, in which paragraphs and contacts cannot be told "
        "apart. Ask for the Word file, or copy its text and paste it here."
    ),
    "open-document": _(
        "%(name)s: this is an OpenDocument file. Open it in LibreOffice and save it as "
        "a Word document (.docx)."
    ),
    "rtf": _(
        "%(name)s: this is a file in Rich Text Format. Open it in Word and save it as "
        "a Word document (.docx)."
    ),
    "pages": _(
        "%(name)s: this is a file of Pages. Open it in Pages and export it to Word "
        "(.docx)."
    ),
    "picture": _(
        "%(name)s: this is a picture and no text. Choose the file with the release; "
        "pictures are added to the draft afterwards."
    ),
    "archive": _(
        "%(name)s: this is an archive of files. Unpack it and choose the release alone."
    ),
    "mail": _(
        "%(name)s: this is a saved mail. Open it, and copy its text and paste it here, "
        "or save the file that came with it."
    ),
    "page-with-pictures": _(
        "%(name)s: this is a web page saved in one file with its pictures. Open it in "
        "Word and save it as a Word document (.docx)."
    ),
    "other-zip": _(
        "%(name)s: this is no Word file, although its name says so. Open it in the "
        "program it comes from and save it as a Word document (.docx)."
    ),
    "other-office": _(
        "%(name)s: this is a file of another Office program. Copy the release into "
        "Word and save it as a Word document (.docx)."
    ),
    "other": _(
        "%(name)s: files of the type %(suffix)s cannot be read. Save the release as a "
        "Word document (.docx), a web page (.html) or plain text (.txt, UTF-8)."
    ),
    "page-as-word": _(
        "%(name)s: this is a web page, although its name says Word. Open it in Word "
        "and save it as a Word document (.docx)."
    ),
    "word-as-other": _(
        "%(name)s: this is a Word file, although its name does not say so. Give it a "
        "name that ends in .docx and try again."
    ),
    # Its size.
    "heavy-file": _(
        "%(name)s: the file is larger than %(limit)s MB. Take the pictures out of it "
        "or make them smaller; they can be added to the draft afterwards."
    ),
    "heavy-text": _(
        "%(name)s: the file is larger than %(limit)s KB, which no release is. "
        "Save the release alone as a text file."
    ),
    "long": _("%(name)s: the text is longer than %(limit)s characters. Shorten it."),
    # Its state.
    "letters": _(
        "%(name)s, line %(line)s: the characters are not encoded in UTF-8. "
        "Save the file with the encoding UTF-8 and try again."
    ),
    "no-text": _(
        "%(name)s: this is no text file. "
        "Save the release as plain text (UTF-8) and try again."
    ),
    "damaged": _(
        "%(name)s: the file is damaged or incomplete. Open it in the program it comes "
        "from, save it again and choose that copy."
    ),
    "doctype": _(
        "%(name)s: the file has a part that no Word writes and that could do harm. "
        "Open it in Word, save it again and choose that copy."
    ),
    "entries": _(
        "%(name)s: the file is made of more than %(limit)s parts, which no release is. "
        "Copy the release into a new Word document and choose that."
    ),
    "unpacked": _(
        "%(name)s: the file is far larger inside than it looks. Copy the release into "
        "a new Word document and choose that."
    ),
    "heavy": _(
        "%(name)s: the file is too large or too intricate to be read. Copy the release "
        "alone into a new document and choose that."
    ),
    "slow": _(
        "%(name)s: reading the file took longer than %(limit)s seconds and was "
        "stopped. Copy the release alone into a new document and choose that."
    ),
    "busy": _(
        "%(name)s: many documents are being read just now. Try again in a minute."
    ),
    "lost": _(
        "%(name)s: the file cannot be read. Open it, save it again and choose that "
        "copy; or copy its text and paste it here."
    ),
    # Where it is.
    "missing": _("%(name)s: there is no such file. Check the path."),
    "closed": _("%(name)s: the file cannot be read (%(reason)s)."),
}


def refusal(code, name, **parameters):
    """Return the ReadError of a code, in the language of whoever reads now."""
    sentence = _SENTENCES.get(code, _SENTENCES["lost"])
    try:
        return ReadError(sentence % {**parameters, "name": name or PASTED})
    except KeyError:
        return ReadError(_SENTENCES["lost"] % {"name": name or PASTED})
