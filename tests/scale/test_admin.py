"""With 20,000 articles the admin reads little more than it shows, to whomever."""

import pytest
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from contacts import office_table
from iomsite.publishing.admin.lists import AT_ONCE, COUNTED, STATES
from newsroom.admin.sign_offs import SignOffsAdmin
from newsroom.models import Article
from tests.scale.plans import statements_of
from tests.scale.work import leave_work

pytestmark = pytest.mark.scale

# How many queries a page may have.
LIST, FIRST_PAGE, FORM = 10, 25, 25
# How many rows a statement may read, and how many steps it may take: those of a list
# walk to the first thousand, a search looks at two thousand titles, in all its tables.
READ, STEPS = 3 * COUNTED, 60_000


@pytest.fixture(scope="module")
def work(bulk, django_db_blocker):
    """Somebody is at work on some of the articles of this module."""
    with django_db_blocker.unblock():
        with transaction.atomic():
            work = leave_work()
            if connection.vendor == "postgresql":
                _execute("ANALYZE")
            else:
                # On a site with SQLite nobody calls ANALYZE.
                _execute("DELETE FROM sqlite_stat1", "ANALYZE sqlite_schema")
            yield work
            transaction.set_rollback(True)
        if connection.vendor == "sqlite":
            _execute("ANALYZE sqlite_schema")
        office_table.clear()


def _execute(*statements):
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def wasteful(statements, *, read=READ, steps=STEPS):
    return [
        (each.faults, each.returned, each.steps, each.reads, each.sql, each.plan)
        for each in statements
        if each.read > read
        or each.steps > steps
        or any("reads all of" in fault for fault in each.faults)
    ]


NARROWED = "?office={office}&language__exact=en"
LISTS = [
    *(("headquarters", f"?state={state}") for state in dict(STATES)),
    *(("headquarters", f"?waits={name}") for name in SignOffsAdmin.WAITING),
    *(("one office", f"?waits={name}") for name in SignOffsAdmin.WAITING),
    ("headquarters", ""),
    ("headquarters", f"?p={COUNTED // 50}"),
    ("headquarters", "?o=-6"),
    ("headquarters", "?kind__exact=video"),
    ("headquarters", "?language__exact=sw"),
    ("headquarters", "?language__exact=sw&kind__exact=video&state=published"),
    ("headquarters", NARROWED),
    ("all offices", ""),
    ("all offices", f"?p={COUNTED // 50}"),
    ("all offices", "?state=review"),
    ("all offices", "?kind__exact=video&state=published"),
    ("all offices", NARROWED),
    ("one office", ""),
    ("one office", "?state=published&kind__exact=news"),
    ("one office", "?state=review"),
    ("one office", "?language__exact=en"),
    ("an idle office", ""),
    ("an idle office", "?state=scheduled"),
]


@pytest.mark.parametrize(("editor", "query"), LISTS)
def test_list_reads_little_more_than_it_counts(client, work, editor, query):
    client.force_login(work.editors[editor])
    url = reverse("admin:newsroom_article_changelist")
    office = work.editors["one office"].memberships.get().office.slug

    response, statements = statements_of(client, url + query.format(office=office))

    assert response.status_code == 200
    assert len(statements) <= LIST
    assert [each.sql for each in statements if "COUNT(" in each.sql] == []
    # One kind or language of one office: the ids of all others are passed over, unread.
    steps = 2 * STEPS if "__exact" in query else STEPS
    # Of a thousand texts, the translations, their sources and revisions are read.
    read = 2 * READ if "behind" in query else READ
    assert wasteful(statements, read=read, steps=steps) == []


EDITORS = ["headquarters", "all offices", "one office", "an idle office"]


@pytest.mark.parametrize("editor", EDITORS)
def test_search_stops_at_the_newest(client, work, editor):
    client.force_login(work.editors[editor])
    url = reverse("admin:newsroom_article_changelist")

    response, statements = statements_of(client, f"{url}?q=no+such+word")

    assert response.status_code == 200
    assert len(statements) <= LIST
    assert wasteful(statements, read=3 * READ, steps=3 * STEPS) == []


@pytest.mark.parametrize("editor", EDITORS)
def test_first_page_reads_little_for_each_tile(client, work, editor):
    client.force_login(work.editors[editor])

    response, statements = statements_of(client, reverse("admin:index"))

    assert bool(response.context["tiles"]) == (editor != "an idle office")
    assert len(statements) <= FIRST_PAGE
    # Of a thousand texts, the translations, their sources and revisions are read.
    assert wasteful(statements, read=2 * READ) == []


@pytest.mark.parametrize("page", ["change", "history"])
def test_long_history_is_read_by_its_own_index(client, work, page):
    client.force_login(work.editors["headquarters"])
    url = reverse(f"admin:newsroom_article_{page}", args=[work.told.pk])

    response, statements = statements_of(client, url)

    assert response.status_code == 200
    assert len(statements) <= FORM
    assert wasteful(statements) == []


def test_pages_of_the_list_follow_one_another(client, work):
    client.force_login(work.editors["headquarters"])
    url = reverse("admin:newsroom_article_changelist")
    rows = Article.objects.kept().order_by("-newest_id", "-pk")

    pages = [client.get(url, {"p": number}).context["cl"] for number in (1, 2)]

    assert [row for page in pages for row in page.result_list] == list(rows[:100])
    assert [page.result_count for page in pages] == [COUNTED + 1] * 2


def test_old_title_is_found_once_the_list_is_filtered_or_by_its_address(client, work):
    client.force_login(work.editors["headquarters"])
    url = reverse("admin:newsroom_article_changelist")
    now = timezone.now()
    old = Article.objects.listed(now).order_by("newest_id").exclude(slug="")[5]
    office = old.issuing_office()
    narrowed = {"office": office.slug, "language__exact": old.language}

    def found(**query):
        return old in client.get(url, query).context["cl"].result_list

    assert not found(q=old.title)
    assert found(q=old.title, **narrowed)
    assert found(q=old.get_absolute_url())


def test_act_on_everything_is_refused(client, work):
    client.force_login(work.editors["headquarters"])
    url = reverse("admin:newsroom_article_changelist")
    said = {"action": "trash_selected", "select_across": "1", "_selected_action": "1"}

    response = client.post(url, said, follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        f"Nothing was done: choose at most {AT_ONCE} texts at once."
    ]
