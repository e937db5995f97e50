"""Which pages a visitor may know of."""

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Left
from wagtail.models import PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from embassy.clock import now

STEP = 4  # characters of treebeard's path for each level of the tree


def unexpired_q() -> Q:
    return Q(expire_at=None) | Q(expire_at__gt=now())


class BasePageQuerySet(PageQuerySet):
    """Pages by what the clock and the sections above them say, all in SQL."""

    def live_q(self):
        """Published, not expired by the clock, and below nothing that is unpublished or expired."""
        closed = self.model.base_page_model.objects.filter(
            ~(Q(live=True) & unexpired_q()), depth__gt=1, numchild__gt=0, path=Left(OuterRef("path"), F("depth") * STEP)
        )
        return Q(live=True) & unexpired_q() & ~Q(Exists(closed.order_by()))

    def private_q(self):
        """Behind a login, below a page that is, or an alias of such a page; no query of its own, unlike Wagtail's."""
        above = Q(page__path=Left(OuterRef("path"), F("page__depth") * STEP))
        source = Q(page__aliases__path=Left(OuterRef("path"), F("page__aliases__depth") * STEP))
        return Q(Exists(PageViewRestriction.objects.filter(above | source)))


BasePageManager = PageManager.from_queryset(BasePageQuerySet)
