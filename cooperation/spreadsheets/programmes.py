"""The programmes as their editors last left them: published ones and drafts, in a fixed number of queries."""

from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from cooperation.models import CountryPage, Figure, ProgrammePage
from cooperation.spreadsheets.layout import COLUMNS, RowKind
from cooperation.spreadsheets.references import References
from embassy.pages.querysets import STEP

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
        return list(self.draft.figures.all())


def programmes(references: References) -> list[EditedProgramme]:
    """All programmes, in the order of the tree. Three queries, and four more if some have no revision."""
    found = ProgrammePage.objects.order_by("path").select_related("latest_revision")
    pages = list(found.prefetch_workflow_states().annotate_approved_schedule())  # both say who may edit
    prefetch_related_objects([page for page in pages if not page.latest_revision], *ROWS)
    known = [programme_of(page, references) for page in pages]
    give_keys(known)
    return known


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
