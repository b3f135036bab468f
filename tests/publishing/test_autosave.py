"""What is being typed is kept for its writer alone, until it is saved."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from iomsite.publishing import autosaves
from iomsite.publishing.acts import revise
from iomsite.publishing.models import Autosave, Revision
from iomsite.publishing.snapshot import overlay
from newsroom.models import Article
from tests.factories import (
    make_article,
    make_headquarters,
    make_image,
    make_office,
    make_page,
    make_user,
)
from tests.rights.pages import fields_of

pytestmark = pytest.mark.django_db
URL = "/admin/newsroom/article/autosave/"
ADD = "/admin/newsroom/article/add/"


@pytest.fixture
def ghana():
    make_headquarters()
    return make_office("ghana")


@pytest.fixture
def me(client, ghana):
    user = make_user("editor", ghana, first_name="Juma", last_name="Otieno")
    client.force_login(user)
    return user


@pytest.fixture
def article(ghana):
    return make_article(office=ghana, draft=True, title="Old", body="<p>Old.</p>")


def logged_in(user, **options):
    client = Client(**options)
    client.force_login(user)
    return client


def change_url(row):
    opts = row._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[row.pk])


def opened(client, url):
    """Return what a browser holds of a form, with the token of this opening."""
    response = client.get(url)
    fields = fields_of(response)
    token = response.context["autosave"]["token"]
    return {n: v for n, v in fields.items() if not n.startswith("_")} | {
        "autosave": [token]
    }


def keep(client, row, fields, **more):
    """Post what the page's script posts."""
    of = row.pk if row else "add"
    return client.post(URL, {**fields, "_autosave_of": of, **more})


def beat(client, row, number=1):
    posted = {"_autosave_of": row.pk, "_autosave_beat": "1", "base_revision": number}
    return client.post(URL, posted)


def kept():
    return {
        (row.user_id, row.form): row.posted
        for row in Autosave.objects.exclude(saved_at=None)
    }


def save(row, author, **changes):
    row.refresh_from_db()
    revise(overlay(row, {**row.newest.data, **changes}), author=author)
    row.refresh_from_db()


def form_of(response):
    return response.context["adminform"].form


def test_form_is_kept_as_posted_and_changes_nothing_else(client, me, article):
    fields = opened(client, change_url(article)) | {
        "title": "Half a tit",
        "dateline_on": "no day",
        "funders": "One\r\nTwo",
    }

    response = keep(client, article, fields, csrfmiddlewaretoken="x")

    row = Autosave.objects.get()
    as_sent = {
        name: value if isinstance(value, list) else [value]
        for name, value in fields.items()
    }
    assert (response.status_code, response.json()["notices"]) == (200, [])
    assert response.json()["at"] == row.saved_at.isoformat()
    assert (row.user, row.form) == (me, f"newsroom.article:{article.pk}")
    assert row.posted == as_sent
    assert row.revision_number == 1
    assert row.saved_at == row.seen_at == row.saved_at.replace(microsecond=0)
    assert Revision.objects.count() == 1
    article.refresh_from_db()
    assert (article.title, article.newest.title) == ("", "Old")


def test_next_opening_offers_what_was_kept_and_says_what_it_changes(
    client, me, article
):
    fields = opened(client, change_url(article))
    keep(client, article, fields | {"title": "Mine", "body": "<p>Mine.</p>"})

    response = client.get(change_url(article))

    offer = response.context["autosave"]["offer"]
    assert offer["fields"] == "Title and Body"
    assert "You have unsaved work of" in response.text
    assert fields_of(response)["title"] == ["Old"]


