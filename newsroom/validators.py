"""What may stand in the JSON columns of articles."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

PLACE_KEYS = {"city", "region", "country", "iso"}
QUOTATION_KEYS = {"text", "speaker", "speaker_title", "honorific"}


def _is_text(value, most=5000):
    return isinstance(value, str) and len(value) <= most


def validate_places(value):
    """[{"city", "region", "country", "iso"}, …]; each a text, perhaps empty."""
    for place in value if isinstance(value, list) else [None]:
        if not (
            isinstance(place, dict)
            and set(place) == PLACE_KEYS
            and all(_is_text(text, 120) for text in place.values())
            and re.fullmatch(r"([A-Z]{2})?", place["iso"])
        ):
            raise ValidationError(
                _("A place has a city, region, country and two-letter ISO code.")
            )


def validate_quotations(value):
    """[{"text", "speaker", "speaker_title", "honorific"}, …]"""
    for quotation in value if isinstance(value, list) else [None]:
        if not (
            isinstance(quotation, dict)
            and set(quotation) == QUOTATION_KEYS
            and all(_is_text(text) for text in quotation.values())
            and quotation["text"].strip()
        ):
            raise ValidationError(
                _(
                    "A quotation has a text, a speaker, the speaker's title and honorific."
                )
            )


def validate_funders(value):
    for name in value if isinstance(value, list) else [None]:
        if not (_is_text(name, 200) and name.strip()):
            raise ValidationError(_("Give each funder a name of at most 200 signs."))
