"""When pages come and go by themselves."""

from collections.abc import Iterator
from datetime import datetime

from wagtail.models import Revision

from embassy.kept.moments import MOMENTS
from embassy.pages.models import BasePage


def expiry(now: datetime) -> Iterator[datetime]:
    """The next moment at which a public page expires."""
    pages = BasePage.objects.rewrite(False).filter(live=True, expire_at__gt=now)
    yield from pages.order_by("expire_at").values_list("expire_at", flat=True)[:1]


def publication(now: datetime) -> Iterator[datetime]:
    """The next moment at which a revision is to go live: pages show it when the worker has published it."""
    revisions = Revision.objects.filter(approved_go_live_at__gt=now)
    yield from revisions.order_by("approved_go_live_at").values_list("approved_go_live_at", flat=True)[:1]


MOMENTS.append(expiry)
