"""What the records of the site say of themselves: the facts that texts are held against."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Aggregate, DecimalField, Model, QuerySet

from cooperation.dates import PartialDate, YearPrecision
from cooperation.models import CountryPage, PartnerPage, ProgrammePage
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.desk.facts import Facts, World
from embassy.pages.querysets import STEP
from embassy.pages.slugs import localized

TITLES = {code: localized("title", code) for code in LANGUAGE_CODES}
COMMON = ["id", "path", "checked_on", *TITLES.values()]
# The columns that facts are made of, by the kinds of pages that others name.
COLUMNS = {
    CountryPage: [*COMMON, "since", "governmental_from", "governmental_to"],
    ProgrammePage: [*COMMON, "start", "end", "interruption"],
    PartnerPage: [*COMMON, "since", "since_precision"],
}
KINDS = {CountryPage: "country", ProgrammePage: "programme", PartnerPage: "partner"}


def facts_of(model: type[Model], values: dict, countries: dict[str, int]) -> Facts:
    """The facts of a page by its plain values; `countries` are the keys of the countries' pages by their paths."""
    kind = KINDS.get(model, "page")
    return Facts(
        pk=values["id"],
        kind=kind,
        titles={code: values[name] for code, name in TITLES.items() if values.get(name)},
        country=country_of(values["path"], countries),
        start=partial_date(values.get("start") or values.get("governmental_from")),
        end=partial_date(values.get("end") or values.get("governmental_to")),
        interruption=values.get("interruption") or "",
        since=values.get("since"),
        since_decade=values.get("since_precision") == YearPrecision.DECADE,
        reviewed=values["checked_on"],
        figures=tuple(values.get("figures", ())),
        money=tuple(values.get("money", ())),
    )


def facts_of_other(record) -> Facts:
    """The facts of a record that is no page. Its key is negative: no page has it."""
    titles = {code: getattr(record.instance, localized("name", code), None) for code in LANGUAGE_CODES}
    return Facts(pk=-record.pk, kind="record", titles={code: title for code, title in titles.items() if title})


def partial_date(value: str | int | None) -> PartialDate | None:
    return PartialDate.parse(str(value)) if value else None


def country_of(path: str, countries: dict[str, int]) -> int | None:
    """The page of the country that a path is below, or is itself."""
    above = (path[:end] for end in range(len(path), 0, -STEP))
    return next((countries[part] for part in above if part in countries), None)


class Known:
    """The world as this process last read it: read again when a page has other facts than then."""

    def __init__(self):
        self.fingerprint, self.facts, self.countries, self.names = None, {}, {}, None

    def with_pages(self, today: date, pages: Iterable) -> World:
        """The world on a day, with all that is known of some pages, which may be drafts."""
        self.refresh()
        own = {page.pk: facts_of(page.model, page.values, self.countries) for page in pages}
        world = World(today, self.facts | own)
        vars(world)["names"] = self.names  # the titles are the same, but for that of a draft
        return world

    def refresh(self):
        """Three queries, and three more when something has changed."""
        fingerprint = [shown(model).aggregate(hash=RowsHash(*names))["hash"] for model, names in COLUMNS.items()]
        if fingerprint != self.fingerprint:
            found = [(model, values) for model, names in COLUMNS.items() for values in shown(model).values(*names)]
            self.countries = {values["path"]: values["id"] for model, values in found if model is CountryPage}
            self.facts = {values["id"]: facts_of(model, values, self.countries) for model, values in found}
            self.names = World(date.min, self.facts).names
            self.fingerprint = fingerprint


known = Known()


class RowsHash(Aggregate):
    """A number for all rows, in any order, by these columns."""

    template = "sum(hashtextextended(ROW(%(expressions)s)::text, 0))"
    output_field = DecimalField()
    allow_distinct = False


def shown(model: type[Model]) -> QuerySet:
    return model.objects.live().filter(alias_of=None).rewrite(False).order_by()
