from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command

from contacts.models import CountryOffice, MediaContact, Membership
from iomsite.outbox.models import Effect
from iomsite.publishing.models import Revision
from iomsite.publishing.snapshot import freeze
from newsroom.models import Article, ArticleOffice
from pages.models import MenuItem, Page

pytestmark = pytest.mark.django_db


def counts():
    models = (Article, Revision, Page, MenuItem, CountryOffice, MediaContact)
    return {model.__name__: model.objects.count() for model in models}


def test_demo_is_whole_and_loading_it_again_changes_nothing(client):
    call_command("load_demo", "--without-pictures", verbosity=0)
    first = counts()

    call_command("load_demo", "--without-pictures", verbosity=0)

    assert counts() == first
    call_command("check_content", stdout=StringIO())
    live = Article.objects.exclude(live=None)
    kinds = Counter(live.values_list("kind", flat=True))
    assert sum(kinds.values()) >= 80
    assert set(kinds) == set(Article.Kind.values)
    assert set(live.values_list("language", flat=True)) == {
        "ar",
        "en",
        "es",
        "fr",
        "pt",
        "sw",
    }
    assert ArticleOffice.objects.filter(position=1).count() >= 8
    answers = ArticleOffice.objects.filter(article__published_at=None, position__gt=0)
    assert set(answers.values_list("state", "is_waiting")) == {
        ("asked", False),
        ("asked", True),
        ("declined", False),
        ("signed", False),
    }
    assert not ArticleOffice.objects.filter(is_shown=False).exclude(article__live=None)
    assert not Effect.objects.exists()
    assert CountryOffice.objects.filter(kind="regional").count() == 2
    assert set(Membership.objects.values_list("role", flat=True)) == {
        "contributor",
        "editor",
        "contact-manager",
        "headquarters-editor",
    }
    for model in (live, Page.objects.exclude(live=None)):
        for row in model.select_related("live"):
            assert freeze(row) == row.live.data
    for slug, language in [
        ("ghana", "en"),
        ("kenya", "sw"),
        ("tanzania", "sw"),
        ("senegal", "fr"),
        ("jordan", "ar"),
        ("peru", "es"),
        ("angola", "pt"),
    ]:
        response = client.get(f"/{slug}/{language}/")
        assert response.status_code == 200
        assert "[[" not in response.content.decode()


def test_demo_is_not_loaded_into_a_database_with_content(capsys):
    call_command("load_demo", "--without-pictures", verbosity=0)
    Article.objects.filter(kind="video").delete()
    before = counts()

    call_command("load_demo", "--if-empty")

    assert "no demo loaded" in capsys.readouterr().out
    assert counts() == before
