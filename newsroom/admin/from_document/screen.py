"""All that the check screen shows of an intake."""

from dataclasses import dataclass, field

from django.conf import settings
from django.urls import resolve, reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from newsroom.importing.answers import Answers
from newsroom.importing.doubts import WARN, Doubt
from newsroom.importing.intake import Reading, reading_of
from newsroom.models import Intake, Kind

from . import acts
from .choices import OfficeChoices, contact_choices, office_choices
from .labels import SAYINGS
from .page import Page, ShownPicture, page_of
from .words import named, shown_name

# What a browser is given to show; of anything else only the name stands there.
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


@dataclass(frozen=True)
class ShownDoubt:
    """A doubt; what it leads to has a name and an address only for who may see it."""

    doubt: Doubt
    link: str = ""
    link_text: str = ""

    @property
    def sentence(self):
        return self.doubt.sentence

    @property
    def severity(self):
        return self.doubt.severity

    @property
    def contact(self):
        return self.doubt.contact

    @property
    def lines(self):
        return self.doubt.lines

    @property
    def where(self):
        return named(self.doubt.lines)

    @property
    def numbers(self):
        return " ".join(map(str, self.doubt.lines))


@dataclass(kw_only=True)
class Screen:
    intake: Intake
    reading: Reading
    answers: Answers
    page: Page
    contacts: list
    offices: OfficeChoices
    doubts: list = field(default_factory=list)

    languages = settings.LANGUAGES
    sayings = SAYINGS

    @classmethod
    def of(cls, user, intake):
        """Read the document as the answers given so far say; raises ReadError."""
        reading = reading_of(intake)
        answers = Answers.from_json(intake.answers)
        page = page_of(reading, answers.roles, _pictures(intake, reading.source))
        return cls(
            intake=intake,
            reading=reading,
            answers=answers,
            page=page,
            contacts=contact_choices(user, page, reading, answers),
            offices=office_choices(user, reading, answers),
        )

    @property
    def name(self):
        """Name the document, safely."""
        if self.intake.kind == Intake.Kind.FILE:
            return shown_name(self.intake.name)
        return str(self.intake.get_kind_display()).capitalize()

    @property
    def language(self):
        return self.reading.release.language

    @property
    def is_language_known(self):
        return self.language in dict(self.languages)

    @property
    def direction(self):
        if not self.is_language_known:
            return "auto"
        return "rtl" if get_language_info(self.language)["bidi"] else "ltr"

    @property
    def kind(self):
        offices = len(self.offices.keys)
        if offices > 1 or self.reading.matched.kind == "joint-release":
            return _("joint release")
        return str(Kind.PRESS_RELEASE.label)

    @property
    def places(self):
        """Name the places of the dateline, with the country's code."""
        line = self.reading.release.dateline
        for place, iso in zip(
            line.places if line else (), self.reading.matched.places, strict=False
        ):
            names = filter(None, [place.city, place.region, place.country])
            yield f"{', '.join(names)} ({iso})" if iso else ", ".join(names)

    def show_doubts(self, may_see):
        """`may_see` says of the id of an article whether this person may."""
        self.doubts = []
        for doubt in self.reading.doubts:
            link = doubt.link
            if link and may_see(resolve(link).kwargs.get("object_id")):
                self.doubts.append(ShownDoubt(doubt, link, doubt.link_text))
            else:
                self.doubts.append(ShownDoubt(doubt))

    @property
    def warnings(self):
        return [doubt for doubt in self.reading.doubts if doubt.severity == WARN]

    @property
    def undescribed(self):
        """Say whether a picture comes without words for those who cannot see it."""
        return any(each.source and not each.source.alt for each in self.page.pictures)

    @property
    def fingerprint(self):
        return acts.fingerprint(self.intake)

    @property
    def may_undo(self):
        return acts.may_undo(self.intake)


def _pictures(intake, source):
    return [
        ShownPicture(
            url=reverse(
                "admin:newsroom_article_from_document_picture",
                args=[intake.pk, index],
            )
            if picture.content_type in PICTURES
            else "",
            name=shown_name(picture.name),
            alt=picture.alt,
        )
        for index, picture in enumerate(source.pictures)
    ]
