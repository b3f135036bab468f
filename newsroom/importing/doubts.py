"""What an editor should look at before a reading becomes a draft, in sentences."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .doubts_of_contacts import contact_doubts
from .doubts_of_files import signal_sentence

WARN, NOTE = "warn", "note"
LOW = 0.6


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """
    `severity` is "warn" for what may be wrong, "note" for what is only good to know.

    `contact` is the place of the contact that it is about, among those of the
    release; `link` leads to what the sentence names, under `link_text`.
    """

    code: str
    severity: str
    sentence: str
    lines: tuple[int, ...] = ()
    contact: int | None = None
    link: str = ""
    link_text: str = ""


def doubts(release, matched, source, *, offices_are_known=False) -> tuple[Doubt, ...]:
    """Say all that is doubtful of a reading, what may be wrong first."""
    found = [
        *_of_signals(source),
        *_of_warnings(release),
        *_of_parts(release),
        *_of_pictures(release, source),
        *(Doubt(**each) for each in contact_doubts(release, matched)),
        *(() if offices_are_known else _of_offices(matched)),
        *_of_limits(release),
    ]
    unique = dict.fromkeys(found)
    return tuple(sorted(unique, key=lambda doubt: doubt.severity != WARN))


def _of_signals(source) -> Iterable[Doubt]:
    for signal in source.signals:
        severity, sentence = signal_sentence(signal)
        yield Doubt(
            code=signal.code, severity=severity, sentence=sentence, lines=signal.lines
        )


def _warning_sentences(release):
    title = release.title.text if release.title else ""
    line = release.dateline
    return {
        "date-relative": (
            NOTE,
            _(
                "The text tells a day without its year (“%(printed)s”): check that it "
                "is still right on the day of publication."
            )
            % {"printed": line.relative_printed if line else ""},
        ),
        "dateline-missing": (
            WARN,
            _(
                "No dateline was found: the text begins without a place and a dash. "
                "Write one if the release has it."
            ),
        ),
        "dateline-updated": (
            NOTE,
            _("The dateline says that the text was updated: check which day stands."),
        ),
        "embargo-found": (
            WARN,
            _(
                "The document names an embargo: “%(printed)s”. Nothing was scheduled; "
                "set the hour yourself when you publish."
            )
            % {"printed": release.embargo.printed if release.embargo else ""},
        ),
        "title-capitals": (
            WARN,
            _(
                "The headline is all in capitals: “%(title)s”. Write it as a sentence "
                "is written."
            )
            % {"title": title},
        ),
        "title-repeated": (NOTE, _("The headline stood twice; it was taken once.")),
        "mail-header": (
            NOTE,
            _("Lines of a forwarded mail stood above the release and were left out."),
        ),
        "hard-wrapped-lines": (
            NOTE,
            _(
                "Each line of the text ended by itself; lines were joined to "
                "paragraphs. Check where paragraphs begin."
            ),
        ),
        "image-without-alt": (
            WARN,
            _("A picture has no description for those who cannot see it: write one."),
        ),
    }


# What contacts bring with them is said of each of them.
_OF_CONTACTS = {
    "contact-differs",
    "contact-email-missing",
    "contact-left",
    "contact-name-email-mismatch",
    "contact-unknown",
    "contact-without-name",
}


def _of_warnings(release) -> Iterable[Doubt]:
    sentences = _warning_sentences(release)
    signalled = {signal.code for signal in release.source.signals}
    for code in release.warnings:
        if code in _OF_CONTACTS or code in signalled:
            continue
        severity, sentence = sentences.get(code) or (
            WARN,
            _("Something is unusual here (%(code)s): look at it.") % {"code": code},
        )
        yield Doubt(
            code=code,
            severity=severity,
            sentence=sentence,
            lines=_lines_of_warning(release, code),
        )


def _lines_of_warning(release, code):
    part = {
        "date-relative": release.dateline,
        "dateline-updated": release.dateline,
        "embargo-found": release.embargo,
        "title-capitals": release.title,
    }.get(code)
    if part:
        return part.lines
    kind = {"title-repeated": "title-repeat", "mail-header": "mail-header"}.get(code)
    return tuple(
        line for part in release.dropped if part.what == kind for line in part.lines
    )


def _of_parts(release) -> Iterable[Doubt]:
    if release.title is None:
        yield Doubt(
            code="title-missing",
            severity=WARN,
            sentence=_("No headline was found: say which line it is."),
        )
    if not release.paragraphs:
        yield Doubt(
            code="body-missing",
            severity=WARN,
            sentence=_("No text was found below the headline: say which lines it is."),
        )
    for code, sentence, parts in _unsure(release):
        lines = tuple(line for part in parts for line in part.lines)
        if parts:
            yield Doubt(code=code, severity=WARN, sentence=sentence, lines=lines)
    for passage in release.unexplained:
        yield Doubt(
            code="unexplained",
            severity=WARN,
            sentence=_("It is not clear what this is: “%(text)s”. Say what it is.")
            % {"text": shortened(passage.text)},
            lines=passage.lines,
        )


def _unsure(release):
    rival = release.title.rival if release.title else ""
    groups = {
        "title-unsure": (
            _(
                "It is not certain that this is the headline: it may be “%(rival)s”, "
                "which stands below it."
            )
            % {"rival": shortened(rival)}
            if rival
            else _("It is not certain that this is the headline."),
            [release.title],
        ),
        "subtitle-unsure": (
            _("It is not certain that this is the line below the headline."),
            [release.subtitle],
        ),
        "dateline-unsure": (
            _("It is not certain that this is the dateline."),
            [release.dateline],
        ),
        "embargo-unsure": (
            _("It is not certain that this is an embargo."),
            [release.embargo],
        ),
        "body-unsure": (
            _("It is not certain that these lines belong to the text."),
            release.paragraphs,
        ),
        "quotation-unsure": (
            _("It is not certain who says this, or that it is said at all."),
            release.quotations,
        ),
        "funder-unsure": (
            _("It is not certain that these have paid for it."),
            release.funders,
        ),
        "picture-unsure": (
            _("It is not certain which words belong to the picture."),
            release.pictures,
        ),
        "notes-unsure": (
            _("It is not certain that these are notes to editors."),
            release.notes,
        ),
        "contact-unsure": (
            _("It is not certain how this contact is to be read."),
            release.contacts,
        ),
        "dropped-unsure": (
            _("It is not certain that this does not belong to the text."),
            release.dropped,
        ),
    }
    for code, (sentence, parts) in groups.items():
        yield code, sentence, [p for p in parts if p and p.confidence < LOW]


def _of_offices(matched) -> Iterable[Doubt]:
    if not matched.offices:
        yield Doubt(
            code="office-missing",
            severity=WARN,
            sentence=_(
                "The text names no office that we have: say whose release it is."
            ),
        )


def _of_pictures(release, source):
    there = range(len(source.pictures))
    for picture in release.pictures:
        if picture.index not in there:
            yield Doubt(
                code="picture-missing",
                severity=NOTE,
                sentence=_(
                    "There is the caption of a picture and no picture: “%(caption)s”. "
                    "Add it to the draft by hand."
                )
                % {"caption": shortened(picture.caption or picture.credit or "")},
                lines=picture.lines,
            )


def _of_limits(release) -> Iterable[Doubt]:
    for sentence in release.limits:
        yield Doubt(code="limits", severity=WARN, sentence=str(sentence))


def shortened(text, signs=80):
    if len(text) <= signs:
        return text
    return text[: signs - 2].rsplit(" ", 1)[0] + " …"
