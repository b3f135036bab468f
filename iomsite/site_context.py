"""
What every template of the public site can count on, as `site`.

Nothing in it asks the database before a template asks for it, so the admin's pages
pay nothing.
"""

from django.conf import settings
from django.urls import NoReverseMatch
from django.utils.functional import cached_property

from contacts import addresses, office_table
from iomsite.facts.models import Fact
from iomsite.identity import DEFAULT_ACCENT
from iomsite.languages import language_links
from iomsite.translated_text import TranslatedText
from pages.menu import menu_of

# What of the public site the language switch stands on.
WITH_LANGUAGES = {"newsroom", "pages", "contacts", "previews"}


class Site:
    def __init__(self, request):
        self._request = request

    @cached_property
    def office(self):
        office = getattr(self._request, "office", None)
        return office or office_table.get().headquarters

    @cached_property
    def headquarters(self):
        return office_table.get().headquarters

    @cached_property
    def language(self):
        return getattr(self._request, "language", settings.LANGUAGE_CODE)

    @cached_property
    def facts(self):
        return self._facts[self.office.pk]

    def facts_of(self, office_id):
        """Return the facts of an office whose text is shown here."""
        if office_id in self._facts:
            return self._facts[office_id]
        return Fact.objects.for_offices([office_id])[office_id]

    @cached_property
    def _facts(self):
        # A view that shows a text of another office says so in request.quotes, and
        # spares a query.
        quoted = getattr(self._request, "quotes", ())
        return Fact.objects.for_offices({self.office.pk, *quoted})

    @cached_property
    def menu(self):
        return menu_of(
            self.office, self.language, at=self._request.at, facts=self.facts
        )

    @property
    def organisation(self):
        return TranslatedText(settings.ORGANISATION["name"])

    @property
    def short_name(self):
        return TranslatedText(settings.ORGANISATION["short_name"])

    @property
    def logo(self):
        return settings.ORGANISATION["logo"]

    @property
    def has_own_accent(self):
        return settings.ORGANISATION["accent"].lower() != DEFAULT_ACCENT

    def languages(self, versions):
        """Return the links of the language switch (see language_links)."""
        match = self._request.resolver_match
        if match is None or match.namespace not in WITH_LANGUAGES:
            return []
        return language_links(self._request, versions)

    def alternates(self, versions, canonical):
        """Return (language, home address) of all versions, for rel=alternate."""
        if versions is not None:
            found = [(each.language, each.get_absolute_url()) for each in versions]
            return [(self.language, canonical), *found] if found else []
        if self._request.GET or len(self.office.languages) < 2:
            return []
        return [(code, self._home_in(code)) for code in self.office.languages]

    def canonical(self):
        """Return the home address of a view that shows no one thing of its own."""
        return None if self._request.GET else self._home_in(self.language)

    def _home_in(self, language):
        match = self._request.resolver_match
        try:
            return addresses.home(
                self.office.pk, language, match.view_name, **match.kwargs
            )
        except (AttributeError, NoReverseMatch):
            return None


def site(request):
    return {"site": Site(request)}
