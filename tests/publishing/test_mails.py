"""Who hears of which act, in which words, and how often."""

import pytest

from contacts.models import Membership, User
from contacts.people import people_with
from iomsite.outbox.models import Effect, this_second
from iomsite.publishing import mails
from iomsite.publishing.errors import Refused
from tests.factories import make_article, make_headquarters, make_office, make_user
from tests.publishing.states import do, edit

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office("kenya", name={"en": "Kenya", "fr": "Le Kenya"})


@pytest.fixture
def author(office):
    return make_user("contributor", office, email="author@wma.example")


@pytest.fixture
def ann(office):
    return make_user("editor", office, email="ann@wma.example", first_name="Ann")


@pytest.fixture
def draft(office, author):
    return make_article(office=office, draft=True, author=author, title="Bridge opens")


def sent():
    """Return (subject, recipient) of each mail that was not sent yet, and send it."""
    new = Effect.objects.filter(done_at=None)
    found = [
        (mail["subject"], mail["to"]) for mail in new.values_list("payload", flat=True)
    ]
    new.update(done_at=this_second())
    return sorted(found)


def test_submitted_draft_is_told_to_the_editors_of_its_office(draft, author, ann):
    make_user("editor", draft.issuing_office(), email="bob@wma.example")
    make_user("contact-manager", draft.issuing_office())
    make_user("contributor", draft.issuing_office())
    make_user("editor", make_office("tanzania"))
    make_user("headquarters-editor", make_headquarters())
    make_user(is_superuser=True)

    do("submit", draft, author)

    assert sent() == [
        ("To read: Bridge opens", "ann@wma.example"),
        ("To read: Bridge opens", "bob@wma.example"),
    ]


def test_submitted_draft_is_told_to_whom_it_names_alone(draft, author, ann):
    root = make_user(is_superuser=True, email="root@wma.example")

    do("submit", draft, author, reviewer=root)

    assert sent() == [("To read: Bridge opens", "root@wma.example")]


def nobody(office):
    """There is none."""


def who_wrote(office):
    return make_user("editor", office)


def deactivated(office):
    return make_user("editor", office, is_active=False)


def locked_out(office):
    return make_user("editor", office, is_staff=False)


@pytest.mark.parametrize("make", [nobody, who_wrote, deactivated, locked_out])
def test_headquarters_reads_where_nobody_else_may(make, office, author):
    editor = make(office)
    draft = make_article(
        office=office,
        draft=True,
        author=editor if make is who_wrote else author,
        title="Bridge opens",
    )
    hq = make_headquarters()
    make_user("headquarters-editor", hq, email="hq@wma.example")
    # Of headquarters' own texts, this one.
    make_user("editor", hq)

    do("submit", draft, author)

    assert sent() == [("To read: Bridge opens", "hq@wma.example")]


def test_editor_who_submits_what_another_wrote_is_not_the_reader(draft, ann):
    make_user("headquarters-editor", make_headquarters(), email="hq@wma.example")

    do("submit", draft, ann)

    assert sent() == [("To read: Bridge opens", "hq@wma.example")]


def test_who_wrote_before_the_last_approval_is_asked_again(draft, author, ann):
    bob = make_user("editor", draft.issuing_office(), email="bob@wma.example")
    row = do("submit", edit(draft, ann), author)
    row = do("publish", row, bob)
    sent()

    do("submit", edit(row, bob), bob)

    assert sent() == [("To read: Bridge opens", "ann@wma.example")]


def test_draft_sent_back_is_told_to_writers_and_who_submitted_it(draft, author, ann):
    carl = make_user("editor", draft.issuing_office(), email="carl@wma.example")
    gone = make_user("contributor", draft.issuing_office(), email="gone@wma.example")
    edit(draft, gone, title="Bridge opens")
    User.objects.filter(pk=gone.pk).update(is_active=False)
    do("submit", draft, carl)
    sent()

    do("send-back", draft, ann, reason="Which bridge?")

    assert sent() == [
        ("Sent back: Bridge opens", "author@wma.example"),
        ("Sent back: Bridge opens", "carl@wma.example"),
    ]


def test_forced_publication_is_told_to_who_may_read_it(draft, author, ann):
    make_user("editor", draft.issuing_office(), email="bob@wma.example")

    do("force", draft, ann, reason="The minister speaks.")

    assert sent() == [("Published unread: Bridge opens", "bob@wma.example")]


