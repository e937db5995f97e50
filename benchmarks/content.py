"""Generated programmes and partners, for measurements: each as an editor could have written it."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from uuid import UUID

from django.db import models

from cooperation.models import Figure, MoneyLine, Organisation, Partnership, ProgrammePage, Region, Sector
from cooperation.models.programmes import PURPOSE_CODES, ProgrammeOrganisation, ProgrammeSector
from embassy.bilingual.texts import LANGUAGE_CODES, translated_fields
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage
from embassy.pages.slugs import localized

LANGUAGES = ("nl", "es")
WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text())
RARER = 0.9  # the exponent of Zipf's law: the tenth entry of a list is drawn an eighth as often as the first
WEIGHTS = {kind: list(accumulate((place + 1) ** -RARER for place in range(len(WORDS[kind])))) for kind in WORDS}
NAME = re.compile(r"\{(\w+)\}")
NOT_TRANSLATED, DRAFT, WITHHELD, INTERRUPTED, UNDATED = 0.05, 0.03, 0.1, 0.03, 0.03  # of all
FIRST_DAY, DAYS, MOST_DAYS = date(1965, 1, 1), 60 * 365, 9 * 365
ROLES = [[{"role": role} for role in ProgrammeOrganisation.Role.values[:number]] for number in (1, 2, 3)]
SHARES = [[None], [60, 40], [50, 30, 20]]  # of sectors, per cent
AMOUNTS = [  # of programmes, which have the channel and the sectors
    {"kind": kind, "channel": "", "sector": None, "value_date": date(year, 1, 1)}
    | {"period_start": date(year, 1, 1), "period_end": date(year, 12, 31)}
    for kind in MoneyLine.Kind.values
    for year in range(2000, 2026)
]
FIGURES = [{"kind": "result"}, {"kind": "target", "timing": "by"}, {"kind": "amount", "unit": "EUR"}]


class Author:
    """Writes pages about a country. `values` draws what a field of a name holds, in any record."""

    def __init__(self, random: Random, numbers: Iterator[int], country_code: str):
        """`numbers` go into the codes of programmes."""
        self.random, self.languages, self.publisher = random, LANGUAGES, EmbassySettings.load().iati_ref
        sectors, purpose_codes = list(Sector.objects.order_by("pk")), sorted(PURPOSE_CODES)
        organisations = list(Organisation.objects.order_by("pk"))
        regions = list(Region.objects.filter(code__startswith=f"{country_code}-").order_by("code"))
        choice, between = random.choice, random.randint
        self.values = {
            "uid": self.key,
            "live": lambda: not self.chance(DRAFT),
            "code": lambda: f"GEN-{next(numbers)}",
            "start": lambda: self.date(0),
            "end": lambda: self.date(between(90, MOST_DAYS)),
            "channel": lambda: choice(ProgrammePage.Channel.values),
            "interruption": lambda: choice(ProgrammePage.Interruption.values) if self.chance(INTERRUPTED) else "",
            "since": lambda: between(1965, 2020),
            "year": lambda: between(1965, 2030),
            "number": lambda: between(2, 99) * 10,
            "sector": lambda: choice(sectors),
            "purpose_code": lambda: choice(purpose_codes),
            "organisation": lambda: choice(organisations),
            "name_withheld": lambda: self.chance(WITHHELD),
            "place_withheld": lambda: self.chance(WITHHELD),
            "regions": lambda: random.sample(regions, min(choice([0, 1, 1, 2, 4]), len(regions))),
            "body": lambda: json.dumps([self.section() for _number in range(between(1, 3))]),
            "sectors": lambda: self.records(
                ProgrammeSector,
                [
                    {"sector": sector, "share": share}
                    for sector, share in zip(random.sample(sectors, len(sectors)), choice(SHARES), strict=False)
                ],
            ),
            "organisations": lambda: self.records(ProgrammeOrganisation, choice(ROLES)),
            "value": lambda: between(1, 500) * 10_000,
            "currency": lambda: choice(["EUR", "EUR", "USD", "PEN"]),
            "money": lambda: self.records(MoneyLine, random.sample(AMOUNTS, between(0, 4))),
            "figures": lambda: self.records(Figure, random.choices(FIGURES, k=between(0, 3))),
            "partnerships": lambda: self.records(Partnership, [{}] * between(1, 4)),
        }

    def page(self, model: type[BasePage]) -> BasePage:
        self.languages = LANGUAGES[:1] if self.chance(NOT_TRANSLATED) else LANGUAGES
        self.first_day = FIRST_DAY + timedelta(int(self.random.triangular(0, DAYS, 0.8 * DAYS)))
        (page,) = self.records(model, [{}])
        if model is ProgrammePage and self.publisher:
            page.iati_identifier = f"{self.publisher}-{page.code}"
        return page

    def records(self, model: type[models.Model], given: list[dict]) -> list[models.Model]:
        """New records with what is given; their other fields have the values, and the texts, of their names."""
        names = {field.name for field in model._meta.get_fields()}
        texts = [name for name in translated_fields(model) if name in WORDS]
        return [
            model(
                **{name: value() for name, value in self.values.items() if name in names - one.keys()},
                **{localized(name, code): text for name in texts for code, text in self.write(name).items()},
                **({"sort_order": order} if "sort_order" in names else {}),
                **one,
            )
            for order, one in enumerate(given)
        ]

    def section(self) -> dict:
        value = {name: dict.fromkeys(LANGUAGE_CODES, "") | self.write(name) for name in ("heading", "text")}
        return {"id": str(self.key()), "type": "section", "value": value}

    def write(self, kind: str) -> dict[str, str]:
        """A text by language, from an entry of the list of a kind; names in it stand for texts of other kinds."""
        sides = self.random.choices(WORDS[kind], cum_weights=WEIGHTS[kind])[0].split(" | ")
        parts = [self.write(name) for name in NAME.findall(sides[0])]
        return {
            code: NAME.sub("{}", side).format(*(part[code] for part in parts))
            for code, side in zip(self.languages, (sides[0], sides[-1]), strict=False)
        }

    def date(self, days: int) -> str:
        """So many days after the first day, as precise as it happens to be known, if at all."""
        day = self.first_day + timedelta(days)
        return "" if self.chance(UNDATED) else day.isoformat()[: self.random.choice([4, 7, 10])]

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def key(self) -> UUID:
        return UUID(int=self.random.getrandbits(128), version=4)
