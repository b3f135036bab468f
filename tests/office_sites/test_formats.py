from datetime import datetime

import pytest
from django.utils.formats import date_format, number_format
from django.utils.translation import override

MOMENT = datetime(2024, 10, 31, 14, 5)


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("ar", "31 أكتوبر 2024", "31 أكتوبر 2024، 14:05"),
        ("en", "31 October 2024", "31 October 2024, 14:05"),
        ("fr", "31 octobre 2024", "31 octobre 2024 14:05"),
        ("es", "31 de octubre de 2024", "31 de octubre de 2024 a las 14:05"),
        ("pt", "31 de Outubro de 2024", "31 de Outubro de 2024 às 14:05"),
        ("sw", "31 Oktoba 2024", "31 Oktoba 2024, 14:05"),
    ],
)
def test_dates_are_written_as_readers_expect(language, day, moment):
    with override(language):
        assert date_format(MOMENT.date()) == day
        assert date_format(MOMENT, "DATETIME_FORMAT") == moment


def test_swahili_numbers_have_their_separators():
    with override("sw"):
        assert number_format(1234567.5, force_grouping=True) == "1,234,567.5"
