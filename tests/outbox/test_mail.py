import pytest
from django.core import mail
from django.db import transaction

from iomsite.outbox.mail import message_id, send_later
from iomsite.outbox.models import KEY_LENGTH, Effect
from iomsite.outbox.work import work_off

pytestmark = pytest.mark.django_db


def put(key="key", **fields):
    """Put a mail into the outbox. A test names only what it is about."""
    send_later(
        key, **{"to": "ann@wma.example", "subject": "Subject", "text": "Text", **fields}
    )


def test_mail_arrives_as_it_was_put_in(settings):
    settings.DEFAULT_FROM_EMAIL = "Newsroom <newsroom@wma.example>"
    put(
        "article 7 submitted 3",
        subject="مراجعة: New bridge",
        text="Please read.\n\nThe office",
        headers={"References": "<article-7@wma.example>"},
    )

    assert work_off() == {"done": 1}

    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body, sent.from_email) == (
        ["ann@wma.example"],
        "مراجعة: New bridge",
        "Please read.\n\nThe office",
        "Newsroom <newsroom@wma.example>",
    )
    assert sent.extra_headers == {
        "Auto-Submitted": "auto-generated",
        "References": "<article-7@wma.example>",
        "Message-ID": message_id("article 7 submitted 3 ann@wma.example"),
    }
    assert sent.message()["Message-ID"] == sent.extra_headers["Message-ID"]


def test_each_recipient_gets_a_mail_of_their_own():
    put(to=["ann@wma.example", "ANN@wma.example", "bob@wma.example", "", None])

    work_off()

    assert [each.to[0].lower() for each in mail.outbox] == [
        "ann@wma.example",
        "bob@wma.example",
    ]


def test_same_key_again_changes_nothing():
    put(text="First")
    put(text="Second")
    work_off()
    put(text="Third")

    assert work_off() == {}
    assert [each.body for each in mail.outbox] == ["First"]


@pytest.mark.django_db(transaction=True)
def test_mail_of_a_change_that_is_undone_never_leaves():
    def undone():
        with transaction.atomic():
            put()
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        undone()

    assert work_off() == {}
    assert mail.outbox == []


def test_long_keys_stay_apart():
    long = "k" * KEY_LENGTH
    put(f"{long} 1")
    put(f"{long} 2")
    put(f"{long} 1")

    keys = [effect.key for effect in Effect.objects.order_by("pk")]
    assert len(set(keys)) == 2
    assert {len(key) for key in keys} == {KEY_LENGTH}


@pytest.mark.parametrize(
    ("domain", "expected"),
    [
        ("newsroom@wma.example", "wma.example"),
        ("WMA <newsroom@wma.example>", "wma.example"),
        ("newsroom@bücher.example", "xn--bcher-kva.example"),
        ("nonsense", "localhost"),
    ],
)
def test_message_id_is_made_from_the_key_alone(settings, domain, expected):
    settings.DEFAULT_FROM_EMAIL = domain

    first, again, other = message_id("key"), message_id("key"), message_id("key 2")

    assert first == again != other
    assert first.endswith(f"@{expected}>")


def test_line_break_begins_no_other_header():
    put(
        subject="Hello\r\nBcc: eve@evil.example\n\n<script>\0",
        headers={"References": "<a>\nX-Evil: 1"},
    )

    work_off()

    (sent,) = mail.outbox
    assert sent.subject == "Hello Bcc: eve@evil.example <script>"
    assert sent.recipients() == ["ann@wma.example"]
    headers = sent.message()
    assert headers["References"] == "<a> X-Evil: 1"
    assert (headers["Bcc"], headers["X-Evil"]) == (None, None)


def test_text_may_hold_what_neither_mail_nor_database_can():
    put(text="a\0b\ud800c\x1bd\ne")

    work_off()

    assert mail.outbox[0].body == "abcd\ne"


@pytest.mark.parametrize(
    "address",
    ["nobody", "a@b@c", "x@y.example\nBcc: z@y.example", "x@y.example, z@y.example"],
)
def test_address_that_is_none_is_given_up_and_stops_nobody(address):
    put(to=[address, "bob@wma.example"])

    assert work_off() == {"given up": 1, "done": 1}

    assert [each.to for each in mail.outbox] == [["bob@wma.example"]]
    (failed,) = Effect.objects.given_up()
    assert (failed.error, failed.attempts) == ("Enter a valid email address.", 1)


def test_refusal_of_one_recipient_stops_nobody(mail_by_smtp):
    mail_by_smtp.refused = {
        "gone@wma.example": "550 no such user",
        "busy@wma.example": "451 try later",
    }
    names = ["ann", "bob", "busy", "cleo", "gone"]
    put(to=[f"{name}@wma.example" for name in names])

    assert work_off() == {"done": 3, "postponed": 2}

    assert mail_by_smtp.recipients() == [
        f"{name}@wma.example" for name in ("ann", "bob", "cleo")
    ]
    assert [effect.error for effect in Effect.objects.open().order_by("pk")] == [
        "SMTPRecipientsRefused: {'busy@wma.example': (451, b'try later')}",
        "SMTPRecipientsRefused: {'gone@wma.example': (550, b'no such user')}",
    ]


def test_round_shares_a_connection_and_opens_another_after_a_break(mail_by_smtp):
    arrivals = []
    mail_by_smtp.on_arrival = lambda: arrivals.append(1)
    mail_by_smtp.refused = {"cut@wma.example": "421 closing"}
    put(to=[f"{name}@wma.example" for name in ("a", "b", "cut", "c", "d")])

    assert work_off() == {"done": 4, "postponed": 1}
    assert len(arrivals) == 2


def test_server_that_is_away_costs_one_attempt_of_one_mail(mail_by_smtp, settings):
    there, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    put(to=["ann@wma.example", "bob@wma.example", "cleo@wma.example"])

    assert work_off() == {"postponed": 1}
    settings.EMAIL_PORT = there
    assert work_off() == {"done": 2}
    assert mail_by_smtp.recipients() == ["bob@wma.example", "cleo@wma.example"]
