from datetime import timedelta

import pytest
from django.core import mail

from iomsite.outbox import work
from iomsite.outbox.mail import send_later
from iomsite.outbox.models import CLAIM, WAITS, Effect, this_second
from iomsite.outbox.work import KEPT, forget_done, work_off

pytestmark = pytest.mark.django_db


def put(number=1, **fields):
    for each in range(number):
        send_later(
            f"mail {each}", to="ann@wma.example", subject="S", text=str(each), **fields
        )
    return Effect.objects.order_by("pk")


def test_effect_is_done_once_and_marked():
    now = this_second()
    put()

    first, second = work_off(), work_off()

    (effect,) = Effect.objects.all()
    assert (first, second) == ({"done": 1}, {})
    assert len(mail.outbox) == 1
    assert (effect.attempts, effect.failed_at, effect.error) == (1, None, "")
    assert now <= effect.claimed_at == effect.done_at


def test_effect_waits_for_its_moment():
    due = this_second() + timedelta(hours=1)
    put(at=due.replace(microsecond=999))

    assert work_off(due - timedelta(seconds=1)) == {}
    assert work_off(due) == {"done": 1}


def test_round_takes_what_is_due_longest():
    for minutes in (1, 3, 2):
        at = this_second() - timedelta(minutes=minutes)
        send_later(f"{minutes}", to="a@wma.example", subject=minutes, text="", at=at)

    assert work_off(limit=2) == {"done": 2}
    assert [each.subject for each in mail.outbox] == ["3", "2"]


def test_kind_that_only_a_newer_version_knows_is_left_to_it():
    Effect.objects.put("purge", {"article 7": {}})
    put()

    assert work_off() == {"done": 1}
    assert Effect.objects.get(kind="purge").attempts == 0


def test_only_one_of_two_gets_a_claim():
    now = this_second()
    (first,) = put()
    (second,) = Effect.objects.all()

    assert (first.claim(now), second.claim(now)) == (True, False)
    assert work_off(now + CLAIM - timedelta(seconds=1)) == {}
    assert work_off(now + CLAIM) == {"done": 1}


def test_row_that_another_has_worked_on_since_is_not_claimed():
    now = this_second()
    (stale,) = put()
    (other,) = Effect.objects.all()
    other.claim(now)
    # Its clock is behind.
    other.postpone(now - timedelta(hours=1), "refused")

    assert stale.claim(now) is False


def test_round_ends_when_its_time_is_up(monkeypatch):
    monkeypatch.setattr(work, "SECONDS_OF_A_ROUND", -1)
    (effect,) = put()

    assert work_off() == {}
    assert effect.claim(this_second())


def test_failure_told_late_does_not_undo_another_claim():
    now = this_second()
    (late,) = put()
    late.claim(now)
    (other,) = Effect.objects.all()
    other.claim(now + CLAIM)

    late.postpone(now + CLAIM, "late")
    late.give_up(now + CLAIM, "late")

    (effect,) = Effect.objects.open()
    assert (effect.error, effect.next_at) == ("", now + 2 * CLAIM)


def test_success_counts_however_late():
    now = this_second()
    (late,) = put()
    late.claim(now)
    (other,) = Effect.objects.all()
    other.claim(now + CLAIM)

    late.mark_done(now + CLAIM)
    other.postpone(now + CLAIM, "refused")

    (effect,) = Effect.objects.all()
    assert (effect.done_at, effect.error) == (now + CLAIM, "")


def test_failing_effect_is_tried_less_and_less_often_and_then_given_up(mail_by_smtp):
    mail_by_smtp.refused = {"ann@wma.example": "451 try later"}
    put()
    moment = start = this_second()
    error = "SMTPRecipientsRefused: {'ann@wma.example': (451, b'try later')}"

    for wait in WAITS:
        assert work_off(moment) == {"postponed": 1}
        assert work_off(moment + wait - timedelta(seconds=1)) == {}
        moment += wait
    assert work_off(moment) == {"given up": 1}

    (effect,) = Effect.objects.given_up()
    assert (effect.attempts, effect.failed_at, effect.error) == (9, moment, error)
    assert timedelta(hours=40) < moment - start < timedelta(hours=56)
    assert work_off(moment + timedelta(days=30)) == {}


def test_what_was_given_up_can_be_tried_again(mail_by_smtp):
    now = this_second()
    (effect,) = put()
    effect.claim(now)
    effect.give_up(now, "no such user")

    assert Effect.objects.try_again(now) == 1
    assert work_off(now) == {"done": 1}
    assert mail_by_smtp.recipients() == ["ann@wma.example"]


def test_effect_that_kills_its_process_is_given_up_too():
    moment = this_second()
    put()
    for _killed in range(len(WAITS) + 1):
        (effect,) = Effect.objects.all()
        assert effect.claim(moment)
        moment += CLAIM

    assert work_off(moment) == {"given up": 1}
    assert mail.outbox == []
    assert Effect.objects.get().error == (
        "The process that did this was killed each time."
    )


def test_what_was_done_is_forgotten_after_a_while_in_batches():
    now = this_second()
    put(5)
    work_off()
    done = Effect.objects.order_by("pk")
    old = [effect.pk for effect in done[:3]]
    Effect.objects.filter(pk__in=old).update(done_at=now - KEPT - timedelta(seconds=1))
    given_up = Effect.objects.create(
        key="x", kind="mail", payload={}, failed_at=now - 2 * KEPT
    )

    assert forget_done(now, limit=2) == {"forgotten": 2}
    assert forget_done(now, limit=2) == {"forgotten": 1}
    assert forget_done(now, limit=2) == {}
    left = set(Effect.objects.values_list("pk", flat=True))
    assert left == {*(effect.pk for effect in done), given_up.pk}


@pytest.mark.parametrize("count", [0, 1, 3])
def test_effect_costs_two_statements_and_a_round_one(count, django_assert_num_queries):
    put(count)

    with django_assert_num_queries(1 + 2 * count):
        work_off()

    assert len(mail.outbox) == count


@pytest.mark.parametrize("count", [1, 3])
def test_putting_mail_in_costs_one_statement(count, django_assert_num_queries):
    with django_assert_num_queries(1):
        send_later(
            "k", to=[f"{n}@wma.example" for n in range(count)], subject="S", text="T"
        )

    assert Effect.objects.count() == count


def test_round_with_nothing_due_only_reads(django_assert_num_queries):
    now = this_second()
    put(at=now + timedelta(hours=1))

    with django_assert_num_queries(2) as queries:
        work_off(now)
        forget_done(now)

    assert {query["sql"].split()[0] for query in queries} == {"SELECT"}