def test_kept_form_that_changes_nothing_is_not_offered(client, me, ghana):
    article = make_article(
        office=ghana,
        pictures=[make_image(ghana)],
        notes="<p>N</p>",
        summary="One\nTwo",
        funders=["A", "B"],
        topics=["Health"],
        dateline_places=[{"city": "A", "region": "", "country": "", "iso": "GH"}],
    )
    fields = opened(client, change_url(article))
    fields = {
        name: [value.replace("\n", "\r\n") for value in values]
        for name, values in fields.items()
    }
    keep(client, article, fields)

    response = client.get(change_url(article))

    assert response.context["autosave"]["offer"] is None
    assert response.context["autosave"]["token"] == fields["autosave"][0]


def test_going_on_opens_the_form_as_it_was_left_and_reproaches_nothing(
    client, me, article
):
    fields = opened(client, change_url(article)) | {
        "title": "",
        "dateline_on": "no day",
        "dateline_places-TOTAL_FORMS": "1",
        "dateline_places-0-city": "Accra",
        "dateline_places-0-iso": "GHA",
    }
    keep(client, article, fields)
    offer = client.get(change_url(article)).context["autosave"]["offer"]

    response = client.get(offer["url"])

    sent = fields_of(response)
    names = ("title", "dateline_on", "dateline_places-0-city", "dateline_places-0-iso")
    assert [sent[name] for name in names] == [[""], ["no day"], ["Accra"], ["GHA"]]
    assert "errorlist" not in response.text
    assert "errornote" not in response.text
    assert response.context["autosave"]["token"] == fields["autosave"][0]
    assert response.context["autosave"]["is_unsaved"]
    # Sent, it says what is wrong.
    response = client.post(change_url(article), sent)
    assert form_of(response).errors.keys() == {
        "title",
        "dateline_on",
        "dateline_places",
    }


def test_going_on_after_others_saved_shows_both_texts(client, me, article):
    fields = opened(client, change_url(article))
    keep(client, article, fields | {"title": "Mine", "notes": "<p>Mine.</p>"})
    save(article, make_user(first_name="Ama"), title="Hers", summary="Hers.")

    response = client.get(change_url(article), {"autosave": "1"})

    form, sent = form_of(response), fields_of(response)
    assert [(c.name, c.mine.text, c.theirs.text) for c in form.conflicts] == [
        ("title", "Mine", "Hers")
    ]
    assert form.came_in == ["Also changed by Ama since you opened it: Summary."]
    assert "errorlist" not in response.text
    client.post(change_url(article), sent | {"conflict-title": ["", "mine"]})
    article.refresh_from_db()
    data = article.newest.data
    assert [data[name] for name in ("title", "summary", "notes")] == [
        "Mine",
        "Hers.",
        "<p>Mine.</p>",
    ]


def test_new_article_is_kept_offered_and_gone_on_with(client, me, ghana):
    fields = opened(client, ADD) | {"title": "New", "body": "<p>New.</p>"}
    keep(client, None, fields)

    page = client.get(ADD)
    response = client.get(page.context["autosave"]["offer"]["url"])
    client.post(ADD, fields_of(response) | {"autosave": fields["autosave"]})

    assert fields_of(page)["title"] == [""]
    assert (fields_of(response)["title"], kept()) == (["New"], {})
    assert Article.objects.get().newest.data["body"] == "<p>New.</p>"


def test_kept_form_of_a_page_has_its_own_address(client, me, ghana):
    page = make_page(office=ghana, title="Old")
    fields = opened(client, change_url(page)) | {"title": "Mine"}

    client.post("/admin/pages/page/autosave/", {**fields, "_autosave_of": page.pk})

    response = client.get(change_url(page), {"autosave": "1"})
    assert list(kept()) == [(me.pk, f"pages.page:{page.pk}")]
    assert fields_of(response)["title"] == ["Mine"]


@pytest.mark.parametrize(
    "button", ["_save", "_continue", "_addanother", "_act"], ids=lambda each: each
)
def test_real_save_empties_what_was_kept(client, me, article, button):
    fields = opened(client, change_url(article)) | {"title": "Mine"}
    keep(client, article, fields)

    client.post(change_url(article), fields | {button: "submit"})

    article.refresh_from_db()
    assert article.newest.title == "Mine"
    assert kept() == {}
    assert client.get(change_url(article)).context["autosave"]["offer"] is None


