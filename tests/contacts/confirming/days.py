"""The days of a round, and the mail that is in the outbox."""

from datetime import UTC, date, datetime, timedelta

from iomsite.outbox.models import Effect

DAY_0 = datetime(2026, 6, 1, 9, tzinfo=UTC)
LONG_AGO = date(2026, 1, 1)


def day(number):
    return DAY_0 + timedelta(days=number)


def mails():
    return [
        (each.payload["to"], each.payload["subject"])
        for each in Effect.objects.order_by("pk")
    ]
