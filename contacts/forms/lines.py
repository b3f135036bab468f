"""Lists that are stored as JSON and typed as lines or words."""

import re

from django import forms
from django.conf.locale import LANG_INFO
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from contacts.spoken_languages import NAMES, language_name
from contacts.validators import validate_emails
from iomsite.folding import fold


def on_line(number, error):
    """Say on which line the mistake stands."""
    problem = " ".join(error.messages)
    return ValidationError(
        _("Line %(number)d: %(problem)s"),
        params={"number": number, "problem": problem},
    )


class LinesField(forms.CharField):
    """A list of texts, one a line; `check` raises what is wrong with one of them."""

    def __init__(self, *, check=None, rows=2, **kwargs):
        self.check = check
        kwargs.setdefault("required", False)
        kwargs.setdefault(
            "widget", forms.Textarea({"rows": rows, "class": "vLargeTextField"})
        )
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return value if isinstance(value, str) else self.as_text(value or [])

    def as_text(self, values):
        return "\n".join(values)

    def to_python(self, value):
        lines = (super().to_python(value) or "").splitlines()
        return [
            self.entry(n, line.strip())
            for n, line in enumerate(lines, 1)
            if line.strip()
        ]

    def entry(self, number, line):
        if self.check:
            try:
                self.check([line])
            except ValidationError as error:
                raise on_line(number, error) from None
        return line

    def has_changed(self, initial, data):
        try:
            return (initial or []) != self.to_python(data)
        except ValidationError:
            return True


class EmailsField(LinesField):
    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("E-mail addresses"))
        kwargs.setdefault("help_text", _("One on each line, the best one first."))
        super().__init__(check=validate_emails, **kwargs)


class LanguagesSpokenField(forms.CharField):
    """Languages as codes or names with commas between: "en, Kiswahili, French"."""

    widget = forms.TextInput({"class": "vTextField"})

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Languages spoken"))
        kwargs.setdefault("required", False)
        kwargs.setdefault(
            "help_text",
            _("Codes or names, with commas between: English, fr, Kiswahili."),
        )
        super().__init__(**kwargs)

    def prepare_value(self, value):
        if isinstance(value, str):
            return value
        return ", ".join(str(language_name(code)) for code in value or [])

    def to_python(self, value):
        words = re.split(r"[,،;\n]", super().to_python(value) or "")
        return list(
            dict.fromkeys(language_code(word) for word in words if word.strip())
        )

    def has_changed(self, initial, data):
        try:
            return (initial or []) != self.to_python(data)
        except ValidationError:
            return True


def language_code(text):
    """
    Return the code of a language given by code or name: "sw", "Swahili", "Kiswahili".

    Raises ValidationError with a sentence for the person who typed it.
    """
    wanted = fold(text.strip())
    for code, names in _known_languages():
        if wanted in {code, *map(fold, names)}:
            return code
    if re.fullmatch(r"[a-z]{2,3}", wanted):
        return wanted
    raise ValidationError(
        _("“%(text)s” is no language we know; write its code, such as en, fr or sw."),
        code="language",
        params={"text": text.strip()},
    )


def _known_languages():
    """Yield (code, its names in its own words, in English and in the active one)."""
    for code, info in LANG_INFO.items():
        if "name" in info:
            yield code, (info["name"], info["name_local"], gettext(info["name"]))
    with override("en"):
        english = {code: str(name) for code, name in NAMES.items()}
    for code, name in NAMES.items():
        yield code, (english[code], str(name))