def test_save_that_is_refused_leaves_what_was_kept(client, me, article):
    fields = opened(client, change_url(article)) | {"title": ""}
    keep(client, article, fields)

    response = client.post(change_url(article), fields)

    assert form_of(response).errors.keys() == {"title"}
    assert list(kept()) == [(me.pk, f"newsroom.article:{article.pk}")]
    assert response.context["autosave"]["token"] == fields["autosave"][0]
    assert response.context["autosave"]["offer"] is None
    assert response.context["autosave"]["is_unsaved"]


def test_what_set_out_before_the_save_and_arrives_after_it_is_not_kept(
    client, me, article
):
    fields = opened(client, change_url(article)) | {"title": "Mine"}
    beat(client, article)
    client.post(change_url(article), fields)

    response = keep(client, article, fields | {"title": "Min"})

    assert (response.status_code, response.json()["code"]) == (409, "saved")
    assert kept() == {}


def test_another_window_neither_overwrites_nor_empties_what_is_kept(
    client, me, article
):
    first = opened(client, change_url(article)) | {"title": "First"}
    second = opened(client, change_url(article)) | {"summary": "Second."}
    keep(client, article, first)

    response = keep(client, article, second)
    client.post(change_url(article), second)

    assert (response.status_code, response.json()["code"]) == (409, "elsewhere")
    assert [words["title"] for words in kept().values()] == [["First"]]
    # It is offered on what the other window has saved.
    page = client.get(change_url(article), {"autosave": "1"})
    sent = fields_of(page)
    assert (sent["title"], sent["summary"]) == (["First"], ["Second."])


def test_throwing_away_is_a_post_and_leads_back(client, me, article):
    fields = opened(client, change_url(article)) | {"title": "Mine"}
    keep(client, article, fields)
    posted = {"_autosave_of": article.pk, "_autosave_throw_away": "1"}

    client.get(URL, posted)
    after_get = len(kept())
    response = client.post(URL, posted)

    assert after_get == 1
    assert (response.status_code, response.url) == (302, change_url(article))
    assert Autosave.objects.count() == 0


def test_throwing_away_by_script_answers_in_its_language(client, me, article):
    keep(client, article, opened(client, change_url(article)) | {"title": "Mine"})

    response = client.post(
        URL,
        {"_autosave_of": article.pk, "_autosave_throw_away": "1"},
        headers={"accept": "application/json"},
    )

    assert (response.status_code, response.json(), kept()) == (200, {}, {})


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"title": "a\0b"}, "nul"),
        ({"a\0b": "x"}, "nul"),
        ({"body": "x" * autosaves.MAX_LETTERS}, "too-long"),
        ({"_autosave_user": "0"}, "somebody-else"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(
    client, me, article, more, code
):
    fields = opened(client, change_url(article))

    response = keep(client, article, fields | more)

    assert (response.status_code, response.json()["code"]) == (409, code)
    assert len(response.json()["problem"]) > 20
    assert Autosave.objects.count() == 0


@pytest.mark.parametrize("of", ["", "x", "-1", "0", "\0", "9" * 30, "add/"])
def test_form_of_nothing_is_refused(client, me, of):
    response = client.post(URL, {"title": "x", "_autosave_of": of})

    assert (response.status_code, Autosave.objects.count()) == (403, 0)


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 30, "\0"])
def test_strange_revision_number_is_none(client, me, article, number):
    response = beat(client, article, number)

    assert (response.status_code, response.json()["notices"]) == (200, [])


