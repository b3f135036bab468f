"""Filters and tags for what editors wrote, and for ways to reach people."""

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, get_language_info

from contacts import addresses, office_table
from contacts.channels import phone_words
from contacts.fields import international, national
from contacts.opening_words import opening_sentence
from contacts.spoken_languages import language_name
from iomsite.facts.models import fill

register = template.Library()

register.filter("spoken_language", language_name)
register.filter("opening_sentence", opening_sentence)
register.filter("phone_note", phone_words)
register.filter("national_phone", national)


@register.filter
def in_language(value):
    """Show a TranslatedText; name its language where it is not the page's."""
    text, language = value.choose(get_language())
    return _marked(text, language)


@register.simple_tag
def marked(text, language):
    """Show a text of a known language; name that where it is not the page's."""
    return _marked(text, language)


def _marked(text, language):
    if not text or language == get_language():
        return text
    return format_html(
        '<span lang="{}" dir="{}">{}</span>', language, direction(language), text
    )


@register.filter
def direction(language):
    """Return the direction in which a language is written."""
    return "rtl" if get_language_info(language)["bidi"] else "ltr"


@register.filter
def with_facts(html, facts):
    """Fill the facts into HTML that was sanitised when it was saved."""
    return mark_safe(fill(html, facts, get_language()))  # noqa: S308


@register.simple_tag(takes_context=True)
def with_facts_of(context, html, office_id):
    """Fill in the facts of the office whose text this is, on whatever site."""
    return with_facts(html, context["site"].facts_of(office_id))


@register.filter
def text_with_facts(text, facts):
    """Fill the facts into plain text."""
    return mark_safe(fill(escape(text), facts, get_language()))  # noqa: S308


@register.filter
def phone(number):
    """Write an E.164 number in groups."""
    return international(number)


@register.filter
def host_and_path(url):
    """Show an address without what every address begins with."""
    return url.removeprefix("https://").removeprefix("www.").rstrip("/")


@register.filter
def cut_zone(name):
    """Show the place of a time zone: "Dar es Salaam" of "Africa/Dar_es_Salaam"."""
    return name.rpartition("/")[2].replace("_", " ")


@register.filter
def native_name(code):
    return get_language_info(code)["name_local"]


@register.filter
def office_of(pk):
    """Return the office with an id, without a query."""
    return office_table.find_id(pk)


@register.simple_tag
def office_home(office):
    """Return the home address of an office's site, in the reader's language if it has it."""
    return addresses.home(office.pk, _read_at(office), "pages:home")


@register.simple_tag
def office_press_page(office):
    """Return the home address of an office's press page."""
    return addresses.home(office.pk, _read_at(office), "contacts:press-page")


def _read_at(office):
    language = get_language()
    return language if language in office.languages else office.default_language


@register.simple_tag(takes_context=True)
def language_switch(context):
    """
    Return the links of the language switch; a view may name `versions`, and those
    `versions_here` that this site shows.
    """
    versions = context.get("versions_here", context.get("versions"))
    if "exception" in context:
        # A page that is not there is there in no language.
        versions = []
    return context["site"].languages(versions)


@register.simple_tag(takes_context=True)
def alternates(context):
    """Return (language, home address) of what is shown, for rel=alternate."""
    return context["site"].alternates(context.get("versions"), context.get("canonical"))


@register.simple_tag(takes_context=True)
def canonical_address(context):
    return context.get("canonical") or context["site"].canonical()