def test_forced_publication_of_who_is_alone_is_told_to_headquarters(draft, ann):
    make_user("headquarters-editor", make_headquarters(), email="hq@wma.example")

    do("force", draft, ann, reason="The minister speaks.")

    assert sent() == [("Published unread: Bridge opens", "hq@wma.example")]


def test_submission_asks_partners_to_sign(office, author):
    partner = make_office("tanzania")
    make_user("editor", partner, email="theirs@wma.example")
    draft = make_article(
        office=office,
        partners=[partner],
        draft=True,
        author=author,
        title="Bridge opens",
    )
    row = draft.partner_rows[0]
    row.state = "asked"
    row.save()

    do("submit", draft, author)

    assert sent() == [("To sign: Bridge opens", "theirs@wma.example")]


@pytest.mark.parametrize("name", ["take-back", "approve", "publish", "trash"])
def test_other_acts_send_no_mail(draft, author, ann, name):
    make_user("editor", draft.issuing_office())
    do("submit", draft, author)
    sent()

    do(name, draft, ann)

    assert sent() == []


def test_each_submission_and_return_is_told_once_though_nothing_changed(
    draft, author, ann
):
    for _round in range(2):
        do("submit", draft, author)
        do("send-back", draft, ann, reason="Not yet.")

        assert sent() == [
            ("Sent back: Bridge opens", "author@wma.example"),
            ("To read: Bridge opens", "ann@wma.example"),
        ]


def test_one_and_the_same_event_is_told_once(draft, author, ann):
    row = do("submit", draft, author)
    event = row.newest.events.get(act="submit")

    mails.after(event, row, said={"reviewer": None})

    assert sent() == [("To read: Bridge opens", "ann@wma.example")]


def test_refused_act_tells_nobody(draft, author, ann):
    with pytest.raises(Refused):
        do("force", draft, ann, reason=" ")

    assert sent() == []


def test_who_wants_no_mail_gets_none_and_stays_the_reader(draft, author, ann):
    make_user("headquarters-editor", make_headquarters())
    User.objects.filter(pk=ann.pk).update(wants_mail=False)

    do("submit", draft, author)

    assert sent() == []
    assert mails.reviewers(draft) == [ann]


def test_mail_speaks_the_language_of_its_reader_and_leads_to_the_main_host(
    draft, author, ann, settings
):
    settings.MAIN_ORIGIN = "https://wma.example"
    draft.issuing_office()
    User.objects.filter(pk=ann.pk).update(language="fr")
    bob = make_user("editor", draft.issuing_office(), email="bob@wma.example")

    do("submit", draft, author, reason="By noon,\nplease.")

    payloads = Effect.objects.order_by("pk").values_list("payload", flat=True)
    texts = {payload["to"]: payload["text"] for payload in payloads}
    assert "(Le Kenya)" in texts[ann.email]
    assert texts[bob.email] == (
        "author@wma.example asks you to read “Bridge opens” (Kenya) and to approve it "
        "or send it back.\n"
        "\n"
        "By noon,\n"
        "please.\n"
        "\n"
        f"https://wma.example/admin/newsroom/article/{draft.pk}/change/\n"
        "\n"
        "You can switch such mail off here: https://wma.example/accounts/mail/\n"
    )


def test_title_is_one_line_of_the_subject(office, author, ann):
    draft = make_article(
        office=office, draft=True, author=author, title="Bridge\nopens & <b>closes</b>"
    )

    do("submit", draft, author)

    assert sent() == [("To read: Bridge opens & <b>closes</b>", "ann@wma.example")]


def test_people_with_a_right_are_those_of_its_roles(office, author, ann):
    hq = make_headquarters()
    everywhere = make_user("headquarters-editor", hq)
    of_headquarters = make_user("editor", hq)
    # With two roles there, once.
    Membership.objects.create(user=ann, office=office, role="contributor")

    def found(right, where, **options):
        return set(people_with(right, where.pk, **options))

    assert found("change articles", office) == {author, ann, everywhere}
    assert found("publish articles", office) == {ann, everywhere}
    assert found("publish articles", office, everywhere=False) == {ann}
    assert found("publish articles", hq) == {of_headquarters, everywhere}
    assert found("publish articles", hq, everywhere=False) == {of_headquarters}
    assert people_with("change articles", office.pk).count() == 3


def test_whoever_left_the_office_hears_no_more_of_its_drafts(draft, author, ann):
    Membership.objects.filter(user=author).update(office=make_office("ghana"))
    do("submit", draft, ann)
    sent()

    do("send-back", draft, ann, reason="Too long")

    assert sent() == []
