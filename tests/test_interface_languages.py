"""Readers of every language meet its words, and nothing of the English ones."""

import ast
import gettext
import re
from datetime import date
from html import unescape
from pathlib import Path

import django
import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override
from django.utils.translation.template import templatize

from contacts.invitations import invite, send_reset
from iomsite.management.commands.makemessages import SOURCES
from newsroom.models import Boilerplate
from tests.factories import (
    make_article,
    make_contact,
    make_document,
    make_headquarters,
    make_image,
    make_menu_item,
    make_office,
    make_page,
    make_user,
)

LANGUAGES = [code for code, _name in settings.LANGUAGES if code != "en"]
CATALOGUES = Path(settings.LOCALE_PATHS[0])
DJANGOS = Path(django.__file__).parent / "conf" / "locale"

# What is called the same everywhere.
NAMES_OF_THINGS = {
    "html",
    "txt",
    "WhatsApp",
    "Facebook",
    "LinkedIn",
    "PDF",
    "UTC",
    "vCard",
}

_STRING = r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_CALL = re.compile(rf"\b(_|n?gettext|n?pgettext)\({_STRING}(?:, {_STRING})?")
_PO_LINE = re.compile(r'^(?:(msg\S+) )?(".*")$', re.M)
_PLACEHOLDER = re.compile(r"%\(\w+\)s")


def words_in_template(text):
    for name, first, second in _CALL.findall(templatize(text)):
        literals = [ast.literal_eval(each) for each in (first, second) if each]
        yield tuple(literals) if "pgettext" in name else ("", literals[0])


def words_in_module(text):
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        name = node.func.id.removesuffix("_lazy")
        if name in ("_", "gettext", "ngettext"):
            yield "", node.args[0].value
        elif name in ("pgettext", "npgettext"):
            yield node.args[0].value, node.args[1].value


def words_of_sources():
    """Return {(context, words)} of all that readers of the public site can see."""
    found = set()
    for path in (path for each in SOURCES for path in settings.BASE_DIR.glob(each)):
        read = words_in_module if path.suffix == ".py" else words_in_template
        found.update(read(path.read_text()))
    return found


def catalogue(language):
    """Return {(context, words): (translations, is fuzzy)} of a .po file."""
    text = (CATALOGUES / language / "LC_MESSAGES" / "django.po").read_text()
    entries = {}
    for block in text.strip().split("\n\n"):
        fields, name = {}, None
        for keyword, literal in _PO_LINE.findall(block):
            name = keyword or name
            fields[name] = fields.get(name, "") + ast.literal_eval(literal)
        said = [text for name, text in fields.items() if name.startswith("msgstr")]
        key = (fields.get("msgctxt", ""), fields["msgid"])
        entries[key] = (said, re.search(r"^#,.*\bfuzzy\b", block, re.M) is not None)
    return entries


def compiled(language, folder=CATALOGUES):
    path = folder / language / "LC_MESSAGES" / "django.mo"
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)


# Catalogues


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_says_what_readers_see_and_nothing_else(language):
    entries = catalogue(language)

    del entries["", ""]
    assert set(entries) == words_of_sources()
    unsaid = [
        key for key, (said, is_fuzzy) in entries.items() if is_fuzzy or not all(said)
    ]
    assert unsaid == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalogue_is_that_of_the_readable_one(language):
    entries, found, expected = catalogue(language), compiled(language)._catalog, {}
    # msgfmt leaves a date out of it.
    del entries["", ""], found[""]
    for (context, words), (said, _is_fuzzy) in entries.items():
        key = f"{context}\4{words}" if context else words
        if len(said) == 1:
            expected[key] = said[0]
        else:
            expected.update({(key, form): text for form, text in enumerate(said)})

    assert found == expected, "Run “make messages”."


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_values_they_speak_of(language):
    for (_context, words), (said, _is_fuzzy) in catalogue(language).items():
        names = sorted(_PLACEHOLDER.findall(words))

        # “One day” and “two days” may do without their number.
        assert [sorted(_PLACEHOLDER.findall(said[-1]))] == [names]
        for text in said:
            assert set(_PLACEHOLDER.findall(text)) <= set(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_those_of_django(language):
    ours, djangos = compiled(language), compiled(language, DJANGOS)

    numbers = [*range(130), 1_000_000]
    assert [ours.plural(n) for n in numbers] == [djangos.plural(n) for n in numbers]
    forms = {len(said) for said, _is_fuzzy in catalogue(language).values()} - {1}
    assert forms == {max(djangos.plural(n) for n in numbers) + 1}


def test_french_signs_stand_behind_spaces_that_do_not_break():
    entries = catalogue("fr")

    del entries["", ""]
    for said, _is_fuzzy in entries.values():
        for text in said:
            assert not re.search(r"(?<![\u00a0\u202f])[:;?!»]|«(?!\u00a0)|'", text), (
                text
            )


# Templates


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=str(path.relative_to(settings.BASE_DIR)))
        for each in SOURCES
        for path in sorted(settings.BASE_DIR.glob(each))
        if path.suffix != ".py"
    ],
)
def test_templates_hold_no_words_of_their_own(path):
    text = path.read_text()
    text = re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", text, flags=re.S)
    text = re.sub(r"{% block body_class %}\w+", "", text)
    text = re.sub(r"{%.*?%}|{{.*?}}", "", text)

    words = re.findall(r"[^\W\d_]+", shown(text))

    assert set(words) <= NAMES_OF_THINGS


# Pages