@pytest.mark.parametrize(
    ("role", "home", "may"),
    [
        ("contributor", "ghana", True),
        ("editor", "ghana", True),
        ("headquarters-editor", "headquarters", True),
        ("contact-manager", "ghana", False),
        ("contributor", "kenya", False),
        ("editor", "kenya", False),
        ("contact-manager", "headquarters", False),
    ],
)
def test_each_role_keeps_what_it_may_change(ghana, article, role, home, may):
    offices = {
        "ghana": ghana,
        "kenya": make_office("kenya"),
        "headquarters": make_headquarters(),
    }
    client = logged_in(make_user(role, offices[home]))

    kept_it = keep(client, article, {"title": "Mine"})
    seen = beat(client, article)
    thrown = client.post(URL, {"_autosave_of": article.pk, "_autosave_throw_away": "1"})

    statuses = [kept_it.status_code, seen.status_code, thrown.status_code]
    assert statuses == ([200, 200, 302] if may else [403, 403, 403])


def test_partner_who_may_only_look_keeps_nothing(ghana):
    kenya = make_office("kenya")
    article = make_article(office=ghana, partners=[kenya])
    client = logged_in(make_user("editor", kenya))

    page = client.get(change_url(article))
    response = keep(client, article, {"title": "Stolen"})

    assert page.context["autosave"] == {"notices": []}
    assert "autosave.js" not in page.text
    assert (response.status_code, Autosave.objects.count()) == (403, 0)


def test_who_may_no_longer_change_it_sees_what_is_saved(ghana):
    kenya = make_office("kenya")
    article = make_article(office=ghana, partners=[kenya])
    user = make_user("editor", ghana)
    client = logged_in(user)
    keep(client, article, opened(client, change_url(article)) | {"funders": "Nobody"})
    user.memberships.update(office=kenya)

    page = client.get(change_url(article), {"autosave": "1"})

    assert page.status_code == 200
    assert "Nobody" not in page.text


def test_new_article_is_kept_only_of_those_who_may_write_one(ghana):
    client = logged_in(make_user("contact-manager", ghana))

    response = keep(client, None, {"title": "New"})

    assert (response.status_code, Autosave.objects.count()) == (403, 0)


def test_nobody_else_reads_or_empties_what_is_kept(client, me, article, ghana):
    keep(client, article, opened(client, change_url(article)) | {"title": "Secret"})
    keep(client, None, opened(client, ADD) | {"title": "Secret"})
    before = kept()
    clients = [
        logged_in(make_user("editor", ghana)),
        logged_in(make_user(is_superuser=True)),
    ]

    for other in clients:
        for url in (change_url(article), ADD):
            for query in ({}, {"autosave": "1"}):
                assert "Secret" not in other.get(url, query).text
        for of in (article.pk, "add"):
            other.post(URL, {"_autosave_of": of, "_autosave_throw_away": "1"})
        other.post(change_url(article), opened(other, change_url(article)))
        assert "Secret" not in beat(other, article).text

    assert kept() == before


def test_csrf_is_checked_and_a_new_token_handed_out(me, article):
    client = logged_in(me, enforce_csrf_checks=True)

    refused = keep(client, article, {"title": "Mine"})
    token = client.get(URL).json()["csrf"]
    taken = keep(client, article, {"title": "Mine"}, csrfmiddlewaretoken=token)

    assert [refused.status_code, taken.status_code] == [403, 200]
    assert "no-store" in taken.headers["Cache-Control"]


def test_strangers_are_led_to_the_login(client, ghana, article):
    answers = [client.get(URL), keep(client, article, {"title": "Mine"})]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert Autosave.objects.count() == 0


def test_others_at_work_are_named_while_they_are_there(client, me, ghana, article):
    ama = make_user("editor", ghana, first_name="Ama", last_name="Mensah")
    kofi = make_user("editor", ghana, first_name="Kofi", last_name="Boateng")
    beat(logged_in(ama), article)
    beat(logged_in(kofi), article)
    at = timezone.now()
    Autosave.objects.filter(user=kofi).update(seen_at=at - timedelta(seconds=61))

    page = client.get(change_url(article))
    one = beat(client, article).json()["notices"]
    Autosave.objects.filter(user=kofi).update(seen_at=at)
    two = beat(client, article).json()["notices"]

    assert one == ["Ama Mensah is working on this, too."]
    assert one[0] in page.text
    assert two == ["Ama Mensah and Kofi Boateng are working on this, too."]


