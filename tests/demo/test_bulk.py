from collections import Counter
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from contacts.models import CountryOffice
from iomsite.demo import bulk
from iomsite.demo.bulk_texts import LONGEST, SHORTEST, Story, chance_of
from iomsite.publishing.snapshot import freeze
from newsroom.models import Article, ArticleOffice, ImportedSource, TaggedArticle
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _without_drawing(monkeypatch):
    """Pictures are drawn and cut into many sizes, which takes seconds for each."""
    monkeypatch.setattr(bulk, "PICTURES", 0)
    monkeypatch.setattr(bulk._Release, "WITH_PICTURES", (0,))


def load(articles, offices=24, **options):
    out = StringIO()
    call_command(
        "load_bulk",
        articles=articles,
        offices=offices,
        stdout=out,
        stderr=out,
        **options,
    )
    return out.getvalue().splitlines()[-1]


def test_bulk_is_what_a_newsroom_of_years_holds():
    assert load(300) == "300 articles added."

    articles = list(Article.objects.all())
    languages = Counter(article.language for article in articles)
    offices = Counter(ArticleOffice.objects.values_list("article", flat=True))
    joint = [article for article, count in offices.items() if count > 1]
    assert set(languages) == {"ar", "en", "es", "fr", "pt", "sw"}
    assert {article.kind for article in articles} == set(Article.Kind.values)
    assert 15 < len(joint) < 60
    assert CountryOffice.objects.filter(kind="country").count() == 24
    assert all(article.topics.all() for article in articles)
    assert all(article.named_contacts.all() for article in articles)
    assert max(languages, key=languages.get) == "en"
    days = (
        max(a.published_at for a in articles) - min(a.published_at for a in articles)
    ).days
    assert 1000 < days < 1130


def test_rows_of_bulk_say_what_their_revisions_say():
    load(60)

    articles = list(Article.objects.select_related("live"))

    assert [a.pk for a in articles if freeze(a) != a.live.data] == []
    for model, key in ((ArticleOffice, "article"), (TaggedArticle, "content_object")):
        rows = model.objects.select_related(key)
        assert [
            row.pk
            for row in rows
            for article in [getattr(row, key)]
            if (row.language, row.kind, row.listed_at)
            != (article.language, article.kind, article.listed_at)
        ] == []


def test_second_run_adds_what_is_missing():
    load(40)
    before = list(Article.objects.order_by("pk").values("pk", "title", "live"))

    assert load(40) == "0 articles added."
    assert load(50) == "10 articles added."

    assert (
        list(Article.objects.order_by("pk").values("pk", "title", "live"))[:40]
        == before
    )
    assert ImportedSource.objects.filter(source="bulk").count() == 50


def test_same_seed_says_the_same():
    load(20)
    first = list(Article.objects.order_by("pk").values_list("title", "body"))
    Article.objects.all().delete()

    load(20)

    assert list(Article.objects.order_by("pk").values_list("title", "body")) == first


def test_other_articles_are_not_mixed_with_by_mistake():
    make_article()

    with pytest.raises(CommandError, match="If so, add --yes"):
        load(5)

    assert load(5, yes=True) == "5 articles added."


def test_negative_numbers_are_refused():
    with pytest.raises(CommandError, match="count from 0"):
        load(-1)


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "pt", "sw"])
def test_bodies_have_the_length_of_real_ones(language):
    stories = [Story(chance_of(n), language, "Accra") for n in range(40)]

    lengths = [len(story.body(story.opening())) for story in stories]

    assert min(lengths) >= SHORTEST
    assert max(lengths) < LONGEST + 2000
    assert len({story.title() for story in stories}) > 30
