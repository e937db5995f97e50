"""Rules across several rows, asked by the forms at their fields and again when a page is published."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cooperation.numbers import written

WHOLE = Decimal(100)


def check_shares(shares: Iterable[Decimal | None]):
    """Raise ValidationError unless the shares of the sectors that have one add up to 100 per cent, or none has one.

    Source: IATI 2.03, "percentages for all reported sectors must add up to 100".
    """
    given = [share for share in shares if share is not None]
    total = sum(given, Decimal(0))
    if given and total != WHOLE:
        raise ValidationError(_("The shares add up to %(total)s %%, not to 100 %%.") % {"total": written(total)})


def whole_shares(shares: Iterable[Decimal | None]) -> list[Decimal]:
    """What each sector of a programme counts for, in per cent.

    A sector without a share is a secondary one and counts for nothing; where none has a share, the first is the whole.
    """
    shares = list(shares)
    if all(share is None for share in shares):
        return [WHOLE, *[Decimal(0)] * len(shares)][: len(shares)]
    return [share or Decimal(0) for share in shares]


def check_regions(regions: Iterable, country_code: str | None):
    """Raise ValidationError if a region lies in another country than the one with this ISO 3166-1 code."""
    foreign = [region.name for region in regions if region.country_code != country_code]
    if country_code and foreign:
        raise ValidationError(_("Not in this country: %(regions)s.") % {"regions": ", ".join(foreign)})


def check_channels(amounts: Iterable):
    """Raise ValidationError if amounts of some channels stand beside one without: that would be counted twice."""
    by_period = defaultdict(set)
    for row in amounts:
        by_period[row.kind, row.currency, row.per, row.period_start, row.period_end].add(bool(row.channel))
    if any(len(named) > 1 for named in by_period.values()):
        raise ValidationError(
            _(
                "Of the same period there are amounts with a channel and amounts without one. Give a channel to each, "
                "and leave out a total: the page adds them."
            )
        )