def test_sign_of_life_leaves_what_was_kept(client, me, article):
    keep(client, article, opened(client, change_url(article)) | {"title": "Mine"})
    Autosave.objects.update(seen_at=timezone.now() - timedelta(hours=1))
    before = kept()

    beat(client, article)

    assert kept() == before
    assert Autosave.objects.get().seen_at > timezone.now() - timedelta(minutes=1)


def test_those_who_begin_something_new_do_not_see_each_other(client, me, ghana):
    other = logged_in(make_user("editor", ghana))
    keep(other, None, {"title": "Theirs"})

    response = keep(client, None, {"title": "Mine"})

    assert response.json()["notices"] == []


def test_who_left_by_saving_is_there_no_more(client, me, ghana, article):
    other = logged_in(make_user("editor", ghana))
    fields = opened(other, change_url(article))
    beat(other, article)
    other.post(change_url(article), fields | {"title": "Theirs"})

    response = beat(client, article, number=2)

    assert response.json()["notices"] == []


@pytest.mark.parametrize(
    ("author", "sentence"),
    [
        ("ama", "Ama Mensah has saved a newer version since you opened this."),
        ("me", "You have saved a newer version in another window."),
        ("nobody", "An import has saved a newer version since you opened this."),
    ],
)
def test_newer_revision_is_told_of(client, me, article, author, sentence):
    ama = make_user(first_name="Ama", last_name="Mensah")
    save(article, {"ama": ama, "me": me, "nobody": None}[author], title="Newer")

    notices = [beat(client, article, number).json()["notices"] for number in (1, 2)]

    assert notices == [
        [f"{sentence} When you save, what both of you changed is shown side by side."],
        [],
    ]


@pytest.mark.parametrize("others", [0, 3])
def test_a_beat_costs_four_queries_beside_session_and_user(
    client, me, ghana, article, others, django_assert_num_queries
):
    for _number in range(others):
        beat(logged_in(make_user("editor", ghana)), article)
    fields = opened(client, change_url(article))

    with django_assert_num_queries(6):
        beat(client, article)
    with django_assert_num_queries(6):
        beat(client, article)
    # And a transaction.
    with django_assert_num_queries(8):
        keep(client, article, fields | {"title": "Mine"})


def test_opening_a_form_asks_once(
    client, me, ghana, article, django_assert_num_queries
):
    beat(logged_in(make_user("editor", ghana)), article)

    with django_assert_num_queries(1):
        found = autosaves.at_work(me, f"newsroom.article:{article.pk}", timezone.now())
        names = [str(row.user) for row in found.others]

    assert len(names) == 1


def test_old_ones_are_forgotten_a_batch_at_a_time(ghana):
    at = timezone.now()
    users = [make_user() for _number in range(4)]
    for days, user in zip((0, 29, 31, 90), users, strict=True):
        Autosave.objects.create(
            user=user, form="newsroom.article:1", seen_at=at - timedelta(days=days)
        )

    counts = [autosaves.forget_old(at, limit=1) for _number in range(3)]

    assert [count["autosaves forgotten"] for count in counts] == [1, 1, 0]
    assert list(Autosave.objects.values_list("user", flat=True)) == [
        users[0].pk,
        users[1].pk,
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="writers take turns")
def test_two_windows_at_once_make_one_row(ghana, me, article):
    start = Barrier(2)
    answers = []

    def run(title):
        mine = logged_in(me)
        start.wait()
        try:
            fields = {"title": title, "autosave": title}
            answers.append(keep(mine, article, fields).status_code)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=[title]) for title in ("One", "Two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) in ([200, 200], [200, 409])
    assert Autosave.objects.count() == 1
