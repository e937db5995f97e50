"""Numbers and places are read in Dutch and Spanish."""

import pytest

from embassy.desk.reading.numbers import numbers_in
from embassy.desk.reading.places import places_in


def first(language, text):
    return next(iter(numbers_in(language, text, (0, len(text)))), None)


def values(language, text):
    return [number.value for number in numbers_in(language, text, (0, len(text)))]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("tweeëndertigduizend gezinnen", "32000"),
        ("vierenzestig gemeenschappen", "64"),
        ("honderdvijftig dorpen", "150"),
        ("vijftienhonderd beurzen", "1500"),
        ("anderhalf miljoen euro", "1500000"),
        ("tweeënhalf miljoen bomen", "2500000"),
        ("acht en een half miljoen euro", "8500000"),
        ("een half miljoen sol", "500000"),
        ("drie miljoen tweehonderdduizend", "3200000"),
        ("een veertigtal leden", "40"),
        ("een halve eeuw", "50"),
        ("twee keer duizend boeren", "2000"),
    ],
)
def test_a_dutch_number_in_words_is_read(written, value):
    assert first("nl", written).value == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("treinta y dos mil familias", "32000"),
        ("ciento diez comunidades", "110"),
        ("mil quinientos euros", "1500"),
        ("medio millón de soles", "500000"),
        ("ocho millones y medio de euros", "8500000"),
        ("dos millones trescientos mil", "2300000"),
        ("mil millones de dólares", "1000000000"),
        ("un centenar de familias", "100"),
        ("dos docenas de escuelas", "24"),
        ("vigésima quinta edición", "25"),
        ("medio siglo", "50"),
    ],
)
def test_a_spanish_number_in_words_is_read(written, value):
    assert first("es", written).value == value


@pytest.mark.parametrize(
    "written", ["1200000", "1.200.000", "1 200 000", "1\u00a0200\u00a0000", "1,2 miljoen", "1.2 mln"]
)
def test_separators_do_not_change_a_number(written):
    assert values("nl", f"{written} euro") == ["1200000"]


def test_an_article_is_no_number():
    assert values("nl", "een school") == values("es", "una escuela y un puente") == []


def test_tens_and_thousands_without_a_count_are_no_numbers():
    assert values("nl", "honderden gezinnen en tientallen scholen") == values("es", "miles de familias") == []


def test_a_year_is_not_part_of_the_number_after_it():
    assert values("es", "en 2015 mil caficultores") == ["2015", "1000"]


def test_digits_in_a_name_are_no_number():
    assert values("nl", "de regenmeter HX-2020 en COVID-19") == []


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [("nl", "38 %", "38"), ("nl", "38 procent", "38"), ("es", "cuarenta y dos por ciento", "42")],
)
def test_per_cent_is_read(language, written, value):
    number = first(language, written)
    assert (number.value, number.unit) == (value, "percent")


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("nl", "twee derde", "66.67"),
        ("nl", "negen op de tien", "90"),
        ("nl", "een op drie", "33.33"),
        ("es", "cuatro de cada diez", "40"),
        ("es", "la mitad", "50"),
    ],
)
def test_a_share_is_read_as_per_cent(language, written, value):
    number = first(language, written)
    assert (number.value, number.unit) == (value, "share")


@pytest.mark.parametrize(
    ("language", "written", "currency"),
    [("nl", "€ 20", "EUR"), ("nl", "20 dollar", "USD"), ("es", "S/ 1,200", "PEN"), ("es", "20 bolivianos", "BOB")],
)
def test_an_amount_has_its_currency(language, written, currency):
    assert first(language, written).unit == currency


@pytest.mark.parametrize(
    ("language", "written", "hours"),
    [("nl", "14.30 uur", "14.5"), ("nl", "half drie", "2.5"), ("es", "2:30 p. m.", "2.5")],
)
def test_a_time_of_the_day_is_read_in_hours(language, written, hours):
    assert (first(language, written).value, first(language, written).unit) == (hours, "time")


def test_a_telephone_number_is_one_number():
    number = first("nl", "+51 1 241 55 66")
    assert (number.value, number.unit) == ("5112415566", "phone")


@pytest.mark.parametrize(
    ("written", "exactness"),
    [("zowat 350", "about"), ("ruim 350", "more"), ("nog geen 350", "less"), ("350", "exact")],
)
def test_words_before_a_number_say_how_exact_it_is(written, exactness):
    assert first("nl", f"{written} leden").exactness == exactness


def names(text):
    return [place.name for place in places_in(text, (0, len(text)))]


def test_a_place_has_one_name_in_all_languages():
    assert names("van Luik naar Cuzco") == names("de Lieja al Cusco")


def test_the_longest_name_of_a_place_is_read():
    assert names("en San Juan de Lurigancho") == ["san juan de lurigancho"]


def test_a_word_without_a_capital_is_no_place():
    assert names("la lima y la quinua") == []


def test_a_name_that_is_a_word_too_is_not_sure_where_a_sentence_begins():
    assert not places_in("Bergen van papier", (0, 17))[0].is_sure


def test_a_word_made_from_a_name_is_not_sure():
    assert not places_in("tres limeños", (0, 12))[0].is_sure
