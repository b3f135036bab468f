"""Where a reader finds news when a site has none in the reader's language."""

from dataclasses import dataclass

from django.db.models import Exists

from contacts import addresses, office_table
from contacts.models import CountryOffice
from newsroom.listing import walk


@dataclass(frozen=True)
class Elsewhere:
    """Lists that have something: (language, address) of this site's, the global one."""

    languages: list
    global_list: str


def elsewhere(office, language, at):
    """Look, with one query, into the site's other languages and the global site."""
    headquarters = office_table.get().headquarters
    here = None if office.is_headquarters else office
    others = [code for code in office.languages if code != language]
    rows = {code: walk(at, code, office=here).rows for code in others}
    if here and language in headquarters.languages:
        rows["global"] = walk(at, language).rows
    found = (
        CountryOffice.objects.filter(pk=headquarters.pk)
        .values_list(*[Exists(row) for row in rows.values()])
        .first()
    )
    has_news = dict(zip(rows, found or (), strict=False))
    return Elsewhere(
        languages=[
            (code, addresses.home(office.pk, code, "newsroom:article-list"))
            for code in others
            if has_news.get(code)
        ],
        global_list=addresses.home(headquarters.pk, language, "newsroom:article-list")
        if has_news.get("global")
        else "",
    )
