"""Days, periods and durations are read in both languages."""

import pytest

from embassy.desk.reading.dates import moments_in
from embassy.desk.reading.durations import durations_in


def read(language, text, known_year=None):
    return moments_in(language, text, (0, len(text)), known_year)


def only(language, text):
    (moment,) = read(language, text)
    return moment


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("nl", "op 30 september 2019", (2019, 9, 30)),
        ("nl", "tot en met 15/09/2025", (2025, 9, 15)),
        ("nl", "in maart 2014", (2014, 3, None)),
        ("es", "el 31 de marzo de 2019", (2019, 3, 31)),
        ("es", "el primero de enero de 2020", (2020, 1, 1)),
        ("es", "en setiembre de 2012", (2012, 9, None)),
    ],
)
def test_a_day_or_a_month_is_read(language, text, first):
    assert only(language, text).first == first


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "van maart 2014 tot juni 2019"),
        ("nl", "maart 2014 – juni 2019"),
        ("es", "de marzo de 2014 a junio de 2019"),
        ("es", "desde marzo de 2014 hasta junio de 2019"),
    ],
)
def test_two_ends_are_one_period(language, text):
    moment = only(language, text)
    assert (moment.first, moment.last, moment.relation) == ((2014, 3, None), (2019, 6, None), "through")


@pytest.mark.parametrize(
    ("language", "text", "relation"),
    [
        ("nl", "sinds 1982", "since"),
        ("nl", "tot in 2013", "until"),
        ("nl", "vanaf april 2027", "from"),
        ("nl", "uiterlijk op 30 juni 2027", "by"),
        ("es", "desde los años ochenta", "since"),
        ("es", "hasta fines de 2021", "until"),
        ("es", "a partir de 2015", "from"),
    ],
)
def test_the_preposition_says_how_a_moment_relates(language, text, relation):
    assert only(language, text).relation == relation


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "de Agenda 2030"),
        ("nl", "in 2000 gezinnen"),
        ("nl", "ruim 2 019 bomen"),
        ("es", "la Agenda 2030"),
        ("es", "2000 familias"),
        ("es", "entre 2000 y 2500 msnm"),
        ("es", "la Avenida Arequipa 2014"),
    ],
)
def test_a_number_that_is_no_year_is_left(language, text):
    assert read(language, text) == ()


def test_a_weekday_is_kept_with_a_day_without_a_year():
    moment = only("nl", "op donderdag 12 juni")
    assert (moment.first, moment.weekday) == ((None, 6, 12), 3)


def test_a_month_of_that_year_is_of_the_year_named_before():
    (moment,) = read("es", "en noviembre de ese año", known_year=2024)
    assert (moment.first, moment.is_counted) == ((2024, 11, None), True)


@pytest.mark.parametrize(
    ("language", "text", "years"),
    [
        ("nl", "vijf jaar en drie maanden", 5.25),
        ("nl", "viereneenhalf jaar", 4.5),
        ("nl", "een vijfjarig programma", 5),
        ("nl", "een halve eeuw", 50),
        ("es", "cuatro años y medio", 4.5),
        ("es", "medio siglo", 50),
        ("es", "cincuenta y cuatro años", 54),
    ],
)
def test_a_duration_is_read_in_words(language, text, years):
    (duration,) = durations_in(language, text, (0, len(text)))
    assert (duration.amount, duration.unit) == (years, "year")


def test_a_language_without_words_reads_no_days():
    assert read("fr", "le 3 mars 2019") == ()
