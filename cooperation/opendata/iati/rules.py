"""What keeps a programme from being a valid activity, in words, with the field that mends it.

Source: the rules of IATI 2.03 (iatistandard.org, "Rulesets"), besides what the schema asks for.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cooperation.models import MoneyLine
from cooperation.models.money import CURRENCY_CODES
from cooperation.opendata.iati.words import line
from cooperation.opendata.records import Money, Programme, Reporter, Texts
from cooperation.rules import check_shares, whole_shares
from embassy.clock import today
from embassy.pages.slugs import localized

SETTINGS, COUNTRY = "settings", "country"


@dataclass(frozen=True)
class Finding:
    """A sentence in the active language. `field` is the id of the field in the programme's form that mends it,
    or of one in another form: `where` then says which. Until then the programme stays out of the files, or an amount
    that it has.
    """

    rule: str
    message: str
    field: str
    where: str = ""
    keeps_out: bool = True


Rule = Callable[[Programme, Reporter], Iterator[Finding]]


def findings(programme: Programme, reporter: Reporter) -> list[Finding]:
    """All that is wrong; of a programme without an identifier, or when nobody reports, that alone."""
    unregistered = list(registered(programme, reporter))
    return unregistered or [finding for rule in RULES for finding in rule(programme, reporter)]


def is_valid(programme: Programme, reporter: Reporter) -> bool:
    """Whether the programme is in the files. Asks for none of its rows but sectors and organisations."""
    return not any(finding.keeps_out for finding in findings(programme, reporter))


def registered(programme: Programme, reporter: Reporter) -> Iterator[Finding]:
    if not reporter.ref:
        message = _("The settings of the embassy name no reporting organisation.")
        yield Finding("reporter", message, "id_iati_ref", SETTINGS)
    elif not programme.identifier:
        yield Finding("registered", _("The programme has no IATI identifier."), "id_iati_identifier")


def identifier(programme: Programme, reporter: Reporter) -> Iterator[Finding]:
    if programme.identifier == reporter.ref:
        message = _("The identifier is that of the reporting organisation. Add a hyphen and a code of the programme.")
        yield Finding("identifier", message, "id_iati_identifier")
    elif not programme.identifier.startswith(f"{reporter.ref}-"):
        message = _("The identifier has to begin with that of the reporting organisation and a hyphen: %(prefix)s")
        yield Finding("identifier", message % {"prefix": f"{reporter.ref}-"}, "id_iati_identifier")


def narratives(programme: Programme, reporter: Reporter) -> Iterator[Finding]:
    """Title and description exist, in the language that all others fall back on."""
    if not in_default_language(programme.title):
        yield Finding("title", _("The title is missing."), f"id_{localized('title', settings.LANGUAGE_CODE)}")
    if not in_default_language(programme.objective):
        field = f"id_{localized('objective', settings.LANGUAGE_CODE)}"
        yield Finding("description", _("The objective is missing."), field)
    if not in_default_language(reporter.name):
        field = f"id_{localized('iati_name', settings.LANGUAGE_CODE)}"
        yield Finding("reporter", _("The reporting organisation has no name."), field, SETTINGS)


def in_default_language(texts: Texts) -> bool:
    return bool(line(texts.get(settings.LANGUAGE_CODE, "")))


def organisations(programme: Programme, reporter: Reporter) -> Iterator[Finding]:
    if not programme.participants:
        yield Finding("organisation", _("No organisation takes part."), "id_organisations-ADD")
    for number, participant in enumerate(programme.participants):
        if not participant.organisation.ref and not any(map(line, participant.organisation.name.values())):
            message = _("An organisation has neither a name nor an identifier.")
            yield Finding("organisation", message, f"id_organisations-{number}-organisation")


def dates(programme: Programme, reporter: Reporter) -> Iterator[Finding]:
    starts = [day for day in (programme.start and programme.start.first_day, programme.file_date) if day]
    if not starts:
        yield Finding("start", _("The start is missing; its year is enough."), "id_start")
    elif programme.end and programme.end.last_day < max(starts):
        yield Finding("dates", _("The programme ends before it starts."), "id_end")


def country(programme: Programme, reporter: Reporter) -> Iterator[Finding]:
    if not programme.country.code:
        yield Finding("country", _("The country has no ISO code."), "id_iso_code", COUNTRY)


def sectors(programme: Programme, reporter: Reporter) -> Iterator[Finding]:
    if not programme.sectors:
        yield Finding("sector", _("The sector is missing."), "id_sectors-ADD")
    shares = whole_shares(row.share for row in programme.sectors)
    for number, (row, share) in enumerate(zip(programme.sectors, shares, strict=True)):
        if share and not row.purpose_code:
            message = _("A sector has no DAC purpose code.")
            yield Finding("sector", message, f"id_sectors-{number}-purpose_code")
    last = f"id_sectors-{len(programme.sectors) - 1}-share"
    try:
        check_shares(row.share for row in programme.sectors)
    except ValidationError as error:
        yield Finding("percentages", error.messages[0], last)
    for number, row in enumerate(programme.sectors):
        if len(programme.sectors) > 1 and row.share == Decimal(0):
            message = _("A sector has a share of 0 %%: leave the row out.") % {}
            yield Finding("percentages", message, f"id_sectors-{number}-share")


def money(programme: Programme, reporter: Reporter) -> Iterator[Finding]:
    for number, row in enumerate(programme.money):
        if problem := problem_of(row):
            rule, field, message = problem
            yield Finding(rule, message, f"id_money-{number}-{field}", keeps_out=False)


def problem_of(row: Money) -> tuple[str, str, str] | None:  # noqa: PLR0911 (one return for each rule)
    """What keeps an amount out, if anything: the name of the rule, the field that mends it, and the sentence."""
    if row.currency not in CURRENCY_CODES:
        return "currency", "currency", _("IATI does not know the currency of an amount.")
    if row.exactness != MoneyLine.Exactness.EXACT:
        return "exact", "exactness", _("An amount is not exact, and IATI has no word for that.")
    if row.per != MoneyLine.Per.PERIOD:
        return "periods", "per", _("An amount is for each year: give every year its own.")
    committed = row.kind == MoneyLine.Kind.COMMITMENT
    if not row.value_date:
        return "value date", "value_date", _("An amount has no value date.")
    if not committed and not (row.period_start and row.period_end):
        return "periods", "period_end", _("An amount does not say the first and the last day of its period.")
    if row.period_start and row.period_end and row.period_end < row.period_start:
        return "periods", "period_end", _("The period of an amount ends before it starts.")
    if row.kind == MoneyLine.Kind.BUDGET:
        if row.period_end >= a_year_after(row.period_start):
            return "budget", "period_end", _("A budget is for a year at most: split what is for a longer period.")
    elif (row.value_date if committed else row.period_end) > today():
        field = "value_date" if committed else "period_end"
        return "future", field, _("Money cannot have been spent on a day that is still to come.")
    return None


def a_year_after(day: date) -> date:
    """The same day a year later; 1 March after a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)


def figures(programme: Programme, reporter: Reporter) -> Iterator[Finding]:
    for number, figure in enumerate(programme.figures):
        if figure.year and figure.until_year and figure.until_year < figure.year:
            message = _("The period of a figure ends before it starts.")
            yield Finding("periods", message, f"id_figures-{number}-until_year", keeps_out=False)


RULES: list[Rule] = [identifier, narratives, organisations, dates, country, sectors, money, figures]
