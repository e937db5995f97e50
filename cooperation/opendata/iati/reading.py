"""From an activity of IATI 2 back to a programme: what xml.py writes is read without a loss."""

import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

from django.conf import settings

from cooperation.dates import PartialDate
from cooperation.models import Figure as FigureModel
from cooperation.models import MoneyLine, ProgrammeOrganisation, RelatedActivity
from cooperation.models.activities import Goal
from cooperation.models.programmes import ProgrammePage
from cooperation.opendata.iati import xml
from cooperation.opendata.iati.places import codes_by_geonames
from cooperation.opendata.iati.results import PERCENTAGE, figure_read
from cooperation.opendata.iati.words import (
    line,
    meant,
    names_file,
    noted_period,
    noted_precision,
    period_note,
    tidy,
    without_note,
)
from cooperation.opendata.records import (
    Country,
    Money,
    Organisation,
    Participant,
    Programme,
    Region,
    Related,
    SectorShare,
    Texts,
)
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.clock import today
from embassy.office.codelists import OrganisationType
from embassy.pages.blocks import PASSAGE_LANGUAGE_CHOICES
from embassy.pages.periods import Status, status_on

DEFAULT = settings.LANGUAGE_CODE
WHOLE = Decimal(xml.WHOLE)
REGION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
READ = {
    *("iati-identifier", "reporting-org", "title", "description", "participating-org", "other-identifier"),
    *("activity-status", "activity-date", "activity-scope", "recipient-country", "location", "sector", "tag"),
    *(*xml.DEFAULT_TAGS.values(), "budget", "transaction", "document-link", "related-activity", "result"),
}
INTERRUPTIONS = {xml.STATUS[status]: status.value for status in (Status.CANCELLED, Status.SUSPENDED)}
CHANNELS = {  # by the type of who implements an activity
    OrganisationType.INTERNATIONAL_NGO: ProgrammePage.Channel.NON_GOVERNMENTAL,
    OrganisationType.NATIONAL_NGO: ProgrammePage.Channel.NON_GOVERNMENTAL,
    OrganisationType.REGIONAL_NGO: ProgrammePage.Channel.NON_GOVERNMENTAL,
    OrganisationType.PARTNER_COUNTRY_NGO: ProgrammePage.Channel.NON_GOVERNMENTAL,
    OrganisationType.FOUNDATION: ProgrammePage.Channel.NON_GOVERNMENTAL,
    OrganisationType.MULTILATERAL: ProgrammePage.Channel.MULTILATERAL,
    OrganisationType.ACADEMIC: ProgrammePage.Channel.UNIVERSITY,
}
TRANSACTIONS = frozenset(MoneyLine.Kind.values) - {MoneyLine.Kind.BUDGET}
IMPLEMENTING = ProgrammeOrganisation.Role.IMPLEMENTING


