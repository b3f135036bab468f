"""What an editor must know of a file, each signal of its reader in a sentence."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

# Of each code its severity, and what it says.
_SENTENCES = {
    "comments-present": (
        "warn",
        ngettext_lazy(
            "The file carries a comment, which may be internal. It was left out; the "
            "original is kept privately with the draft for 90 days.",
            "The file carries %(count)s comments, which may be internal. They were "
            "left out; the original is kept privately with the draft for 90 days.",
            "count",
        ),
    ),
    "tracked-changes": (
        "warn",
        _(
            "The file has changes that nobody has accepted yet. They were taken as "
            "accepted: what was inserted stands, what was deleted is gone. Check that "
            "this is the cleared text."
        ),
    ),
    "hidden-text": (
        "warn",
        _("The file has hidden text. It was left out: check that nothing is missing."),
    ),
    "header-text": (
        "warn",
        _(
            "The page header has text. Look whether it holds an embargo or a note "
            "that is not for readers."
        ),
    ),
    "footer-text": (
        "note",
        _(
            "The page footer has text. It was left out of the body: check that "
            "readers do not need it."
        ),
    ),
    "text-box": (
        "warn",
        _("The file has text in a box beside the text. Check where it belongs."),
    ),
    "footnotes-present": (
        "warn",
        _(
            "The file has footnotes. The site has none: move what readers need into "
            "the text or the notes to editors."
        ),
    ),
    "image-without-alt": (
        "warn",
        ngettext_lazy(
            "A picture has no description for those who cannot see it: write one.",
            "%(count)s pictures have no description for those who cannot see them: "
            "write one for each.",
            "count",
        ),
    ),
    "external-references": (
        "note",
        _(
            "The file refers to pictures or other things that lie elsewhere. They were "
            "not fetched: add to the draft what readers need."
        ),
    ),
    "embedded-document": (
        "warn",
        _(
            "The file holds another document inside, which was not read. Open it in "
            "Word and look whether a part of the text is missing."
        ),
    ),
    "unreadable-picture": (
        "warn",
        ngettext_lazy(
            "A picture could not be taken out of the file. The site takes JPEG, PNG, "
            "WebP and AVIF, at most 60 megapixels: add it to the draft by hand.",
            "%(count)s pictures could not be taken out of the file. The site takes "
            "JPEG, PNG, WebP and AVIF, at most 60 megapixels: add them to the draft "
            "by hand.",
            "count",
        ),
    ),
}
_OF_ANOTHER = (
    "note",
    _("The file has something special (%(code)s): look at it there."),
)


def signal_sentence(signal):
    """Return the severity of a Signal and what it says."""
    severity, sentence = _SENTENCES.get(signal.code, _OF_ANOTHER)
    return severity, sentence % {"count": signal.count, "code": signal.code}
