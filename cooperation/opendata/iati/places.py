"""Where a region lies: the number of the region at GeoNames (CC BY 4.0), and a point in its capital."""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """Latitude and longitude in decimal degrees (WGS 84), as texts."""

    code: str
    geonames: str
    latitude: str
    longitude: str


@cache
def places() -> dict[str, Place]:
    """By ISO 3166-2 code."""
    with Path(__file__).with_name("places.csv").open(newline="") as file:
        return {row["code"]: Place(**row) for row in csv.DictReader(file)}


@cache
def codes_by_geonames() -> dict[str, str]:
    return {place.geonames: place.code for place in places().values()}
