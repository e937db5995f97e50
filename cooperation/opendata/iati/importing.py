"""Bring the activities of a file in as drafts: all of them or, when something is wrong with the file, none."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.validators import slug_re
from django.db import models, transaction
from django.utils.text import Truncator
from modeltranslation.utils import build_localized_fieldname

from cooperation.models import (
    CooperationPage,
    CountryPage,
    Figure,
    MoneyLine,
    Organisation,
    ProgrammeOrganisation,
    ProgrammePage,
    ProgrammeSector,
    Region,
    RelatedActivity,
    Sector,
)
from cooperation.models.activities import DEFAULTS
from cooperation.opendata import published, records
from cooperation.opendata.iati.files import UnreadableFileError, activities
from cooperation.opendata.iati.reading import Reading
from cooperation.opendata.records import Programme, Texts
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.pages.forms import taken
from embassy.pages.models import BasePage
from embassy.pages.slugs import localized
from embassy.pages.tree import hold_tree

CATEGORY = 3  # digits of a DAC purpose code that name its category
COUNTRY_SLUG, OWN_SLUG = -2, -1  # places in the path of a programme's page


@dataclass
class ImportSummary:
    """What an import did, or would do: names and sentences in English."""

    created: list[str] = field(default_factory=list)
    left_alone: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    new_records: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def __str__(self):
        parts = {
            "Created as drafts": self.created,
            "Left alone, already on the site": self.left_alone,
            "Refused": self.refused,
            "New records": self.new_records,
            "Not taken over": self.notes,
        }
        lines = [
            f"{heading}: {len(found)}\n" + "".join(f"  {one}\n" for one in found) for heading, found in parts.items()
        ]
        return "".join(lines)


def import_file(path: Path, dry_run: bool = False) -> ImportSummary:
    """Write the drafts of a file, or nothing in a dry run. Raises UnreadableFileError; then nothing is written."""
    with transaction.atomic():
        hold_tree()
        importer = Importer()
        for element in activities(path):
            importer.take(element)
        if dry_run:
            transaction.set_rollback(True)
    return importer.summary


class Importer:
    """Writes activities one by one; what they name is looked up once."""

    def __init__(self):
        self.summary = ImportSummary()
        self.section = CooperationPage.objects.first()
        if self.section is None:
            raise UnreadableFileError("The site has no section on cooperation to put programmes in. Make it first.")
        self.defaults = published.reporter().codes
        self.known = codes_in_use("iati_identifier")
        self.own_codes = codes_in_use("code")
        self.countries = {page.iso_code: page for page in CountryPage.objects.exclude(iso_code=None)}
        self.regions = {region.code: region for region in Region.objects.all()}
        self.organisations = RecordsByName(Organisation.objects.all())
        self.by_ref = {one.iati_ref: one for one in self.organisations.records if one.iati_ref}
        self.sectors = RecordsByName(Sector.objects.all())
        self.by_code = sectors_by_code()

    def take(self, element):
        reading = Reading(element)
        programme = reading.programme()
        name = programme.identifier or "an activity without an identifier"
        if programme.identifier in self.known:
            self.summary.left_alone.append(name)
            return
        try:
            with transaction.atomic():
                notes = self.create(programme)
        except ValidationError as error:
            self.summary.refused.append(f"{name}: {sentence(error)}")
            return
        self.known.add(programme.identifier)
        self.summary.created.append(name)
        self.summary.notes += [f"{name}: {note}" for note in (*reading.notes, *notes)]

    def create(self, programme: Programme) -> list[str]:
        """Write one draft; returns what of it was left out. Raises ValidationError where there can be no draft."""
        if not programme.identifier:
            raise ValidationError("An identifier is needed.")
        country, notes = self.country_for(programme), []
        page = ProgrammePage(live=False, **self.columns(programme, notes))
        page.clean_fields(exclude=[column.name for column in page._meta.fields if column.name not in CHECKED])
        for accessor, rows in self.rows(programme).items():
            setattr(page, accessor, sound(rows, notes))
        page.regions = self.regions_for(programme, notes)
        add_draft(page, country, slugs(programme, OWN_SLUG))
        return notes

    def columns(self, programme: Programme, notes: list[str]) -> dict:
        """The columns of the page, each checked for what a form would refuse."""
        code = programme.code or None
        if code in self.own_codes:
            notes.append(f"the code {code} is another programme's")
            code = None
        elif code:
            self.own_codes.add(code)
        return {
            "iati_identifier": programme.identifier,
            "code": code,
            "channel": programme.channel,
            "start": programme.start.iso if programme.start else "",
            "end": programme.end.iso if programme.end else "",
            "file_date": programme.file_date,
            "interruption": programme.interruption,
            "goals": list(programme.goals),
            **in_columns("title", programme.title),
            **in_columns("objective", programme.objective),
            **self.own_defaults(programme, notes),
        }

    def own_defaults(self, programme: Programme, notes: list[str]) -> dict[str, str]:
        """The codes in which the programme differs from the settings."""
        found = {}
        for name in DEFAULTS:
            code = programme.codes.get(name, "")
            if code and code not in dict(ProgrammePage._meta.get_field(name).choices):
                notes.append(f"{name}: code {code[:10]}")
            elif code != self.defaults[name]:
                found[name] = code
        return found

    def rows(self, programme: Programme) -> dict[str, list]:
        return {
            "sectors": [
                ProgrammeSector(sector=self.sector_for(row), purpose_code=row.purpose_code, share=row.share)
                for row in programme.sectors
            ],
            "organisations": [
                ProgrammeOrganisation(organisation=self.organisation_for(row.organisation), role=row.role)
                for row in programme.participants
            ],
            "figures": [figure_row(figure) for figure in programme.figures],
            "money": [self.amount(row) for row in programme.money],
            "related": [RelatedActivity(**asdict(row)) for row in programme.related],
        }

    def amount(self, row: records.Money) -> MoneyLine:
        parties = {"provider": row.provider, "receiver": row.receiver}
        return MoneyLine(
            **{name: getattr(row, name) for name in ("kind", "value", "currency")},
            **{name: getattr(row, name) for name in ("period_start", "period_end", "value_date")},
            **{name: party and self.organisation_for(party) for name, party in parties.items()},
            **in_columns("description", {code: shortened(text) for code, text in row.description.items()}),
        )

    # --- what activities name

    def country_for(self, programme: Programme) -> CountryPage:
        code = programme.country.code
        if code not in self.countries:
            page = CountryPage(live=False, iso_code=code, **in_columns("title", programme.country.name or {"": code}))
            CountryPage._meta.get_field("iso_code").clean(code, page)
            add_draft(page, self.section, slugs(programme, COUNTRY_SLUG))
            self.countries[code] = page
            self.summary.new_records.append(f"draft of a country: {page}")
        return self.countries[code]

    def regions_for(self, programme: Programme, notes: list[str]) -> list[Region]:
        found = []
        for place in programme.regions:
            region = self.regions.get(place.code)
            if region is None or region.country_code != programme.country.code:
                notes.append(f"region {place.code}: unknown, or in another country")
            else:
                found.append(region)
        return found

    def organisation_for(self, organisation: records.Organisation) -> Organisation:
        """By its identifier, else by its name in any language; a new one if there is neither."""
        found = self.by_ref.get(organisation.ref) or self.organisations.find(organisation.name)
        if found:
            return found
        made = Organisation(
            type=organisation.type,
            iati_ref=organisation.ref,
            name_language=organisation.language,
            **in_columns("name", organisation.name or {"": organisation.ref}),
        )
        self.keep(made, self.organisations, "organisation")
        if made.iati_ref:
            self.by_ref[made.iati_ref] = made
        return made

    def sector_for(self, row: records.SectorShare) -> Sector:
        """By its name, else the one that other programmes give this purpose code; a new one if there is neither."""
        category = row.purpose_code[:CATEGORY]
        found = self.sectors.find(row.sector)
        if found is None and not row.sector:
            found = self.by_code.get(row.purpose_code) or self.by_code.get(category)
        if found is None:
            found = Sector(**in_columns("name", row.sector or {"": f"DAC {category}"}))
            self.keep(found, self.sectors, "sector")
        self.by_code.setdefault(category, found)
        return found

    def keep(self, record, named: "RecordsByName", kind: str):
        record.full_clean()
        record.save()
        named.add(record)
        self.summary.new_records.append(f"{kind}: {record}")


class RecordsByName:
    """Records by their name in any language."""

    def __init__(self, found: Iterable[models.Model]):
        self.records, self.by_name = [], {}
        for record in found:
            self.add(record)

    def add(self, record: models.Model):
        self.records.append(record)
        for name in published.texts(record, "name").values():
            self.by_name.setdefault(name.casefold(), record)

    def find(self, names: Texts):
        return next((self.by_name[name.casefold()] for name in names.values() if name.casefold() in self.by_name), None)


CHECKED = (
    *("iati_identifier", "code", "channel", "start", "end", "file_date", "interruption", "goals", *DEFAULTS),
    *(localized("title", code) for code in LANGUAGE_CODES),
)


def codes_in_use(name: str) -> set[str]:
    """The codes of programmes, and of their newest drafts."""
    used = ProgrammePage.objects.values_list(name, f"latest_revision__content__{name}")
    return {code for codes in used for code in codes if code}


def sectors_by_code() -> dict[str, Sector]:
    """The sector that most programmes give a purpose code, and a category of them."""
    rows = ProgrammeSector.objects.exclude(purpose_code="").select_related("sector")
    counts = Counter()
    for row in rows:
        counts[row.purpose_code, row.sector] += 1
        counts[row.purpose_code[:CATEGORY], row.sector] += 1
    return {code: sector for (code, sector), _count in reversed(counts.most_common())}


def in_columns(name: str, texts: Texts) -> dict[str, str]:
    """Texts as columns; one under no language goes into every language's column."""
    if "" in texts:
        texts = dict.fromkeys(LANGUAGE_CODES, texts[""])
    return {build_localized_fieldname(name, code): texts[code] for code in LANGUAGE_CODES if code in texts}


