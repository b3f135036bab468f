"""Two people name the offices of one release at the same moment, each in a language."""

from threading import Barrier, Thread

import pytest
from django.db import connection, connections

from newsroom.models import Article, ArticleOffice
from newsroom.offices import change_kind, name_offices
from newsroom.partner_answers import sign
from tests.factories import make_article, make_office
from tests.newsroom.joint import make_joint, make_world

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="writers take turns"),
]


def at_once(*acts):
    """Return what went wrong."""
    start, errors = Barrier(len(acts)), []

    def run(act):
        start.wait()
        try:
            act()
        except Exception as error:
            errors.append(error)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return errors


def offices_of(article):
    rows = ArticleOffice.objects.filter(article=article).order_by("position")
    return list(rows.values_list("office", "state"))


def test_all_languages_end_alike_and_nobody_waits_for_ever():
    world = make_world()
    mali, fiji = make_office("mali"), make_office("fiji")
    english = make_article(office=world.kenya)
    swahili = make_article(office=world.kenya, language="sw", translation_of=english)

    first, second = [world.kenya, mali, world.ghana], [world.kenya, fiji]

    errors = at_once(
        *[lambda: name_offices(english, first, reason="Other")] * 4,
        *[lambda: name_offices(swahili, second, reason="Other")] * 4,
        *[lambda: change_kind(swahili, "statement")] * 2,
    )

    assert errors == []
    staying = [pair for pair in offices_of(english) if pair[1] != "dropped"]
    assert [pair for pair in offices_of(swahili) if pair[1] != "dropped"] == staying
    assert len({pk for pk, _state in offices_of(english)}) == len(offices_of(english))
    assert set(Article.objects.values_list("kind", flat=True)) == {"statement"}
    assert set(ArticleOffice.objects.values_list("kind", flat=True)) == {"statement"}


def test_partners_that_sign_at_once_all_have_signed():
    world = make_world()
    partners = [make_office() for _ in range(6)]
    joint = make_joint(world.kenya, *partners)

    errors = at_once(
        *[
            lambda pk=partner.pk: sign(joint, pk, by=None, number=1)
            for partner in partners
        ]
    )

    article = Article.objects.select_related("newest").get()
    assert (errors, article.unsigned(article.newest)) == ([], [])
