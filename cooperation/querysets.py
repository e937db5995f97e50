"""Selections in the words of development cooperation."""

from django.db.models import Case, Prefetch, Q, When
from wagtail.models import PageManager

from embassy.bilingual.ordering import alphabetical
from embassy.pages.querysets import BasePageQuerySet


class IllustratedQuerySet(BasePageQuerySet):
    def with_illustrations(self):
        """With the photographs that may take the place of the art: two queries more, however many pages."""
        return self.select_related("photograph").prefetch_related("photograph__renditions")


class CountryPartQuerySet(BasePageQuerySet):
    """Pages below a country."""

    def in_country(self, country):
        return self.child_of(country)


class ProgrammeQuerySet(CountryPartQuerySet):
    """Programmes for lists."""

    def for_lists(self):
        """With the sectors that a row of a list names: one query more."""
        sectors = self.model._meta.get_field("sectors").related_model.objects.select_related("sector")
        return self.prefetch_related(Prefetch("sectors", sectors))

    def newest_first(self):
        """Without an end first, then by end, then by title."""
        return self.order_by(Case(When(Q(end=""), then=0), default=1), "-end", alphabetical("title"), "pk")


class PartnerQuerySet(CountryPartQuerySet):
    def by_title(self):
        return self.order_by(alphabetical("title"), "pk")


CountryManager = PageManager.from_queryset(IllustratedQuerySet)
ProgrammeManager = PageManager.from_queryset(ProgrammeQuerySet)
PartnerManager = PageManager.from_queryset(PartnerQuerySet)
