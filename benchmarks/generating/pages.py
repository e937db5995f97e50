"""Programmes and partners that never were, for measurements: each as an editor could have written it."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID

from django.conf import settings
from modeltranslation.utils import build_localized_fieldname

from benchmarks.generating.texts import LANGUAGES, SECTORS, WORDS, Text, WeightedChoices, Writer, columns, village
from cooperation.dates import YearPrecision
from cooperation.models import (
    CountryPage,
    Figure,
    Organisation,
    PartnerPage,
    Partnership,
    ProgrammeOrganisation,
    ProgrammePage,
    ProgrammeSector,
    Region,
    Sector,
)
from embassy.images.models import Art

FIRST_DAY, LAST_DAY = date(1965, 1, 1), date(2030, 12, 31)
MOST_DAYS = 9 * 365
ISO_LENGTHS = [len("2019"), len("2019-05"), len("2019-05-31")]
SHARES = [[None], [60, 40], ["62.5", "37.5"], [50, 30, 20]]  # per cent, of one to three sectors
NOT_TRANSLATED, DRAFT, WITHHELD, INTERRUPTED, UNDATED = 0.05, 0.03, 0.1, 0.03, 0.03  # of all
ROLES = ProgrammeOrganisation.Role
CHANNELS = WeightedChoices(ProgrammePage.Channel)
FIGURE_KINDS = WeightedChoices(Figure.Kind)
SOURCE = columns(WORDS["source"])


def in_columns(name: str, text: Text) -> dict[str, str | None]:
    return {build_localized_fieldname(name, code): text.get(code) for code, _language in settings.LANGUAGES}


def in_block(text: Text) -> Text:
    return {code: text.get(code, "") for code, _language in settings.LANGUAGES}


@dataclass
class Country:
    """A country with the records that its pages refer to."""

    page: CountryPage
    regions: list[Region]
    sectors: dict[str, Sector]  # by name in the language of WORDS
    organisations: list[Organisation]
    reporter: str  # the identifier of the reporting organisation, if there is one


class Author(Writer):
    """Writes one page about a country."""

    def __init__(self, random: Random, country: Country):
        self.country = country
        self.regions = random.sample(country.regions, min(random.choice([0, 1, 1, 2, 4]), len(country.regions)))
        villages = [dict.fromkeys(LANGUAGES, village(random)) for _number in range(2)]
        names = [
            {code: getattr(region, build_localized_fieldname("name", code)) or region.name for code in LANGUAGES}
            for region in self.regions
        ]
        languages = LANGUAGES[:1] if random.random() < NOT_TRANSLATED else LANGUAGES
        super().__init__(random, SECTORS.draw(random), [*villages, *names], languages)

    def programme(self, code: str) -> ProgrammePage:
        start, end = self.period()
        return ProgrammePage(
            code=code,
            iati_identifier=f"{self.country.reporter}-{code}" if self.country.reporter else None,
            channel=CHANNELS.draw(self.random),
            start=start,
            end=end,
            interruption=self.random.choice(ProgrammePage.Interruption.values) if self.chance(INTERRUPTED) else "",
            body=self.body(),
            regions=self.regions,
            sectors=self.sectors(),
            organisations=self.roles(),
            figures=[self.figure() for _number in range(self.random.randint(0, 3))],
            **self.texts(title="titles", objective="objectives"),
            **self.page(),
        )

    def partner(self) -> PartnerPage:
        organisation = self.random.choice(self.country.organisations)
        titles = {code: getattr(organisation, build_localized_fieldname("name", code)) for code in self.languages}
        return PartnerPage(
            organisation=organisation,
            since=self.random.randint(FIRST_DAY.year, LAST_DAY.year - 10),
            since_precision=self.random.choice(YearPrecision.values),
            body=self.body(),
            regions=self.regions,
            partnerships=[self.partnership() for _number in range(self.random.randint(1, 4))],
            figures=[self.figure()],
            **in_columns("title", titles),
            **self.texts(lead="objectives", summary="summaries"),
            **self.page(),
        )

    def page(self) -> dict:
        return {
            "art": self.random.choice(Art.values),
            "live": not self.chance(DRAFT),
            **in_columns("source", SOURCE),
        }

    def texts(self, **kinds: str) -> dict[str, str | None]:
        """The columns of some fields, each with a text after a pattern of a kind."""
        columns = [in_columns(name, self.write(kind)) for name, kind in kinds.items()]
        return {column: text for texts in columns for column, text in texts.items()}

    def body(self) -> str:
        return json.dumps([self.section() for _number in range(self.random.randint(1, 3))])

    def section(self) -> dict:
        value = {"heading": in_block(self.write("headings")), "text": in_block(self.paragraphs())}
        return {"id": str(self.key()), "type": "section", "value": value}

    def period(self) -> tuple[str, str]:
        """A start and an end, each as precise as it happens to be known, if at all."""
        days = (LAST_DAY - FIRST_DAY).days
        start = FIRST_DAY + timedelta(int(self.random.triangular(0, days, 0.8 * days)))
        end = min(start + timedelta(self.random.randint(90, MOST_DAYS)), LAST_DAY)
        return tuple(
            "" if self.chance(UNDATED) else day.isoformat()[: self.random.choice(ISO_LENGTHS)] for day in (start, end)
        )

    def sectors(self) -> list[ProgrammeSector]:
        shares = self.random.choice(SHARES)
        others = [name for name in SECTORS.things if name != self.sector]
        names = [self.sector, *self.random.sample(others, len(shares) - 1)]
        return [
            ProgrammeSector(
                sector=self.country.sectors.get(name) or self.random.choice(list(self.country.sectors.values())),
                purpose_code=self.random.choice(WORDS["sectors"][name]["purpose_codes"]),
                share=share and Decimal(share),
            )
            for name, share in zip(names, shares, strict=True)
        ]

    def roles(self) -> list[ProgrammeOrganisation]:
        chosen = self.random.sample(self.country.organisations, self.random.randint(1, 3))
        return [
            ProgrammeOrganisation(organisation=organisation, role=role)
            for organisation, role in zip(chosen, ROLES, strict=False)
        ]

    def figure(self) -> Figure:
        kind = FIGURE_KINDS.draw(self.random)
        is_amount, is_target = kind == Figure.Kind.AMOUNT, kind == Figure.Kind.TARGET
        return Figure(
            uid=self.key(),
            kind=kind,
            unit=Figure.Unit.EUR if is_amount else Figure.Unit.COUNT,
            number=Decimal(self.random.randint(2, 99) * (50_000 if is_amount else 10)),
            timing=Figure.Timing.BY if is_target else Figure.Timing.IN,
            year=self.random.randint(FIRST_DAY.year, LAST_DAY.year),
            **in_columns("source", SOURCE),
            **self.texts(label="purposes" if is_amount else "labels"),
        )

    def partnership(self) -> Partnership:
        return Partnership(
            uid=self.key(),
            organisation=self.random.choice(self.country.organisations),
            since=self.random.randint(FIRST_DAY.year, LAST_DAY.year),
            regions=self.regions[:2],
            name_withheld=self.chance(WITHHELD),
            place_withheld=self.chance(WITHHELD),
            **in_columns("source", SOURCE),
            **self.texts(achieved="achievements"),
        )

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def key(self) -> UUID:
        return UUID(int=self.random.getrandbits(128), version=4)
