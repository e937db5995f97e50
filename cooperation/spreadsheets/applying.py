"""Write what a plan says: each page with one revision by the person who confirmed it, and one entry in its log."""

from django.db import transaction
from wagtail.actions.edit_page import EditPageAction
from wagtail.log_actions import log

from cooperation.models import ProgrammePage
from cooperation.spreadsheets.layout import RowKind
from cooperation.spreadsheets.plan import Plan, PlannedProgramme, PlannedRow

LOG_ACTION = "cooperation.import"


@transaction.atomic
def apply(plan: Plan, user, file_name: str) -> int:
    """Write the rows that are right; return the number of pages. The caller holds the tree since the plan was made."""
    writing = [programme for programme in plan.programmes if programme.writes]
    for programme in writing:
        write = change_page if programme.known else create_page
        page = write(programme, user)
        log(page, LOG_ACTION, user=user, revision=page.latest_revision, content_changed=True, data={"file": file_name})
        if plan.publish:
            page.latest_revision.publish(user=user)
    return len(writing)


def change_page(programme: PlannedProgramme, user) -> ProgrammePage:
    """On top of the newest draft."""
    page = programme.known.page.get_latest_revision_as_object()
    write_rows(page, programme.rows)
    action = EditPageAction(page, user=user, log_action=False)
    return action.execute()


def create_page(programme: PlannedProgramme, user) -> ProgrammePage:
    page = ProgrammePage(code=programme.code, live=False, owner=user)
    write_rows(page, programme.rows)
    programme.country.add_child(instance=page)
    page.save_revision(user=user, clean=False)  # the plan has checked the rows, and publishing checks the whole
    return page


def write_rows(page: ProgrammePage, rows: list[PlannedRow]):
    figures = list(page.figures.all())
    known = {figure.pk or figure.uid: figure for figure in figures}
    for row in rows:
        if not row.writes:
            continue
        if row.line.kind == RowKind.FIGURE and row.is_new:
            figures.append(row.record)
            continue
        record = page if row.line.kind == RowKind.PROGRAMME else known[row.record.pk or row.record.uid]
        for change in row.changes:
            change.column.write(record, change.value)
    for order, figure in enumerate(figures):
        figure.sort_order = order
    page.figures = figures
