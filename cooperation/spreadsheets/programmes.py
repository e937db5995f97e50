"""The programmes as their editors last left them: published ones and drafts, in few queries and in little memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import F, Func, IntegerField, prefetch_related_objects

from cooperation.models import CountryPage, ProgrammePage
from cooperation.spreadsheets.layout import COLUMNS, ROWS, RowKind
from cooperation.spreadsheets.reading import MAX_ROWS
from cooperation.spreadsheets.references import References
from embassy.bilingual.rows import finished
from embassy.pages.querysets import STEP

MOST_PROGRAMMES = 2_000  # in a file that is imported
CHUNK = 100  # programmes in memory
# No more is read of a draft than the spreadsheet shows. Its code is kept apart and its regions are set, since both cost
# queries for each programme: the code when the draft is checked, the regions when it is read.
RELATIONS = {"sectors", "organisations", *(name for name, _model in ROWS.values())}
READ = {"pk", *RELATIONS, *COLUMNS[RowKind.PROGRAMME]} - {"regions"}


@dataclass
class EditedProgramme:
    """A programme: its page as the database has it, and its newest draft with the fields of the spreadsheet alone."""

    page: ProgrammePage
    draft: ProgrammePage
    code: str | None
    country: CountryPage

    def rows(self, kind: RowKind) -> list:
        return finished(getattr(self.draft, ROWS[kind][0]).all())


@dataclass
class Part:
    """So many programmes, in the order of the tree, as one import takes."""

    number: int
    first: int
    ids: list[int] = field(default_factory=list)
    rows: int = 0

    @property
    def last(self) -> int:
        return self.first + len(self.ids) - 1


def parts() -> list[Part]:
    """All programmes: one query. At least one part, which may be empty."""
    numbers = {
        f"number_{name}": Func(
            F(f"latest_revision__content__{name}"), function="jsonb_array_length", output_field=IntegerField()
        )
        for name, _model in ROWS.values()
    }
    found = [Part(1, 1)]
    known = ProgrammePage.objects.order_by("path").annotate(**numbers)
    for pk, *counted in known.values_list("pk", *numbers):
        rows = 1 + sum(filter(None, counted))
        if found[-1].rows + rows > MAX_ROWS or len(found[-1].ids) == MOST_PROGRAMMES:
            found.append(Part(found[-1].number + 1, found[-1].last + 1))
        found[-1].ids.append(pk)
        found[-1].rows += rows
    return found


def programmes(references: References, ids: list[int]) -> Iterator[EditedProgramme]:
    """Programmes in the order of the tree, a chunk at a time: four queries, and five more if some have no revision."""
    found = ProgrammePage.objects.order_by("path").select_related("latest_revision")
    found = found.prefetch_workflow_states().annotate_approved_schedule()  # both say who may edit
    for start in range(0, len(ids), CHUNK):
        pages = list(found.filter(pk__in=ids[start : start + CHUNK]))
        prefetch_related_objects([page for page in pages if not page.latest_revision], *RELATIONS, "regions")
        known = [programme_of(page, references) for page in pages]
        give_keys(known)
        yield from known


def programme_of(page: ProgrammePage, references: References) -> EditedProgramme:
    content = page.latest_revision.content if page.latest_revision else page.serializable_data()
    country = references.countries[page.path[:-STEP]]
    draft = ProgrammePage.from_serializable_data(
        {key: value for key, value in content.items() if key in READ}, check_fks=False
    )
    by_id = {region.pk: region for region in references.regions.values()}
    draft.regions = [by_id[pk] for pk in content.get("regions", ()) if pk in by_id]
    draft.country = country
    return EditedProgramme(page, draft, content["code"], country)


def give_keys(known: list[EditedProgramme]):
    """Give the rows of drafts from before there were keys the keys of their public selves."""
    pages = [programme.page for programme in known]
    for kind, (_name, model) in ROWS.items():
        saved = dict(model.objects.filter(page__in=pages).values_list("pk", "uid"))
        for programme in known:
            for row in programme.rows(kind):
                row.uid = saved.get(row.pk, row.uid)
