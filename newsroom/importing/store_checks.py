"""Doubts that only the database can raise."""

from django.conf import settings
from django.utils.translation import gettext as _

from contacts.office_table import get as office_table
from contacts.scoping import may
from newsroom.models import Boilerplate

from .doubts import NOTE, WARN, Doubt, doubts
from .duplicates import find_duplicate
from .store_errors import StoreError
from .store_offices import offices_of
from .store_pictures import picture_refusals


def all_doubts(release, matched, *, answers, by=None, issuing=None):
    """Say what is doubtful of a reading by itself and in this newsroom."""
    try:
        offices = offices_of(matched, answers, by=by, issuing=issuing)
    except StoreError:
        offices = []
    found = [
        *_of_duplicate(release, offices),
        *doubts(release, matched, release.source, offices_are_known=bool(offices)),
        *_of_offices(matched, offices, by),
        *_of_language(release, offices),
        *_of_boilerplate(release, offices),
        *(
            Doubt(code="picture-refused", severity=WARN, sentence=words, lines=p.lines)
            for p, words in picture_refusals(release)
        ),
    ]
    return tuple(sorted(found, key=lambda doubt: doubt.severity != WARN))


def _of_duplicate(release, offices):
    if duplicate := find_duplicate(release, offices):
        yield Doubt(
            code="duplicate-release",
            severity=WARN,
            sentence=duplicate.sentence,
            lines=release.title.lines if release.title else (),
            link=duplicate.link,
            link_text=duplicate.title,
        )


def _of_offices(matched, offices, by):
    if not (offices and by):
        return
    if not may(by, "add articles", offices[0]):
        yield Doubt(
            code="office-not-yours",
            severity=WARN,
            sentence=_(
                "You may not write for %(office)s: choose an office of yours as the "
                "issuing one."
            )
            % {"office": offices[0]},
        )
    elif matched.offices and matched.offices[0] != offices[0].iso_code:
        yield Doubt(
            code="office-changed",
            severity=NOTE,
            sentence=_(
                "The text suggests another issuing office; %(office)s is proposed, as "
                "you write for it."
            )
            % {"office": offices[0]},
        )


def _of_language(release, offices):
    names = dict(settings.LANGUAGES)
    if release.language not in names:
        yield Doubt(
            code="language-unknown",
            severity=WARN,
            sentence=_(
                "The text is in none of the languages of this site: say in which it is."
            ),
        )
    elif offices and release.language not in offices[0].languages:
        yield Doubt(
            code="language-not-offered",
            severity=WARN,
            sentence=_(
                "The text is in the language %(language)s, which the site of "
                "%(office)s does not offer: its readers will not find it there."
            )
            % {"language": names[release.language], "office": offices[0]},
        )


def _of_boilerplate(release, offices):
    dropped = [part for part in release.dropped if part.what == "about"]
    if not (dropped and offices):
        return
    told = {offices[0].pk, office_table().headquarters.pk}
    texts = Boilerplate.objects.filter(language=release.language, office__in=told)
    lines = tuple(line for part in dropped for line in part.lines)
    if texts.exists():
        yield Doubt(
            code="boilerplate-swapped",
            severity=NOTE,
            sentence=_(
                "The paragraph about the organisation was left out: the office's own "
                "text, which is kept once for all its releases, stands in its place."
            ),
            lines=lines,
        )
    else:
        yield Doubt(
            code="boilerplate-missing",
            severity=WARN,
            sentence=_(
                "The paragraph about the organisation was left out, and %(office)s has "
                "no text to stand in its place: write it under “Boilerplates”."
            )
            % {"office": offices[0]},
            lines=lines,
        )
