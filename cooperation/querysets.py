"""Selections in the words of development cooperation."""

from datetime import date

from django.db.models import Case, Prefetch, Q, Value, When
from django.db.models.functions import Left, Length
from wagtail.models import PageManager

from embassy.bilingual.ordering import alphabetical
from embassy.clock import today
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
    """Programmes by their dates. Dates are ISO 8601 texts, so that a shorter one is compared at its own precision."""

    def ended(self, on: date | None = None):
        """Those whose last day lies before a day (default: today)."""
        day = Value((on or today()).isoformat())
        return self.filter(end__lt=Left(day, Length("end")))

    def planned(self, on: date | None = None):
        """Those whose first day lies after a day (default: today)."""
        day = Value((on or today()).isoformat())
        return self.filter(start__gt=Left(day, Length("start")))

    def for_lists(self):
        """With the sectors that a row of a list names: one query more."""
        sectors = self.model._meta.get_field("sectors").related_model.objects.select_related("sector")
        return self.prefetch_related(Prefetch("sectors", sectors))

    def newest_first(self):
        """Without an end first, then by end, then by title."""
        return self.order_by(Case(When(Q(end=""), then=0), default=1), "-end", alphabetical("title"))


class PartnerQuerySet(CountryPartQuerySet):
    def by_title(self):
        return self.order_by(alphabetical("title"))


CountryManager = PageManager.from_queryset(IllustratedQuerySet)
ProgrammeManager = PageManager.from_queryset(ProgrammeQuerySet)
PartnerManager = PageManager.from_queryset(PartnerQuerySet)
