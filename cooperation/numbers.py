"""Quantities as readers of the active language write them."""

from decimal import Decimal

from django.template.defaultfilters import floatformat


def written(number: Decimal | int) -> str:
    """A number with its separators and no more decimals than it needs: 100 000; 12,5."""
    exact = Decimal(number).normalize()
    return floatformat(exact, f"{max(0, -exact.as_tuple().exponent)}g")
