"""Previews and share links in the admin: who gets them, how they stand by the form."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from iomsite.publishing import sharing
from iomsite.publishing.acts import publish
from iomsite.publishing.errors import Refused
from iomsite.publishing.models import Event, Revision, ShareLink
from tests.factories import make_article, make_headquarters, make_office, make_user
from tests.previewing import (
    MAIN,
    MAKERS,
    admin_url,
    form_of,
    logged_in,
    make_kenya,
    preview_of,
    say,
    share_by_form,
    shared,
    visit,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _hosts(settings):
    settings.MAIN_ORIGIN = MAIN
    settings.ALLOWED_HOSTS = [".example", "testserver"]


@pytest.fixture
def kenya():
    return make_kenya(host="kenya.example")


@pytest.fixture(params=MAKERS)
def make(request):
    return MAKERS[request.param]


@pytest.mark.parametrize(
    ("role", "own", "theirs"),
    [
        ("contributor", 302, 404),
        ("editor", 302, 404),
        ("contact-manager", 404, 404),
        ("headquarters-editor", 302, 302),
    ],
)
def test_admin_leads_to_previews_whoever_may_view_the_row(
    kenya, make, role, own, theirs
):
    home = make_headquarters() if role == "headquarters-editor" else kenya
    client = logged_in(make_user(role, home))
    rows = [
        make(office=kenya, draft=True),
        make(office=make_office("ghana"), draft=True),
    ]

    answers = [client.get(admin_url(row, "preview")) for row in rows]

    found = [each.status_code for each in answers]
    assert found == [own, theirs]
    for row, answer in zip(rows, answers, strict=True):
        if answer.status_code == 302:
            assert "no-store" in answer["Cache-Control"]
            assert visit(answer["Location"]).context["site"].office == (
                visit(preview_of(row)).context["site"].office
            )


def test_visitors_are_asked_to_log_in(client, kenya, make):
    row = make(office=kenya, draft=True)

    response = client.get(admin_url(row, "preview"))

    assert response.status_code == 302
    assert response["Location"].startswith("/admin/login/")


def test_partner_sees_the_preview_on_any_of_the_sites(kenya):
    ghana = make_office("ghana", languages=["en"])
    article = make_article(office=kenya, partners=[ghana], draft=True)
    client = logged_in(make_user("editor", ghana))
    url = admin_url(article, "preview")

    places = {
        slug: client.get(url, {"office": slug}).get("Location", "")
        for slug in ("kenya", "ghana", "headquarters", "uganda")
    }

    assert places["kenya"].startswith("https://kenya.example/en/preview/")
    assert places["ghana"].startswith(f"{MAIN}/ghana/en/preview/")
    assert places["headquarters"].startswith(f"{MAIN}/en/preview/")
    assert places["uganda"] == ""


def test_older_version_can_be_previewed(kenya, make):
    row = make(office=kenya, draft=True, title="First words")
    say(row, title="Second words")
    client = logged_in(make_user("editor", kenya))
    url = admin_url(row, "preview")

    shown = visit(client.get(url, {"version": "1"})["Location"]).text
    missing = [
        client.get(url, {"version": number}).status_code
        for number in ("3", "x", "²", "9" * 30)
    ]

    assert "<h1>First words</h1>" in shown
    assert missing == [404, 404, 404, 404]


def test_what_lies_in_the_trash_has_no_preview(kenya, make):
    row = make(office=kenya, draft=True)
    type(row).objects.update(trashed_at=timezone.now())
    client = logged_in(make_user("editor", kenya))

    form = client.get(admin_url(row, "change"))

    assert client.get(admin_url(row, "preview")).status_code == 404
    assert "preview-frame" not in form.text


def test_form_offers_the_preview_on_each_site_and_may_frame_it(kenya):
    ghana = make_office("ghana", languages=["en"])
    article = make_article(office=kenya, partners=[ghana], draft=True)
    client = logged_in(make_user("editor", kenya))

    response = client.get(admin_url(article, "change"))
    add = client.get("/admin/newsroom/article/add/")

    url = admin_url(article, "preview")
    policy = dict(
        each.partition(" ")[::2]
        for each in response["Content-Security-Policy"].split("; ")
    )
    assert response.context["side"]["preview_sites"] == [
        ("Kenya", f"{url}?office=kenya"),
        ("Ghana", f"{url}?office=ghana"),
        ("Global site", f"{url}?office=headquarters"),
    ]
    assert f'<iframe name="preview-frame" src="{url}?office=kenya"' in response.text
    assert policy["frame-src"].split() == ["'self'", "https://kenya.example", MAIN]
    # What the editor needs is there as well.
    assert "nonce-" in policy["script-src"]
    assert "sha256-" in policy["style-src"]
    assert policy["frame-ancestors"] == "'none'"
    assert "frame-src" not in add["Content-Security-Policy"]


# Share links


def test_link_is_shown_once_after_the_draft_is_saved(kenya, make):
    row = make(office=kenya, draft=True, title="First words")
    editor = make_user("editor", kenya)
    client = logged_in(editor)
    before = timezone.now().replace(microsecond=0)

    response = share_by_form(client, row, title="Second words")

    link, address = ShareLink.objects.get(), response.context["address"]
    assert response.status_code == 200
    assert f'readonly dir="ltr" value="{address}"' in response.text
    assert "no-store" in response["Cache-Control"]
    assert not response.redirect_chain
    assert "<h1>Second words</h1>" in visit(address).text
    assert (link.revision.number, link.label, link.created_by) == (
        2,
        "Chief of Mission",
        editor,
    )
    assert timedelta() <= link.expires_at - before - timedelta(days=3)
    assert link.expires_at - before < timedelta(days=3, minutes=1)
    event = Event.objects.get(act="share")
    assert (event.revision, event.by, event.details) == (
        link.revision,
        editor,
        {
            "link": link.pk,
            "for": "Chief of Mission",
            "until": link.expires_at.isoformat(),
        },
    )
    token = address.rstrip("/").rpartition("/")[2]
    form = client.get(admin_url(row, "change"))
    assert token not in form.text
    assert token not in repr(list(LogEntry.objects.values_list()))


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"share-label": " "}, "Say for whom the link is."),
        ({"share-days": ""}, "Say for how many days the link is valid."),
        ({"share-days": "15"}, "Select a valid choice."),
        ({"share-label": "x" * 121}, "at most 120 characters"),
    ],
)
def test_wrong_link_is_refused_and_the_draft_is_saved(kenya, make, fields, sentence):
    row = make(office=kenya, draft=True)
    client = logged_in(make_user("editor", kenya))

    response = share_by_form(client, row, title="Second words", **fields)

    row.refresh_from_db()
    assert row.newest.title == "Second words"
    assert sentence in response.text
    assert not ShareLink.objects.exists()


def test_wrong_text_keeps_what_was_typed_for_the_link(kenya, make):
    row = make(office=kenya, draft=True)
    client = logged_in(make_user("editor", kenya))

    response = share_by_form(client, row, title="", **{"share-days": "7"})

    assert not ShareLink.objects.exists()
    assert 'name="share-label" value="Chief of Mission"' in response.text
    assert '<option value="7" selected>' in response.text


def test_what_somebody_else_wrote_meanwhile_is_not_shared_unread(kenya, make):
    row = make(office=kenya, draft=True, title="First words")
    client = logged_in(make_user("editor", kenya))
    form = form_of(client, row)
    say(row, summary="Theirs.")

    response = share_by_form(client, row, form, title="Mine")

    row.refresh_from_db()
    assert (row.newest.title, row.newest.data["summary"]) == ("Mine", "Theirs.")
    assert "Somebody else has changed it, too" in response.text
    assert not ShareLink.objects.exists()


@pytest.mark.parametrize("days", [0, 15, 365])
def test_link_is_valid_for_two_weeks_at_most(kenya, make, days):
    row = make(office=kenya, draft=True)

    with pytest.raises(Refused):
        shared(row, days=days)

    assert not ShareLink.objects.exists()


def test_what_readers_see_needs_no_link(kenya, make):
    row = make(office=kenya)
    client = logged_in(make_user("editor", kenya))

    form = client.get(admin_url(row, "change"))
    with pytest.raises(Refused, match="There is no draft to share"):
        shared(row)

    assert 'name="_share"' not in form.text
    assert not ShareLink.objects.exists()


def test_page_in_a_language_that_its_site_does_not_show_has_no_link(kenya):
    with pytest.raises(Refused, match="does not show this language"):
        shared(MAKERS["page"](office=kenya, draft=True, language="fr"))


def test_what_lies_in_the_trash_is_not_shared(kenya, make):
    row = make(office=kenya, draft=True)
    type(row).objects.update(trashed_at=timezone.now())

    with pytest.raises(Refused, match="nothing to share"):
        shared(row)


@pytest.mark.parametrize(
    ("role", "home", "may"),
    [
        ("contributor", "kenya", True),
        ("editor", "kenya", True),
        ("headquarters-editor", "headquarters", True),
        ("contact-manager", "kenya", False),
        ("contributor", "ghana", False),
        ("editor", "ghana", False),
    ],
)
def test_links_are_for_those_who_may_change_the_text(kenya, make, role, home, may):
    ghana = make_office("ghana")
    offices = {"kenya": kenya, "ghana": ghana, "headquarters": make_headquarters()}
    # A partner may look, and no more.
    named = {"partners": [ghana]} if make is make_article else {}
    row = make(office=kenya, draft=True, **named)
    link, _address = shared(row)
    form = form_of(logged_in(link.created_by), row)
    person = make_user(role, offices[home])
    client = logged_in(person)
    versions = Revision.objects.count()

    seen = client.get(admin_url(row, "change"))
    share_by_form(client, row, form, title="Changed", **{"share-label": "Donor"})
    client.post(admin_url(row, "unshare"), {"link": link.pk})

    link.refresh_from_db()
    assert (link.revoked_at is not None) is may
    assert ShareLink.objects.filter(label="Donor").count() == int(may)
    assert Revision.objects.count() == versions + int(may)
    assert ("Show it to somebody outside" in seen.text) is may
    if not may:
        with pytest.raises(Refused):
            sharing.share(row, by=person, label="Donor", days=1)
        with pytest.raises(Refused):
            sharing.unshare(link, by=person)
        assert ShareLink.objects.count() == 1


def test_link_is_revoked_by_post_and_for_its_own_text(kenya, make):
    row, other = make(office=kenya, draft=True), make(office=kenya, draft=True)
    link, address = shared(row)
    client = logged_in(make_user("editor", kenya))
    posts = [(admin_url(row, "unshare"), number) for number in ("", "x", "²", "9" * 30)]

    answers = [client.get(admin_url(row, "unshare"), {"link": link.pk}).status_code]
    for url, number in [(admin_url(other, "unshare"), link.pk), *posts]:
        answers.append(client.post(url, {"link": number}).status_code)
    early = visit(address).status_code
    response = client.post(admin_url(row, "unshare"), {"link": link.pk}, follow=True)

    assert answers == [405, 404, 404, 404, 404, 404]
    assert early == 200
    assert "The link for Chief of Mission opens nothing any more." in response.text
    assert visit(address).status_code == 410
    assert Event.objects.filter(act="unshare").count() == 1


def test_form_lists_links_with_their_state(kenya, make):
    row = make(office=kenya, draft=True)
    client = logged_in(make_user("editor", kenya))
    fresh, _address = shared(row, label="Fresh")
    opened, address = shared(row, label="Opened")
    visit(address)
    ended, _address = shared(row, label="Ended")
    ShareLink.objects.filter(pk=ended.pk).update(expires_at=timezone.now())
    sharing.unshare(shared(row, label="Revoked")[0], by=fresh.created_by)

    response = client.get(admin_url(row, "change"))

    listed = [
        (link.label, link.state.value, link.opened_at is not None)
        for link in response.context["side"]["share"]["links"]
    ]
    assert listed == [
        ("Revoked", "revoked", False),
        ("Ended", "expired", False),
        ("Opened", "open", True),
        ("Fresh", "open", False),
    ]
    assert response.text.count(f'action="{admin_url(row, "unshare")}"') == 2


def test_links_of_what_was_published_are_listed_as_such(kenya, make):
    row = make(office=kenya, draft=True)
    shared(row)
    publish(row, by=None)

    response = logged_in(make_user("editor", kenya)).get(admin_url(row, "change"))

    [link] = response.context["side"]["share"]["links"]
    assert link.state is sharing.State.PUBLISHED


def test_previews_and_links_cost_the_form_one_query(kenya, make):
    row = make(office=kenya, draft=True)
    client = logged_in(make_user("editor", kenya))
    for _number in range(12):
        shared(row)
    client.get(admin_url(row, "change"))

    with CaptureQueriesContext(connection) as queries:
        response = client.get(admin_url(row, "change"))

    about_links = [
        each["sql"] for each in queries if "publishing_sharelink" in each["sql"]
    ]
    assert len(about_links) == 1
    assert len(response.context["side"]["share"]["links"]) == 10
