"""Figures that have aged."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from wagtail.models import Revision

from cooperation.models import Figure
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.desk.items import Item
from embassy.desk.records import Record
from embassy.desk.site import LivePages

WORD = re.compile(r"\w{4,}")
DAYS_IN_MONTH = 365 / 12
JUDGED = {"figures": ("number", "unit"), "money": ("value", "currency")}  # what counts of a row, by its relation


def target_without_result(site: LivePages) -> Iterator[Item]:
    """A target whose year has passed, with no result beside it.

    Beside it stands a result on the same page, in the same unit, that tells of the target's year or a later one, that
    has no year, or that reached the number sooner. A plain count must also be of the same things: the labels share a
    word of four letters in some language, or both figures name the same sector.
    """
    for page in site.pages.values():
        figures = page.values.get("figures", ())
        results = [figure for figure in figures if figure["kind"] == Figure.Kind.RESULT]
        for target in figures:
            year = last_year(target)
            passed = target["kind"] == Figure.Kind.TARGET and year and year < site.today.year
            if passed and not any(answers(result, target) for result in results):
                reason = _("The target “%(label)s” was for %(year)s, and no result stands beside it.")
                words = {"label": label_of(target), "year": year}
                judged = f"{target['number']} {target['unit']} {year} {target['label']}"
                key = f"figures.{target['uid']}"
                yield Item(page, key, f"pair-{key}.label", reason % words, judged, date(year, 12, 31))


def figure_unchecked(site: LivePages) -> Iterator[Item]:
    """A figure that nobody has checked for as many months as the embassy's settings say (24 unless changed).

    So is an amount of a country or a partner; those of a programme are checked with it. A figure without a day of its
    own was last checked together with its page, else it counts from the day when it was first saved as it is.
    """
    months = site.office.figure_check_months
    limit = months_before(site.today, months)
    young = YoungFigures(site, limit)
    for page in site.pages.values():
        for name, figure in figures_and_amounts(page):
            checked, label = figure["checked_on"] or page.values["checked_on"], label_of(figure)
            if checked is None and young.has(page, name, figure):
                continue
            if checked is None:
                reason = _("Nobody has checked the figure “%(label)s” yet.") % {"label": label}
            elif checked < limit:
                reason = ngettext(
                    "The figure “%(label)s” was last checked on %(day)s, more than %(months)s month ago.",
                    "The figure “%(label)s” was last checked on %(day)s, more than %(months)s months ago.",
                    months,
                ) % {"label": label, "day": date_format(checked, "DATE_FORMAT"), "months": months}
            else:
                continue
            judged = " ".join(str(figure[part]) for part in (*JUDGED[name], name_of_label(figure))) + f" {checked}"
            holds = timedelta(days=round(months * DAYS_IN_MONTH))
            since = checked or date.min
            key = f"{name}.{figure['uid']}"
            yield Item(page, key, f"pair-{key}.checked_on", reason, judged, since, holds)


def figures_and_amounts(page: Record) -> Iterator[tuple[str, dict]]:
    """Each with the name of its relation to the page."""
    for name in JUDGED if not page.is_programme else ["figures"]:
        for row in page.values.get(name, ()):
            yield name, row


class YoungFigures:
    """Tells which figures were first saved, as they are now, on a day or later.

    The days of a page's publications answer nearly always; a query for all pages where they do not.
    """

    def __init__(self, site: LivePages, day: date):
        self.site, self.day = site, day

    def has(self, page: Record, name: str, figure: dict) -> bool:
        if self.is_unsure(page):
            saved = self.first_saved.get((page.pk, name, *as_saved(name, figure)))
            return saved is not None and saved >= self.day
        first = page.values["first_published_at"]
        return first is not None and localdate(first) >= self.day

    def is_unsure(self, page: Record) -> bool:
        """Whether it was published before the day and after it, so that a figure may be of either time."""
        first, last = page.values["first_published_at"], page.values["last_published_at"]
        return bool(first and last) and localdate(first) < self.day <= localdate(last)

    @cached_property
    def first_saved(self) -> dict[tuple, date]:
        """The day of the first revision that has a figure as it is."""
        pages = [
            str(pk) for pk, page in self.site.pages.items() if not page.values["checked_on"] and self.is_unsure(page)
        ]
        revisions = Revision.page_revisions.filter(object_id__in=pages).order_by("created_at", "pk")
        found = {}
        for pk, created, *relations in revisions.values_list(
            "object_id", "created_at", *(f"content__{each}" for each in JUDGED)
        ):
            for name, rows in zip(JUDGED, relations, strict=True):
                for row in rows or ():
                    found.setdefault((int(pk), name, *as_saved(name, row)), localdate(created))
        return found


def as_saved(name: str, figure: dict) -> tuple[str, ...]:
    """What counts of a row of the database or of a revision."""
    number, unit = JUDGED[name]
    labels = [str(figure.get(f"{name_of_label(figure)}_{code}") or "") for code in LANGUAGE_CODES]
    return str(figure["uid"]), str(Decimal(str(figure[number] or 0)).normalize()), str(figure[unit]), *labels


def answers(result: dict, target: dict) -> bool:
    """Whether a result tells what became of a target."""
    if result["unit"] != target["unit"]:
        return False
    reached = result["number"] >= target["number"]
    in_time = last_year(result) is None or last_year(result) >= last_year(target) or reached
    same_sector = result["sector_id"] is not None and result["sector_id"] == target["sector_id"]
    return in_time and (result["unit"] != Figure.Unit.COUNT or same_sector or bool(words_in(result) & words_in(target)))


def last_year(figure: dict) -> int | None:
    return figure["until_year"] or figure["year"]


def name_of_label(figure: dict) -> str:
    return "label" if "label" in figure else "description"


def label_of(figure: dict) -> str:
    """The label in the reader's language, else in the first that has one; of an amount without one the amount."""
    name = name_of_label(figure)
    found = next(filter(None, (figure.get(f"{name}_{code}") for code in (get_language(), *LANGUAGE_CODES))), "")
    return found or " ".join(str(figure[part]) for part in JUDGED["money"] if part in figure)


def words_in(figure: dict) -> set[str]:
    return {word for code in LANGUAGE_CODES for word in WORD.findall((figure[f"label_{code}"] or "").casefold())}


def months_before(day: date, months: int) -> date:
    """The same day some months earlier, or the last of that month: 31 March less one month is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
