"""Dates keep the precision of their source."""

import pytest
from django.utils import translation

from cooperation.dates import PartialDate, decade_name


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2019", "2019"),
        ("2019-05", "2019-05"),
        ("2019-5-3", "2019-05-03"),
        ("05/2019", "2019-05"),
        ("31/05/2019", "2019-05-31"),
        ("31.5.2019", "2019-05-31"),
        ("1-5-2019", "2019-05-01"),
        ("5.2019", "2019-05"),
        (" 2019 ", "2019"),
    ],
)
def test_a_date_is_read_as_people_write_it(typed, iso):
    assert PartialDate.parse(typed).iso == iso


@pytest.mark.parametrize(
    "typed", ["", "19", "20190", "2019-13", "2019-02-30", "mei 2019", "2019-05-", "9999", "٢٠١٩", "31/05-2019"]
)
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(ValueError):  # noqa: PT011
        PartialDate.parse(typed)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2019", "2019-01-01", "2019-12-31"), ("2020-02", "2020-02-01", "2020-02-29"), ("2019-05-31",) * 3],
)
def test_a_date_knows_its_first_and_last_day(text, first, last):
    date = PartialDate.parse(text)
    assert (date.first_day.isoformat(), date.last_day.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("text", "dutch", "spanish"),
    [
        ("2019", "2019", "2019"),
        ("2019-05", "mei 2019", "mayo de 2019"),
        ("2019-05-31", "31 mei 2019", "31 de mayo de 2019"),
    ],
)
def test_a_date_is_written_in_the_readers_language(text, dutch, spanish):
    for language, words in (("nl", dutch), ("es", spanish)):
        with translation.override(language):
            assert str(PartialDate.parse(text)) == words


@pytest.mark.parametrize(
    ("year", "dutch", "spanish"),
    [
        (1980, "begin jaren 80", "inicios de la década de 1980"),
        (1985, "halfweg de jaren 80", "mediados de la década de 1980"),
        (1989, "eind jaren 80", "fines de la década de 1980"),
        (2011, "begin jaren 2010", "inicios de la década de 2010"),
    ],
)
def test_a_part_of_a_decade_has_a_name(year, dutch, spanish):
    for language, words in (("nl", dutch), ("es", spanish)):
        with translation.override(language):
            assert decade_name(year) == words
