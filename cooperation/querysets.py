"""Selections in the words of development cooperation."""

from datetime import date

from django.db.models import Case, Count, Prefetch, Q, Value, When, Window
from django.db.models.functions import Left, Length
from wagtail.models import PageManager

from embassy.bilingual.ordering import alphabetical
from embassy.clock import today
from embassy.pages.querysets import BasePageQuerySet

WITHOUT_END_FIRST = Case(When(Q(end=""), then=0), default=1)


def running_on(day: date) -> Q:
    """What embassy.pages.periods counts as running. Dates are texts as precise as their sources, and sort as such."""
    has_begun = Q(start="") | Q(start__lte=day.isoformat())
    goes_on = Q(end="") | Q(end__gte=Left(Value(day.isoformat()), Length("end")))
    return Q(interruption="") & has_begun & goes_on


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
        return self.order_by(WITHOUT_END_FIRST, "-end", alphabetical("title"), "pk")

    def running_and_newest(self, number: int):
        """So many of them, the newest first: all that run today are among them, if there is room, then the newest."""
        return self.newest(number, Case(When(running_on(today()), then=0), default=1))

    def newest(self, number: int, *before):
        """So many of the newest, or of those that come `before`: any of what ends together.

        So the titles of thousands are not compared.
        """
        chosen = self.order_by(*before, WITHOUT_END_FIRST, "-end", "-pk").values("pk")[:number]
        return self.model.objects.filter(pk__in=chosen).newest_first()


class PartnerQuerySet(CountryPartQuerySet):
    def by_title(self):
        return self.order_by(alphabetical("title"), "pk")

    def with_number(self):
        """Each says, as `of_all`, how many there are, though a list of them may be cut short."""
        return self.annotate(of_all=Window(Count("*")))


CountryManager = PageManager.from_queryset(IllustratedQuerySet)
ProgrammeManager = PageManager.from_queryset(ProgrammeQuerySet)
PartnerManager = PageManager.from_queryset(PartnerQuerySet)
