"""What an import would do, row by row, before anything is written.

A column that the file lacks leaves its field alone; an empty cell empties it. Rows that the file lacks stay too: an
import deletes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from cooperation.models import CountryPage, Figure, ProgrammePage
from cooperation.numbers import written
from cooperation.spreadsheets.cells import ERROR_VALUE, LONGEST, PERCENT
from cooperation.spreadsheets.columns import Column
from cooperation.spreadsheets.layout import CODE, COLUMNS, COUNTRY, KEY, ROWS, RowKind
from cooperation.spreadsheets.programmes import EditedProgramme, programmes
from cooperation.spreadsheets.references import References
from cooperation.spreadsheets.table import Line
from embassy.bilingual.panels import localized_names
from embassy.bilingual.rows import OrderedRow
from embassy.cells import unguarded
from embassy.pages.forms import columns_without_default, lacks_default_language, translated_texts


class Outcome(models.TextChoices):
    CREATED = "created", pgettext_lazy("row of a spreadsheet", "created")
    CHANGED = "changed", pgettext_lazy("row of a spreadsheet", "changed")
    SAME = "same", pgettext_lazy("row of a spreadsheet", "left alone")
    WRONG = "wrong", pgettext_lazy("row of a spreadsheet", "wrong")


BLANK = models.Field.default_error_messages["blank"]
NUMBER, UNIT = "number", "unit"  # of a figure
VALUE = "value"  # of an amount
PERCENTAGES = {Figure.Unit.PERCENT, Figure.Unit.CHANGE}
# Of Wagtail's tags.
STATUS_CLASSES = {
    Outcome.CREATED: "w-status--primary",
    Outcome.CHANGED: "w-status--primary",
    Outcome.SAME: "",
    Outcome.WRONG: "w-status--critical",
}


@dataclass
class Change:
    """A new value for a field, and both values as they stand in cells."""

    column: Column
    value: object
    old: str
    new: str
    place: str

    @property
    def words(self) -> str:
        return self.column.words(self.value)

    @property
    def label(self) -> str:
        return capfirst(self.column.label)


@dataclass
class PlannedRow:
    """A row of the file with the record that it is about, its changes made on a copy, and the page that is there."""

    line: Line
    record: models.Model | None = None
    page_id: int | None = None
    is_new: bool = False
    changes: list[Change] = field(default_factory=list)

    @property
    def outcome(self) -> Outcome:
        if self.line.problems:
            return Outcome.WRONG
        if self.is_new:
            return Outcome.CREATED
        return Outcome.CHANGED if self.changes else Outcome.SAME

    @property
    def status_class(self) -> str:
        return STATUS_CLASSES[self.outcome]

    @property
    def writes(self) -> bool:
        return self.outcome in {Outcome.CREATED, Outcome.CHANGED}


@dataclass
class PlannedProgramme:
    """The rows of one programme, which is None when an import would create it."""

    code: str
    known: EditedProgramme | None
    country: CountryPage | None = None
    rows: list[PlannedRow] = field(default_factory=list)

    @property
    def writes(self) -> bool:
        return any(row.writes for row in self.rows)

    @property
    def has_unfinished_draft(self) -> bool:
        return bool(self.known and self.known.page.has_unpublished_changes)


@dataclass
class Plan:
    programmes: list[PlannedProgramme]
    publish: bool

    @property
    def rows(self) -> list[PlannedRow]:
        return sorted((row for programme in self.programmes for row in programme.rows), key=lambda row: row.line.number)

    @property
    def writing(self) -> list[PlannedProgramme]:
        return [programme for programme in self.programmes if programme.writes]

    def number(self, outcome: Outcome) -> int:
        return sum(row.outcome == outcome for row in self.rows)

    @property
    def fingerprint(self) -> str:
        """Changes with anything that was saved, in the meantime, on a page that the plan would change."""
        written = [programme.known.page for programme in self.writing if programme.known]
        bases = [page.latest_revision_id for page in written]
        rows = [
            (row.line.number, row.outcome.value, [(change.place, change.old, change.new) for change in row.changes])
            for row in self.rows
        ]
        return sha256(repr((self.publish, bases, rows)).encode()).hexdigest()


class Planner:
    """Makes a plan for one person, in a number of queries that does not grow with the file or the site."""

    def __init__(self, user, publish: bool):
        self.user, self.publish = user, publish
        self.references = References()

    def plan(self, lines: list[Line]) -> Plan:
        refuse_repeated(lines, RowKind.PROGRAMME, CODE)
        for kind in ROWS:
            refuse_repeated(lines, kind, KEY)
        self.look_up({line.code for line in lines}, {uuid_or_none(line.text(KEY)) for line in lines} - {None})
        groups = defaultdict(list)
        for line in lines:
            groups[line.code].append(PlannedRow(line))
        return Plan([self.planned(code, rows) for code, rows in groups.items()], self.publish)

    def look_up(self, codes: set[str], keys: set[UUID]):
        """Find the programmes of the file, how codes are written on the site, and the pages that have its rows.

        Of programmes that are not in the file, only codes and keys are read.
        """
        ids, self.written, self.in_draft, self.elsewhere = [], {}, {}, defaultdict(set)
        for _name, model in ROWS.values():
            for key, page in model.objects.filter(uid__in=keys).values_list("uid", "page"):
                self.elsewhere[key].add(page)
        drafted = [f"latest_revision__content__{name}" for name in ("code", *(name for name, _model in ROWS.values()))]
        known = ProgrammePage.objects.order_by("path").values_list("pk", "code", "latest_revision", *drafted)
        for pk, public_code, revision, draft_code, *drafts in known.iterator():
            code = draft_code if revision else public_code
            self.in_draft[public_code] = code
            if code:
                self.written[code.casefold()] = code
            if code in codes:
                ids.append(pk)
            own = {uuid_or_none(row.get("uid") or "") for rows in drafts for row in rows or ()}
            for key in keys & own:
                self.elsewhere[key].add(pk)
        self.by_code = {programme.code: programme for programme in programmes(self.references, ids)}

    def planned(self, code: str, rows: list[PlannedRow]) -> PlannedProgramme:
        programme = PlannedProgramme(code, self.by_code.get(code), rows=rows)
        for row in rows:
            row.page_id = programme.known and programme.known.page.pk
        readable = [row for row in rows if row.line.kind and code]
        own = [row for row in readable if row.line.kind == RowKind.PROGRAMME]
        for row in own:
            self.plan_programme(programme, row)
        if programme.known or own:
            for kind in ROWS:
                self.plan_rows(programme, kind, [row for row in readable if row.line.kind == kind])
        for row in (row for row in readable if row.line.kind != RowKind.PROGRAMME):
            if not programme.known and not any(row.writes for row in own):
                row.line.refuse(CODE, _("There is no programme with this code, and no right row that would create it."))
        self.check_pages(programme)
        return programme

    # --- the programme's own row

    def plan_programme(self, programme: PlannedProgramme, row: PlannedRow):
        row.is_new = not programme.known
        if row.is_new:
            self.refuse_unclear_code(row.line)
            try:
                programme.country = self.references.country(row.line.text(COUNTRY))
            except ValidationError as error:
                return row.line.refuse(COUNTRY, error)
            row.record = ProgrammePage()
            row.record.country = programme.country
        else:
            row.record, programme.country = programme.known.draft, programme.known.country
            if row.line.text(COUNTRY) not in {"", programme.country.iso_code}:
                row.line.refuse(COUNTRY, _("The programme is in another country. Move the page instead."))
        self.fill(row, self.references.within(programme.country))
        return None

    def refuse_unclear_code(self, line: Line):
        if known := self.written.get(line.code.casefold()):
            line.refuse(CODE, _("There is a programme with the code %(code)s.") % {"code": known})
        elif line.code in self.in_draft:
            code = self.in_draft[line.code]
            line.refuse(CODE, _("In its draft, this programme has the code %(code)s.") % {"code": code})
        try:
            ProgrammePage._meta.get_field("code").clean(line.code, None)
        except ValidationError as error:
            line.refuse(CODE, error)

    # --- figures and amounts

    def plan_rows(self, programme: PlannedProgramme, kind: RowKind, rows: list[PlannedRow]):
        records = {record.uid: record for record in programme.known.rows(kind)} if programme.known else {}
        named = {uuid_or_none(row.line.text(KEY)) for row in rows}
        unnamed = [record for key, record in records.items() if key not in named]
        for row in rows:
            self.plan_row(programme, row, records, unnamed)

    def plan_row(self, programme: PlannedProgramme, row: PlannedRow, records: dict, unnamed: list):
        """A row without a key is one that the programme has already, or a new one."""
        if KEY not in row.line.cells:
            return row.line.refuse("", _("Figures and amounts cannot be told apart without the column of their keys."))
        key = uuid_or_none(row.line.text(KEY))
        if row.line.text(KEY) and not key:
            return row.line.refuse(KEY, _("This is not a key. Leave the cell empty for a new figure or amount."))
        page = programme.known and programme.known.page.pk
        if self.elsewhere.get(key, {page}) - {page}:
            return row.line.refuse(KEY, _("This is the key of a row of another page. Empty the cell."))
        _name, model = ROWS[row.line.kind]
        row.is_new = key not in records
        row.record = records.get(key) or (model(uid=key) if key else model())
        if row.line.kind == RowKind.FIGURE:
            self.fill_figure(row)
        else:
            self.fill(row, self.references)
            if row.line.text(VALUE).endswith(PERCENT):
                row.line.refuse(VALUE, _("This is a percentage, and no amount."))
        twin = next((record for record in unnamed if not key and self.says_the_same(row, record)), None)
        if twin:
            unnamed.remove(twin)
            row.is_new, row.changes = False, []
        return None

    def fill_figure(self, row: PlannedRow):
        if row.is_new and is_percentage(row) and not row.line.text(UNIT):
            row.line.cells[UNIT] = replace(row.line.cells[NUMBER], text=Figure.Unit.PERCENT)
        self.fill(row, self.references)
        if is_percentage(row) and row.record.unit not in PERCENTAGES:
            unit = row.record.get_unit_display()
            row.line.refuse(
                NUMBER, _("This is a percentage, but the unit of the figure is “%(unit)s”.") % {"unit": unit}
            )

    def says_the_same(self, row: PlannedRow, record: models.Model) -> bool:
        columns = [column for key, column in COLUMNS[row.line.kind].items() if key in row.line.cells]
        return all(self.shown(column, row.record) == self.shown(column, record) for column in columns)

    # --- cells

    def shown(self, column: Column, record: models.Model) -> str:
        return column.text(column.read(record), self.references)

    def fill(self, row: PlannedRow, references: References):
        """Read the cells of a row into its record, each by the rules of its field, and then the record by its own."""
        for key, column in COLUMNS[row.line.kind].items():
            if key in row.line.cells and row.line.cells[key].problem:
                continue
            try:
                self.fill_field(row, key, column, references)
            except ValidationError as error:
                row.line.refuse(key, error)
        if not row.line.problems and (row.changes or row.is_new):
            self.check_record(row)

    def fill_field(self, row: PlannedRow, key: str, column: Column, references: References):
        cell, old = row.line.cells.get(key), column.read(row.record)
        text, shown = cell and unguarded(cell.text), column.text(old, references)
        if text is None or text == shown or (not text and column.has_default):
            if row.is_new:
                column.clean(old, row.record)
            return
        refuse_no_value(text)
        value = column.clean(column.parse(text, references), row.record)
        if value != old:
            column.write(row.record, value)
            row.changes.append(Change(column, value, shown, column.text(value, references), cell.place))

    def check_record(self, row: PlannedRow):
        try:
            row.record.clean()
            if isinstance(row.record, OrderedRow) and (self.publish or row.writes):
                row.record.clean_for_publishing()
        except ValidationError as error:
            for key, messages in error.update_error_dict({}).items():
                row.line.refuse(key, ValidationError(messages))
        if not row.line.problems:
            for key in columns_without_any(row.record):
                row.line.refuse(key, BLANK)
        if self.publish:
            for key in columns_without_default(type(row.record), vars(row.record)):
                row.line.refuse(key, lacks_default_language())

    # --- the page as a whole

    def check_pages(self, programme: PlannedProgramme):
        """Whether this person may write this page now, told at each row that would."""
        writing = [row for row in programme.rows if row.writes]
        if not writing:
            return
        for message in self.objections(programme):
            for row in writing:
                row.line.refuse("", message)

    def objections(self, programme: PlannedProgramme):
        if not programme.known:
            may = programme.country.permissions_for_user(self.user)
            if not may.can_add_subpage() or (self.publish and not may.can_publish_subpage()):
                yield _("You may not do this in this country.")
            return
        may = programme.known.page.permissions_for_user(self.user)
        if not may.can_edit() or (self.publish and not may.can_publish()):
            yield _("You may not do this in this country.")
        if may.page_locked():
            yield _("The page is locked.")
        if self.publish:
            yield from self.objections_to_publishing(programme)

    def objections_to_publishing(self, programme: PlannedProgramme):
        if programme.has_unfinished_draft:
            yield _(
                "The page has changes that are not published, and this would publish them too. "
                "Publish them first, or import as drafts."
            )
        try:
            programme.known.draft.clean_rows()
        except ValidationError as error:
            yield from error.messages


def columns_without_any(record: models.Model) -> Iterator[str]:
    """The columns in the default language of texts that a record cannot be without, and that it has in no language."""
    for name in translated_texts(type(record)):
        if not (record._meta.get_field(name).blank or any(getattr(record, column) for column in localized_names(name))):
            yield localized_names(name)[0]


def refuse_no_value(text: str):
    """Raise ValidationError for a text that no spreadsheet program gives for a value."""
    if ERROR_VALUE.fullmatch(text):
        raise ValidationError(_("There is an error value in this cell: %(value)s.") % {"value": text})
    if len(text) > LONGEST:
        raise ValidationError(
            _("The text has %(length)s characters. A cell holds %(limit)s at most.")
            % {"length": written(len(text)), "limit": written(LONGEST)}
        )


def is_percentage(row: PlannedRow) -> bool:
    return row.line.text(NUMBER).endswith(PERCENT)


def uuid_or_none(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def refuse_repeated(lines: list[Line], kind: RowKind, key: str):
    """Two rows about the same thing contradict each other: both are wrong."""

    def named(line: Line) -> str | UUID:
        return uuid_or_none(line.text(key)) or line.text(key).lower()

    times = Counter(named(line) for line in lines if line.kind == kind and line.text(key))
    for line in lines:
        if line.kind == kind and times[named(line)] > 1:
            line.refuse(key, _("There is more than one row about this."))
