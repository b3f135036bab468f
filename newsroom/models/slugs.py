"""Addresses for articles whose editors chose none."""

from django.utils.text import slugify

# How many numbers behind a taken slug are looked up at once.
NUMBERS = 9


class FreeSlugs:
    """
    Slugs made of titles that no other article of the language has.

    Articles prepared together take theirs in order and do not collide. Costs one
    query if no slug is taken, two if some are, however many articles there are.
    """

    def __init__(self, articles, contents):
        self.articles = articles
        self.asked = set()
        self.holders = {}
        stems = {_stem(each) for each in contents if each.title and not each.slug}
        if stems:
            self._ask(stems)
            taken = {slug for _language, slug in self.holders}
            if taken and len(stems) > 1:
                self._ask({s for stem in taken for s in _numbered(stem, 2)})

    def free(self, content):
        """Return a slug; what has no title yet gets one with it."""
        if not content.title:
            return ""
        slug = stem = _stem(content)
        number = 1
        while self.holders.get((content.language, slug), content.pk) != content.pk:
            number += 1
            slug = f"{stem}-{number}"
            if slug not in self.asked:
                self._ask(set(_numbered(stem, number)))
        return slug

    def claim(self, content):
        self.holders.setdefault((content.language, content.slug), content.pk)

    def _ask(self, slugs):
        self.asked |= slugs
        rows = self.articles.filter(slug__in=slugs)
        for language, slug, pk in rows.values_list("language", "slug", "pk"):
            self.holders[language, slug] = pk


def _stem(content):
    return slugify(content.title, allow_unicode=True)[:180].strip("-") or "article"


def _numbered(stem, first):
    return [f"{stem}-{number}" for number in range(first, first + NUMBERS)]