def shortened(text: str) -> str:
    return Truncator(text).chars(MoneyLine._meta.get_field("description").max_length)


def slugs(programme: Programme, place: int) -> Texts:
    """The slugs in the paths of the programme's pages."""
    parts = {code: path.strip("/").split("/") for code, path in programme.addresses.items()}
    found = {code: split[place] for code, split in parts.items() if len(split) > -place}
    return {code: slug for code, slug in found.items() if slug_re.fullmatch(slug)}


def add_draft(page: BasePage, parent: BasePage, wanted: Texts):
    """Put a page below another, under the slugs that are wanted where those are free."""
    for code, slug in wanted.items():
        if not taken({code: slug}, parent):
            setattr(page, localized("slug", code), slug)
    parent.add_child(instance=page)
    page.save_revision()


def figure_row(figure: records.Figure) -> Figure:
    return Figure(
        kind=figure.kind,
        number=figure.number,
        unit=figure.unit,
        exactness=figure.exactness,
        timing=figure.timing,
        year=figure.year,
        until_year=figure.until_year,
        source_date=figure.source_date.iso if figure.source_date else "",
        **in_columns("label", figure.label),
    )


def sound(rows: list[models.Model], notes: list[str]) -> list[models.Model]:
    """The rows that a form would take, in their order."""
    kept = []
    for row in rows:
        try:
            row.sort_order = len(kept)
            row.full_clean(exclude=["page"], validate_constraints=False)
        except ValidationError as error:
            notes.append(f"{row._meta.verbose_name} {row}: {sentence(error)}")
        else:
            kept.append(row)
    return kept


def sentence(error: ValidationError) -> str:
    if hasattr(error, "error_dict"):
        return " ".join(f"{name}: {' '.join(messages)}" for name, messages in error.message_dict.items())
    return " ".join(error.messages)
