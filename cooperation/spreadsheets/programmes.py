"""The programmes as their editors last left them: published ones and drafts, in few queries and in little memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import F, Func, IntegerField, prefetch_related_objects

from cooperation.models import CountryPage, Figure, ProgrammePage
from cooperation.spreadsheets.layout import COLUMNS, RowKind
from cooperation.spreadsheets.reading import MAX_ROWS
from cooperation.spreadsheets.references import References
from embassy.bilingual.rows import finished
from embassy.pages.querysets import STEP

MOST_PROGRAMMES = 2_000  # in a file that is imported
CHUNK = 100  # programmes in memory
# No more is read of a draft than the spreadsheet shows. Its code is kept apart and its regions are set, since both cost
# queries for each programme: the code when the draft is checked, the regions when it is read.
READ = {"pk", "sectors", "organisations", "figures", *COLUMNS[RowKind.PROGRAMME]} - {"regions"}
ROWS = ("sectors", "organisations", "figures", "regions")


@dataclass
class EditedProgramme:
    """A programme: its page as the database has it, and its newest draft with the fields of the spreadsheet alone."""

    page: ProgrammePage
    draft: ProgrammePage
    code: str | None
    country: CountryPage

    @property
    def figures(self) -> list:
        return finished(self.draft.figures.all())


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
    figures = Func(F("latest_revision__content__figures"), function="jsonb_array_length", output_field=IntegerField())
    found = [Part(1, 1)]
    for pk, number in ProgrammePage.objects.order_by("path").annotate(rows=figures).values_list("pk", "rows"):
        rows = 1 + (number or 0)
        if found[-1].rows + rows > MAX_ROWS or len(found[-1].ids) == MOST_PROGRAMMES:
            found.append(Part(found[-1].number + 1, found[-1].last + 1))
        found[-1].ids.append(pk)
        found[-1].rows += rows
    return found


def programmes(references: References, ids: list[int]) -> Iterator[EditedProgramme]:
    """Programmes in the order of the tree, a chunk at a time: three queries, and four more if some have no revision."""
    found = ProgrammePage.objects.order_by("path").select_related("latest_revision")
    found = found.prefetch_workflow_states().annotate_approved_schedule()  # both say who may edit
    for start in range(0, len(ids), CHUNK):
        pages = list(found.filter(pk__in=ids[start : start + CHUNK]))
        prefetch_related_objects([page for page in pages if not page.latest_revision], *ROWS)
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
    """Give the figures of drafts from before there were keys the keys of their public selves."""
    saved = dict(Figure.objects.filter(page__in=[programme.page for programme in known]).values_list("pk", "uid"))
    for programme in known:
        for figure in programme.figures:
            figure.uid = saved.get(figure.pk, figure.uid)
