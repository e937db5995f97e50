"""When pages come and go by themselves."""

from collections.abc import Iterator
from datetime import datetime

from wagtail.models import Revision

from embassy.kept.moments import MOMENTS
from embassy.pages.models import BasePage


def expiry_and_publication(now: datetime) -> Iterator[datetime]:
    """The next moment at which a page expires, and the next at which one goes live."""
    dates = (
        BasePage.objects.filter(live=True).rewrite(False).values_list("expire_at", flat=True),
        Revision.objects.values_list("approved_go_live_at", flat=True),
    )
    for found, name in zip(dates, ("expire_at", "approved_go_live_at"), strict=True):
        yield from found.filter(**{f"{name}__gt": now}).order_by(name)[:1]


MOMENTS.append(expiry_and_publication)