@dataclass
class Reading:
    """An activity being read; `notes` tell in English what of it was left aside."""

    element: object
    notes: list[str] = field(default_factory=list)

    def programme(self) -> Programme:
        start, end = self.day(xml.ACTUAL_START, xml.PLANNED_START), self.day(xml.ACTUAL_END, xml.PLANNED_END)
        interruption = INTERRUPTIONS.get(self.code("activity-status"), "")
        participants = tuple(self.participants())
        self.note_unread()
        return Programme(
            title=self.texts("title"),
            country=self.country(),
            identifier=line(self.element.findtext("iati-identifier", "")),
            code=line(attribute(self.element, f"other-identifier[@type='{xml.INTERNAL_CODE}'][1]/@ref")),
            addresses=self.addresses(),
            objective=self.texts("description", tidy),
            channel=self.channel(participants),
            start=start,
            end=end,
            file_date=self.file_date(),
            interruption=interruption,
            status=status_on(today(), start and start.first_day, end and end.last_day, interruption).value,
            sectors=tuple(self.sectors()),
            participants=participants,
            regions=tuple(self.regions()),
            figures=tuple(self.figures(start.first_day if start else None)),
            goals=tuple(sorted(set(self.goals()))),
            codes={name: code for name, tag in xml.DEFAULT_TAGS.items() if (code := self.code(tag))},
            money=tuple(self.money()),
            related=tuple(self.relations()),
            published=self.published(),
        )

    # --- texts

    def narratives(self, parent, write=line) -> Texts:
        """The texts below an element by language: those of a narrative's own, else of the activity."""
        found = {}
        for narrative in [] if parent is None else parent.findall("narrative"):
            language = narrative.get(xml.LANG) or self.element.get(xml.LANG) or DEFAULT
            text = write("".join(narrative.itertext()))
            if text:
                found.setdefault(language.lower().split("-")[0], text)
        return found

    def to_translate(self, texts: Texts, what: str) -> Texts:
        """The texts in the languages of the site; a text in another language alone is noted and kept as the first's."""
        ours, foreign = in_our_languages(texts)
        if foreign:
            self.notes.append(f"{what}: in {foreign} alone")
        return ours

    def texts(self, tag: str, write=line) -> Texts:
        return self.to_translate(self.narratives(self.first(tag), write), tag)

    def first(self, tag: str):
        """The element of which the activity should have one alone, or None."""
        found = self.element.findall(tag)
        if len(found) > 1:
            self.notes.append(f"{tag}: the first of {len(found)} was read")
        return found[0] if found else None

    # --- codes, dates, numbers

    def code(self, tag: str) -> str:
        return line(attribute(self.element, f"{tag}[1]/@code"))

    def date_of(self, element) -> date | None:
        text = "" if element is None else element.get("iso-date", "")
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            self.notes.append(f"“{line(text)[:40]}” is no date")
            return None

    def day(self, *kinds: str) -> PartialDate | None:
        """The first of these kinds of dates, as precise as its narrative says."""
        dates = {found.get("type"): found for found in reversed(self.dates(of_file=False))}
        element = next((dates[kind] for kind in kinds if kind in dates), None)
        known = None if element is None else self.date_of(element)
        if known is None:
            return None
        try:
            return PartialDate.parse(noted_precision(self.narratives(element), known.isoformat()))
        except ValueError:
            self.notes.append(f"“{known}” is no date of a programme")
            return None

    def file_date(self) -> date | None:
        """The date of the programme's file, which xml.py gives as a planned start."""
        found = self.dates(of_file=True)
        return self.date_of(found[0]) if found else None

    def dates(self, of_file: bool) -> list:
        """The elements with the dates of the activity, or with that of its file."""
        found = self.element.findall("activity-date")
        return [each for each in found if names_file(self.narratives(each)) == of_file]

    def number(self, text: str | None) -> Decimal | None:
        with suppress(InvalidOperation):
            number = Decimal((text or "").strip())
            if number.is_finite():
                return number
        self.notes.append(f"“{line(text or '')[:40]}” is no number")
        return None

    def published(self) -> datetime | None:
        try:
            return datetime.fromisoformat(self.element.get("last-updated-datetime", ""))
        except ValueError:
            return None

    # --- places

    def country(self) -> Country:
        found = self.first("recipient-country")
        return Country(self.code("recipient-country").upper(), self.narratives(found))

    def regions(self):
        for location in self.element.findall("location"):
            code = location.get("ref", "")
            if not REGION.fullmatch(code):
                named = [*location.findall("location-id"), *location.findall("administrative")]
                by_number = codes_by_geonames()
                numbers = (one.get("code") for one in named if one.get("vocabulary") == xml.GEONAMES)
                code = next((by_number[number] for number in numbers if number in by_number), "")
            if code:
                yield Region(code, self.narratives(location.find("name")))
            else:
                self.notes.append("location: no region that is known")

    def addresses(self) -> Texts:
        """The paths of the pages that the activity names as its own, in our languages."""
        links = {}
        for link in self.element.findall("document-link"):
            languages = [one.get("code") for one in link.findall("language")]
            path = urlsplit(link.get("url", "")).path
            if link.get("format") == "text/html" and len(languages) == 1 and path.startswith(f"/{languages[0]}/"):
                links.setdefault(languages[0], path)
        return {code: links[code] for code in LANGUAGE_CODES if code in links}

    # --- rows

    def participants(self):
        for element in self.element.findall("participating-org"):
            role = element.get("role", "")
            if role not in ProgrammeOrganisation.Role.values:
                self.notes.append(f"participating-org: role {line(role)[:10]}")
                continue
            yield Participant(role, self.organisation(element))

    def organisation(self, element) -> Organisation:
        kind = element.get("type", "")
        name, language = in_our_languages(self.narratives(element))
        return Organisation(
            name,
            kind if kind in OrganisationType.values else OrganisationType.OTHER.value,
            line(element.get("ref", "")),
            language=language if language in dict(PASSAGE_LANGUAGE_CHOICES) else "",
        )

    def party(self, transaction, tag: str) -> Organisation | None:
        """Who pays or is paid; None where neither a name nor an identifier says it."""
        element = transaction.find(tag)
        found = None if element is None else self.organisation(element)
        return found if found and (found.ref or found.name) else None

    def channel(self, participants: tuple[Participant, ...]) -> str:
        if self.element.get("humanitarian") in {"1", "true"}:
            return ProgrammePage.Channel.HUMANITARIAN.value
        kinds = (one.organisation.type for one in participants if one.role == IMPLEMENTING)
        return next(
            (CHANNELS[kind].value for kind in kinds if kind in CHANNELS), ProgrammePage.Channel.GOVERNMENTAL.value
        )

    def sectors(self):
        elements = [one for one in self.element.findall("sector") if one.get("vocabulary", "1") == xml.DAC_PURPOSE]
        names = self.own_sectors(len(elements))
        for element, (name, code) in zip(elements, names or [({}, "")] * len(elements), strict=False):
            share = self.number(element.get("percentage")) if element.get("percentage") else None
            if len(elements) == 1 and share == WHOLE:
                share = None
            yield SectorShare(name, line(element.get("code", "")), share, code)
        for name, code in names[len(elements) :]:
            yield SectorShare(name, "", code=code)

    def own_sectors(self, number: int) -> list[tuple[Texts, str]]:
        """The names and codes of the sectors by their tags: those of a file of ours, else as many as sectors."""
        tags = [tag for tag in self.element.findall("tag") if tag.get("vocabulary") == xml.OWN]
        ours = [tag for tag in tags if tag.get("vocabulary-uri", "").endswith(xml.OWN_LIST)]
        found = ours if len(ours) >= number else tags if len(tags) == number else []
        return [(self.narratives(tag), line(tag.get("code", ""))) for tag in found]

    def goals(self):
        for code in self.element.xpath(f"tag[@vocabulary='{xml.GOALS}']/@code"):
            if code.isdecimal() and int(code[:4]) in Goal.values:
                yield int(code[:4])

    def money(self):
        for budget in self.element.findall("budget"):
            start, end = self.date_of(budget.find("period-start")), self.date_of(budget.find("period-end"))
            yield from self.amount(MoneyLine.Kind.BUDGET.value, budget, start, end)
        for transaction in self.element.findall("transaction"):
            kind = attribute(transaction, "transaction-type[1]/@code")
            if kind in TRANSACTIONS:
                yield from self.transaction(kind, transaction)
            else:
                self.notes.append(f"transaction: type {line(kind)[:10]}")

    def transaction(self, kind: str, element):
        """What was spent is of a period that ends on its day; what was committed may be for any."""
        day, said = self.date_of(element.find("transaction-date")), self.narratives(element.find("description"))
        period = noted_period(said)
        if kind != MoneyLine.Kind.COMMITMENT and period and period[1] != day:
            period = None
        description = without_note(said, period_note(*period) if period else {})
        start, end = period or (day, day)
        more = {name: self.party(element, f"{name}-org") for name in ("provider", "receiver")}
        more["description"] = self.to_translate(description, "transaction")
        yield from self.amount(kind, element, start, end, **more)

    def amount(self, kind: str, element, start: date | None, end: date | None, **more):
        value = element.find("value")
        number = None if value is None else self.number(value.text)
        currency = "" if value is None else value.get("currency") or self.element.get("default-currency", "")
        value_date = value_date_of(value)
        if number is None or start is None or end is None or value_date is None or not currency:
            self.notes.append(f"{element.tag}: without value, currency or date")
        else:
            yield Money(kind, number, line(currency), start, end, value_date, **more)

    def relations(self):
        for element in self.element.findall("related-activity"):
            if element.get("type") in RelatedActivity.Kind.values:
                yield Related(line(element.get("ref", "")), element.get("type"))

    def figures(self, programme_start: date | None):
        for indicator in self.element.findall("result/indicator"):
            label = self.to_translate(self.narratives(indicator.find("title")), "indicator")
            unit = self.unit(indicator)
            for period in indicator.findall("period"):
                days = self.date_of(period.find("period-start")), self.date_of(period.find("period-end"))
                if label and all(days) and days[0] <= days[1]:
                    for said in (*period.findall("target"), *period.findall("actual")):
                        yield from self.figure(said, programme_start, days, label=label, unit=unit)

    def unit(self, indicator) -> str:
        if indicator.get("measure") == PERCENTAGE:
            changes = indicator.find("baseline") is not None
            return (FigureModel.Unit.CHANGE if changes else FigureModel.Unit.PERCENT).value
        said = meant(FigureModel.Unit, self.narratives(indicator.find("description")))
        return (said or FigureModel.Unit.COUNT).value

    def figure(self, said, programme_start, days, **fields):
        number = self.number(said.get("value"))
        if number is not None:
            kind = FigureModel.Kind.TARGET if said.tag == "target" else FigureModel.Kind.RESULT
            exactness = meant(FigureModel.Exactness, self.narratives(said.find("comment")))
            fields |= {"kind": kind.value, "number": number}
            fields["exactness"] = (exactness or FigureModel.Exactness.EXACT).value
            yield figure_read(programme_start, days, **fields)

    def note_unread(self):
        unread = Counter(child.tag for child in self.element if isinstance(child.tag, str) and child.tag not in READ)
        self.notes += [f"{tag}: not read ({count})" for tag, count in sorted(unread.items())]


def attribute(element, path: str) -> str:
    """The attribute at a path (XPath); empty where there is none."""
    return str(element.xpath(f"string({path})"))


def in_our_languages(texts: Texts) -> tuple[Texts, str]:
    """The texts in the languages of the site; without any, the first as if in the default one, with its language."""
    ours = {code: texts[code] for code in LANGUAGE_CODES if code in texts}
    if ours or not texts:
        return ours, ""
    language, text = next(iter(texts.items()))
    return {DEFAULT: text}, language


def value_date_of(value) -> date | None:
    try:
        return date.fromisoformat("" if value is None else value.get("value-date", "")[:10])
    except ValueError:
        return None
