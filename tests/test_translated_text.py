import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import override

from contacts.models import Region
from iomsite.translated_text import (
    TranslatedFormField,
    TranslatedText,
    TranslatedTextField,
)


@pytest.mark.parametrize(
    ("texts", "language", "chosen"),
    [
        ({"en": "Kenya", "fr": "Le Kenya"}, "fr", ("Le Kenya", "fr")),
        ({"en": "Kenya", "fr": ""}, "fr", ("Kenya", "en")),
        ({"sw": "Kenya", "pt": "Quénia"}, "fr", ("Quénia", "pt")),
        ({}, "fr", ("", "fr")),
    ],
    ids=["wanted", "English", "first of the site's order", "none"],
)
def test_text_falls_back_and_says_in_which_language_it_is(texts, language, chosen):
    text = TranslatedText(texts)

    assert text.choose(language) == chosen
    with override(language):
        assert str(text) == chosen[0]


def test_text_without_words_is_false():
    assert not TranslatedText(en="", fr="")
    assert TranslatedText(fr="Oui")


@pytest.mark.django_db
def test_text_comes_back_from_the_database_as_it_was():
    Region.objects.create(slug="east", name={"en": "East", "ar": "الشرق"})

    region = Region.objects.get()

    assert region.name == {"en": "East", "ar": "الشرق"}
    assert isinstance(region.name, TranslatedText)
    assert Region.objects.filter(name__ar="الشرق").exists()


@pytest.mark.parametrize("value", [{"xx": "Atlantis"}, {"en": 5}, {"en": "x" * 101}])
def test_wrong_texts_are_refused(value):
    field = TranslatedTextField(max_length=100)

    with pytest.raises(ValidationError):
        field.clean(value, None)


def test_form_has_one_input_for_each_language_and_drops_empty_ones():
    class Form(forms.Form):
        name = TranslatedFormField(required=False)

    form = Form({"name_ar": " ", "name_en": "Kenya", "name_fr": ""})

    assert form.is_valid()
    assert form.cleaned_data["name"] == {"en": "Kenya"}
    html = str(Form(initial={"name": {"ar": "كينيا"}})["name"])
    assert html.count("<input") == 6
    assert 'lang="ar" dir="rtl"' in html