def shown(html):
    """Return the words of a page in its own language, those of attributes too."""
    html = re.sub(r"<script\b.*?</script>", "", html, flags=re.S)
    html = re.sub(r"<(a|span)\b[^>]*\blang=.*?</\1>", "", html, flags=re.S)
    said = re.findall(
        r'\b(?:alt|aria-label|title|placeholder|data-copied)="([^"]*)"', html
    )
    return unescape("\n".join([re.sub(r"<[^>]*>", "\n", html), *said]))


def english_words_in(text, language):
    """Return the English words of the interface that stand in a text."""
    found = []
    for (_context, words), (said, _is_fuzzy) in catalogue(language).items():
        if words in said or not re.search(r"[A-Za-z]{2}", _PLACEHOLDER.sub("", words)):
            continue
        parts = [re.escape(part) for part in _PLACEHOLDER.split(words)]
        if re.search(rf"(?<!\w){'.+?'.join(parts)}(?!\w)", text):
            found.append(words)
    return found


def make_site(language):
    """Make rows that show every corner of the public pages, in no known language."""
    odd = {language: "Qemu"}
    make_headquarters(name=odd, name_in_sentence=odd, address="Qemu 1")
    world = {"name": odd, "name_in_sentence": odd, "languages": [language]}
    near = make_office(
        "nearby",
        default_language=language,
        present_since=1999,
        social_accounts=["https://social.example/qemu"],
        **world,
    )
    partners = [
        make_office(name, default_language=language, **world) for name in ("xa", "xb")
    ]
    make_office("shut", default_language=language, closed_on=date(2021, 3, 4), **world)
    make_office("quiet", kind="regional", default_language=language, **world)
    make_menu_item(label=odd, url="news/")
    person = make_contact(near, name="Qani", role=odd, languages=["en", "sw", "am"])
    left = make_contact(
        near, name="Rani", role=odd, ends_on=date(2022, 1, 1), successor=person
    )
    pictures = [make_image(near, alt=odd, caption=odd) for _each in range(2)]
    Boilerplate.objects.create(office=near, language=language, text="<p>Zuq.</p>")
    words = {
        "language": language,
        "office": near,
        "summary": "Zuq.",
        "body": "<p>Zuq.</p>",
    }
    story = make_article(
        title="Zuq zuq",
        slug="full",
        kind="press-release",
        partners=partners,
        pictures=pictures,
        documents=[make_document(near, title="Zuq")],
        contacts=[person, left],
        topics=["Zuq"],
        video_url="https://video.example/zuq",
        funders=["Zuq", "Quz"],
        notes="<p>Zuq.</p>",
        **words,
    )
    make_article(title="Zuq", language="en", office=near, translation_of=story)
    now = timezone.now()
    make_article(title="Qaz", slug="withdrawn", withdrawn_at=now, kind="story", **words)
    make_article(title="Wuq", slug="gone", gone_at=now, **words)
    for kind in (
        "news",
        "story",
        "statement",
        "media-advisory",
        "photo-story",
        "video",
    ):
        make_article(title=f"Quz {kind[:2]}", kind=kind, topics=["Zuq"], **words)
    page = {"office": near, "language": language, "body": "<p>Zuq.</p>"}
    above = make_page(title="Quz", slug="above", **page)
    make_page(title="Zaq", slug="below", parent=above, **page)


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_show_no_english_words(client, language):
    make_site(language)
    now = timezone.localtime()
    addresses = {
        f"/{language}/": 200,
        f"/{language}/news/": 200,
        f"/{language}/news/?kind=story&office=nearby&topic=x&year={now.year}&q=zz": 200,
        f"/{language}/offices/": 200,
        f"/{language}/press/": 200,
        f"/nearby/{language}/": 200,
        f"/nearby/{language}/news/": 200,
        f"/nearby/{language}/news/{now.year}/{now.month:02}/": 200,
        f"/nearby/{language}/news/full/": 200,
        f"/nearby/{language}/news/full/text/": 200,
        f"/nearby/{language}/news/withdrawn/": 200,
        f"/nearby/{language}/news/withdrawn/text/": 200,
        f"/nearby/{language}/news/gone/": 410,
        f"/nearby/{language}/above/below/": 200,
        f"/nearby/{language}/nowhere/": 404,
        f"/nearby/{language}/press/": 200,
        f"/quiet/{language}/": 200,
        f"/quiet/{language}/news/": 200,
        f"/shut/{language}/press/": 200,
    }

    answers = {address: client.get(address) for address in addresses}

    assert {url: answer.status_code for url, answer in answers.items()} == addresses
    english = {
        url: english_words_in(shown(answer.text), language)
        for url, answer in answers.items()
    }
    assert english == dict.fromkeys(addresses, [])


@pytest.mark.django_db
def test_pages_show_what_their_words_are_in_arabic(client):
    make_site("ar")

    article = client.get("/nearby/ar/news/full/").text
    press = shown(client.get("/nearby/ar/press/").text)

    assert "لمزيد من المعلومات" in article
    assert "الإنجليزية، السواحيلية، الأمهرية" in " ".join(press.split())


@pytest.mark.parametrize("template", ["400.html", "500.html"])
@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_errors_name_the_language_they_speak(template, language, direction):
    with override(language):
        page = render_to_string(template)

    assert f'<html lang="{language}" dir="{direction}">' in page
    assert english_words_in(shown(page), language) == []


# Mail


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("send", [invite, send_reset])
def test_mail_speaks_the_language_of_who_reads_it(mailoutbox, language, send):
    user = make_user(language=language, first_name="Qani")

    send(user)

    mail = mailoutbox[0]
    assert english_words_in(f"{mail.subject}\n{mail.body}", language) == []
    assert "%(" not in mail.subject + mail.body
