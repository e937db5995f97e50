"""Figures are written as readers of both languages expect."""

from decimal import Decimal

import pytest
from django.utils import translation

from cooperation.models import Figure

SPACE = "\u00a0"


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        ("100000", "count", f"100{SPACE}000"),
        ("28", "count", "28"),
        ("42", "change", f"+42{SPACE}%"),
        ("-3.5", "change", f"-3,5{SPACE}%"),
        ("12.5", "percent", f"12,5{SPACE}%"),
        ("17000000", "EUR", "17"),
        ("704814", "EUR", f"704{SPACE}814"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "es"])
def test_a_number_has_its_separators_and_sign(number, unit, written, language):
    with translation.override(language):
        assert Figure(number=Decimal(number), unit=unit).written_number == written


@pytest.mark.parametrize(("language", "words"), [("nl", "17 miljoen euro"), ("es", "17 millones de euros")])
def test_millions_are_spelt_out_with_their_currency(language, words):
    with translation.override(language):
        assert str(Figure(number=17_000_000, unit="EUR")) == words


@pytest.mark.parametrize(
    ("fields", "dutch", "spanish"),
    [
        ({"timing": "since", "year": 2007}, "sinds 2007", "desde 2007"),
        ({"timing": "in", "year": 2014}, "in 2014", "en 2014"),
        ({"timing": "in", "year": 2015, "until_year": 2019}, "2015–2019", "2015-2019"),
        ({"timing": "in", "year": None}, "", ""),
    ],
)
def test_the_period_is_told_in_words(fields, dutch, spanish):
    figure = Figure(number=1, **fields)
    for language, words in (("nl", dutch), ("es", spanish)):
        with translation.override(language):
            assert figure.period == words
