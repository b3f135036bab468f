"""Two people at one text: the second to save sees both, and nobody's words are lost."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from iomsite.publishing.acts import revise
from iomsite.publishing.forms.conflicts import Merge
from iomsite.publishing.models import Event, Revision
from iomsite.publishing.snapshot import overlay
from tests.factories import (
    make_article,
    make_contact,
    make_headquarters,
    make_image,
    make_office,
    make_page,
    make_user,
)
from tests.rights.pages import fields_of

pytestmark = pytest.mark.django_db
UNDECIDED = "Choose above which text is to stay."


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
def ama(ghana):
    return make_user("editor", ghana, first_name="Ama", last_name="Mensah")


def change_url(row):
    opts = row._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[row.pk])


def opened(client, row):
    """Return what a browser holds once the form has been opened."""
    return fields_of(client.get(change_url(row)))


def save(row, author, **changes):
    """Let somebody save a newer version."""
    row.refresh_from_db()
    revise(overlay(row, {**row.newest.data, **changes}), author=author)
    row.refresh_from_db()


def said(row):
    row.refresh_from_db()
    return row.newest.data


def messages_of(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def form_of(response):
    return response.context["adminform"].form


@pytest.mark.parametrize(
    ("old", "their", "our", "options", "expected"),
    [
        ("a", "a", "a", {}, ("a", {}, [])),
        ("a", "a", "b", {}, ("b", {}, [])),
        ("a", "b", "a", {}, ("b", {}, ["x"])),
        ("a", "b", "b", {}, ("b", {}, [])),
        ("a", "b", "c", {}, ("c", {"x": ""}, [])),
        # Asked about before, and the form opened on what was shown.
        ("b", "b", "c", {"choices": {"x": ""}}, ("c", {"x": ""}, [])),
        ("b", "b", "c", {"choices": {"x": "mine"}}, ("c", {"x": "mine"}, [])),
        ("b", "b", "c", {"choices": {"x": "theirs"}}, ("b", {"x": "theirs"}, [])),
        ("b", "b", "b", {"choices": {"x": "mine"}}, ("b", {}, [])),
        # Somebody saved again after it was shown: the choice was of another text.
        ("b", "d", "c", {"choices": {"x": "theirs"}}, ("c", {"x": ""}, [])),
        # What cannot be read has been changed.
        ("a", "b", "a", {"unread": {"x"}}, ("a", {"x": ""}, [])),
        ("a", "a", "a", {"unread": {"x"}}, ("a", {}, [])),
    ],
)
def test_merge_of_one_field(old, their, our, options, expected):
    merge = Merge({"x": old}, {"x": their}, {"x": our}, **options)

    assert (merge.data["x"], merge.both, merge.came_in) == expected


def test_merge_leaves_what_the_form_does_not_show():
    merge = Merge({"x": "a", "y": "a"}, {"x": "b", "y": "a"}, {})

    assert (merge.data, merge.both, merge.came_in) == ({"x": "b", "y": "a"}, {}, ["x"])


def test_unlike_fields_are_merged_and_named(client, me, ama, ghana):
    article = make_article(office=ghana, title="Old", summary="Old.", subtitle="Old")
    mine = opened(client, article)
    save(article, ama, summary="Hers.", subtitle="Hers")

    response = client.post(change_url(article), mine | {"title": "Mine"})

    merged = said(article)
    assert [merged[name] for name in ("title", "summary", "subtitle")] == [
        "Mine",
        "Hers.",
        "Hers",
    ]
    assert messages_of(response)[0] == (
        "Also changed by Ama Mensah since you opened it: Subtitle and Summary."
    )


def test_like_fields_are_shown_side_by_side_and_nothing_is_saved(
    client, me, ama, ghana
):
    article = make_article(office=ghana, title="Old", body="<p>Old.</p>")
    mine = opened(client, article)
    save(article, ama, title="Her title", body="<p>Her <strong>own</strong>.</p>")

    response = client.post(
        change_url(article),
        mine | {"title": "My title", "body": "<p>Mine.</p><p>Of two.</p>"},
    )

    form = form_of(response)
    title, body = form.conflicts
    assert (title.label, title.author, title.choice) == ("Title", "Ama Mensah", "")
    assert (title.mine.text, title.theirs.text) == ("My title", "Her title")
    assert body.mine.body_html == "<p>Mine.</p><p>Of two.</p>"
    assert body.theirs.body_html == "<p>Her <strong>own</strong>.</p>"
    assert form.errors == {"title": [UNDECIDED], "body": [UNDECIDED]}
    assert "<p>Her <strong>own</strong>.</p>" in response.text
    assert fields_of(response)["title"] == ["My title"]
    assert said(article)["title"] == "Her title"


@pytest.mark.parametrize(
    ("choice", "expected"), [("mine", "My title"), ("theirs", "Her title")]
)
def test_chosen_text_is_saved_with_all_else_of_both(
    client, me, ama, ghana, choice, expected
):
    article = make_article(office=ghana, title="Old", summary="Old.", notes="")
    mine = opened(client, article)
    save(article, ama, title="Her title", summary="Hers.")
    shown = client.post(
        change_url(article), mine | {"title": "My title", "notes": "<p>Mine.</p>"}
    )
    sent = fields_of(shown) | {"conflict-title": ["", choice]}

    response = client.post(change_url(article), sent)

    assert response.status_code == 302
    merged = said(article)
    assert [merged[name] for name in ("title", "summary", "notes")] == [
        expected,
        "Hers.",
        "<p>Mine.</p>",
    ]


def test_page_of_the_conflict_shows_what_only_the_other_changed(client, me, ama, ghana):
    article = make_article(office=ghana, title="Old", summary="Old.")
    mine = opened(client, article)
    save(article, ama, title="Her title", summary="Hers.")

    response = client.post(change_url(article), mine | {"title": "My title"})

    sent = fields_of(response)
    assert (sent["summary"], sent["base_revision"]) == (["Hers."], ["2"])
    assert form_of(response).came_in == [
        "Also changed by Ama Mensah since you opened it: Summary."
    ]


def test_saving_again_without_a_choice_asks_again(client, me, ama, ghana):
    article = make_article(office=ghana, title="Old")
    mine = opened(client, article)
    save(article, ama, title="Her title")
    shown = client.post(change_url(article), mine | {"title": "My title"})

    response = client.post(change_url(article), fields_of(shown))

    assert form_of(response).errors == {"title": [UNDECIDED]}
    assert fields_of(response)["title"] == ["My title"]
    assert Revision.objects.count() == 2


def test_text_edited_after_the_conflict_is_mine(client, me, ama, ghana):
    article = make_article(office=ghana, title="Old")
    mine = opened(client, article)
    save(article, ama, title="Her title")
    shown = client.post(change_url(article), mine | {"title": "My title"})
    sent = fields_of(shown) | {"conflict-title": ["", "mine"], "title": "Of both"}

    client.post(change_url(article), sent)

    assert said(article)["title"] == "Of both"


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_third_save_in_between_is_shown_before_a_choice_holds(
    client, me, ama, ghana, choice
):
    article = make_article(office=ghana, title="Old")
    mine = opened(client, article)
    save(article, ama, title="Her title")
    shown = client.post(change_url(article), mine | {"title": "My title"})
    save(article, make_user(first_name="Kofi"), title="His title", summary="His.")
    sent = fields_of(shown) | {"conflict-title": ["", choice]}

    again = client.post(change_url(article), sent)
    response = client.post(
        change_url(article), fields_of(again) | {"conflict-title": ["", choice]}
    )

    (conflict,) = form_of(again).conflicts
    assert (conflict.author, conflict.theirs.text, conflict.mine.text) == (
        "Kofi",
        "His title",
        "My title",
    )
    assert conflict.choice == ""
    assert response.status_code == 302
    merged = said(article)
    expected = {"mine": "My title", "theirs": "His title"}[choice]
    assert (merged["title"], merged["summary"]) == (expected, "His.")


def test_third_save_of_another_field_leaves_the_choice(client, me, ama, ghana):
    article = make_article(office=ghana, title="Old")
    mine = opened(client, article)
    save(article, ama, title="Her title")
    shown = client.post(change_url(article), mine | {"title": "My title"})
    save(article, make_user(), summary="His.")

    client.post(
        change_url(article), fields_of(shown) | {"conflict-title": ["", "mine"]}
    )

    merged = said(article)
    assert (merged["title"], merged["summary"]) == ("My title", "His.")


def test_wrong_field_and_conflict_are_shown_together(client, me, ama, ghana):
    article = make_article(office=ghana, title="Old", subtitle="Old")
    mine = opened(client, article)
    save(article, ama, title="Her title", summary="Hers.")

    response = client.post(
        change_url(article),
        mine | {"title": "My title", "dateline_on": "no day", "notes": "<p>N.</p>"},
    )

    form = form_of(response)
    assert form.errors.keys() == {"title", "dateline_on"}
    assert [conflict.name for conflict in form.conflicts] == ["title"]
    sent = fields_of(response)
    assert [sent[n] for n in ("title", "dateline_on", "notes", "summary")] == [
        ["My title"],
        ["no day"],
        ["<p>N.</p>"],
        ["Hers."],
    ]


def test_choice_stays_while_something_else_is_wrong(client, me, ama, ghana):
    article = make_article(office=ghana, title="Old", body="<p>Old.</p>")
    mine = opened(client, article)
    save(article, ama, title="Her title", body="<p>Hers.</p>")
    shown = client.post(
        change_url(article), mine | {"title": "My title", "body": "<p>Mine.</p>"}
    )
    sent = fields_of(shown) | {
        "conflict-title": ["", "mine"],
        "conflict-body": ["", "theirs"],
        "dateline_on": "no day",
    }

    response = client.post(change_url(article), sent)

    again = fields_of(response)
    assert form_of(response).errors.keys() == {"dateline_on"}
    assert [(c.name, c.choice) for c in form_of(response).conflicts] == [
        ("title", "mine"),
        ("body", "theirs"),
    ]
    assert form_of(response).conflicts[1].mine.body_html == "<p>Mine.</p>"
    assert again["conflict-body"] == ["", "theirs"]
    assert (again["title"], again["body"]) == (["My title"], ["<p>Mine.</p>"])
    client.post(change_url(article), again | {"dateline_on": "2026-03-01"})
    merged = said(article)
    assert (merged["title"], merged["body"]) == ("My title", "<p>Hers.</p>")


def test_wrong_words_that_are_given_up_need_not_be_right(client, me, ama, ghana):
    article = make_article(office=ghana, title="Old")
    mine = opened(client, article)
    save(article, ama, title="Her title")
    too_long = "x" * 301
    shown = client.post(change_url(article), mine | {"title": too_long})
    (conflict,) = form_of(shown).conflicts

    response = client.post(
        change_url(article), fields_of(shown) | {"conflict-title": ["", "theirs"]}
    )

    assert (conflict.mine.text, conflict.theirs.text) == (too_long, "Her title")
    assert response.status_code == 302
    assert said(article)["title"] == "Her title"


def with_pictures(fields, *pictures):
    fields = {name: v for name, v in fields.items() if not name.startswith("pictures-")}
    fields |= {
        "pictures-TOTAL_FORMS": len(pictures),
        "pictures-INITIAL_FORMS": 0,
    }
    for number, (image, caption) in enumerate(pictures):
        fields[f"pictures-{number}-image"] = image.pk
        fields[f"pictures-{number}-caption"] = caption
        fields[f"pictures-{number}-ORDER"] = number + 1
    return fields


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_rows_that_both_changed_are_readable_and_chosen(client, me, ama, ghana, choice):
    ferry = make_image(ghana, alt={"en": "A ferry"})
    nurse = make_image(ghana, alt={"en": "A nurse"})
    article = make_article(office=ghana, pictures=[ferry])
    mine = opened(client, article)
    hers = [{"image": nurse.pk, "caption": "At noon"}]
    save(article, ama, pictures=hers)

    shown = client.post(
        change_url(article), with_pictures(mine, (ferry, "At dawn"), (nurse, ""))
    )
    (conflict,) = form_of(shown).conflicts
    client.post(
        change_url(article), fields_of(shown) | {"conflict-pictures": ["", choice]}
    )

    def words(side):
        return [([name.text for name in row.names], row.cells) for row in side.rows]

    assert words(conflict.mine) == [
        ([str(ferry)], (("Caption", "At dawn"),)),
        ([str(nurse)], ()),
    ]
    assert words(conflict.theirs) == [([str(nurse)], (("Caption", "At noon"),))]
    assert (
        said(article)["pictures"]
        == {
            "mine": [
                {"image": ferry.pk, "caption": "At dawn"},
                {"image": nurse.pk, "caption": ""},
            ],
            "theirs": hers,
        }[choice]
    )


def test_name_outside_the_directory_survives_a_conflict(client, me, ama, ghana):
    printed = {
        "contact": None,
        "office": ghana.pk,
        "printed_name": "Asha Long-Gone",
        "printed_role": "",
        "printed_emails": ["asha@wma.example"],
        "printed_phones": [],
    }
    contact = make_contact(ghana)
    article = make_article(office=ghana, draft=True)
    save(article, ama, named_contacts=[printed])
    mine = opened(client, article)
    save(article, ama, named_contacts=[])
    mine |= {
        "named_contacts-TOTAL_FORMS": 2,
        "named_contacts-1-contact": contact.pk,
        "named_contacts-1-ORDER": 2,
    }

    shown = client.post(change_url(article), mine)
    client.post(
        change_url(article),
        fields_of(shown) | {"conflict-named_contacts": ["", "mine"]},
    )

    assert "Asha Long-Gone" in shown.text
    first, second = said(article)["named_contacts"]
    assert first == printed
    assert second["contact"] == contact.pk


def test_forged_name_outside_the_directory_is_refused(client, me, ghana):
    article = make_article(office=ghana)
    sent = opened(client, article) | {
        "named_contacts-TOTAL_FORMS": 1,
        "named_contacts-0-printed": '{"printed_name": "Nobody"}',
    }

    response = client.post(change_url(article), sent)

    assert form_of(response).errors.keys() == {"named_contacts"}


def test_reference_that_both_changed_is_named(client, me, ama, ghana):
    ferry, nurse = make_image(ghana), make_image(ghana, alt={"en": "A nurse"})
    page = make_page(office=ghana)
    mine = opened(client, page)
    save(page, ama, lead_image=nurse.pk)

    shown = client.post(change_url(page), mine | {"lead_image": ferry.pk})
    (conflict,) = form_of(shown).conflicts
    client.post(
        change_url(page), fields_of(shown) | {"conflict-lead_image": ["", "mine"]}
    )

    assert [
        side.rows[0].names[0].text for side in (conflict.mine, conflict.theirs)
    ] == [
        str(ferry),
        str(nurse),
    ]
    assert said(page)["lead_image"] == ferry.pk


def test_form_sent_twice_is_no_conflict(client, me, ghana):
    article = make_article(office=ghana, draft=True, title="Old")
    # What saving completes, as printed values and slug, is no change of others.
    sent = opened(client, article) | {
        "title": "Mine",
        "slug": "",
        "named_contacts-TOTAL_FORMS": 1,
        "named_contacts-0-contact": make_contact(ghana).pk,
        "named_contacts-0-ORDER": 1,
    }

    first = client.post(change_url(article), sent)
    second = client.post(change_url(article), sent)

    assert [first.status_code, second.status_code] == [302, 302]
    assert not any("Also changed" in text for text in messages_of(second))
    assert Revision.objects.count() == 2
    assert said(article)["slug"] == "mine"


def test_contact_that_only_the_other_removed_is_removed(client, me, ama, ghana):
    article = make_article(office=ghana, contacts=[make_contact(ghana)])
    mine = opened(client, article)
    save(article, ama, named_contacts=[])

    client.post(change_url(article), mine | {"title": "Mine"})

    merged = said(article)
    assert (merged["title"], merged["named_contacts"]) == ("Mine", [])


def test_own_save_in_another_window_is_named_as_such(client, me, ghana):
    article = make_article(office=ghana, title="Old")
    mine = opened(client, article)
    save(article, me, title="In one window")

    shown = client.post(change_url(article), mine | {"title": "In the other"})

    assert form_of(shown).conflicts[0].author == "yourself in another window"


def test_target_deleted_since_is_no_change_of_anybody(client, me, ama, ghana):
    image = make_image(ghana)
    article = make_article(office=ghana, draft=True, pictures=[image])
    mine = opened(client, article)
    save(article, ama, summary="Hers.")
    image.delete()

    response = client.post(change_url(article), mine | with_pictures(mine))

    assert response.status_code == 302
    assert said(article)["pictures"] == []


def test_form_opened_on_a_revision_nobody_knows_overwrites_nothing(
    client, me, ama, ghana
):
    article = make_article(office=ghana, title="Hers")
    sent = opened(client, article) | {"title": "Mine", "base_revision": "99"}

    shown = client.post(change_url(article), sent)

    assert [conflict.name for conflict in form_of(shown).conflicts] == ["title"]
    assert said(article)["title"] == "Hers"


def test_act_is_done_with_what_was_seen_and_not_with_what_came_in(
    client, me, ama, ghana
):
    article = make_article(office=ghana, draft=True, title="Old", author=ama)
    sent = opened(client, article) | {"title": "Mine", "_act": "submit"}
    save(article, ama, summary="Hers.")

    unseen = client.post(change_url(article), sent)
    acts_before = list(Event.objects.values_list("act", flat=True))
    save(article, ama, title="Her title")
    sent = opened(client, article) | {"title": "Mine again", "_act": "submit"}
    save(article, ama, title="Her other title")
    shown = client.post(change_url(article), sent)
    client.post(
        change_url(article),
        fields_of(shown) | {"conflict-title": ["", "mine"], "_act": "submit"},
    )

    assert unseen.status_code == 302
    assert acts_before == []
    assert list(Event.objects.values_list("act", flat=True)) == ["submit"]
    assert said(article)["title"] == "Mine again"
