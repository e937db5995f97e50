"""Write a programme of a plan with one revision and an entry in its log, and undo that."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.edit_page import EditPageAction
from wagtail.log_actions import log
from wagtail.models import Revision

from cooperation.models import CountryPage, ImportedProgramme, ProgrammePage, SpreadsheetUpload
from cooperation.spreadsheets.layout import ROWS, RowKind
from cooperation.spreadsheets.plan import PlannedProgramme, PlannedRow
from embassy.pages.models import BasePage

LOG_ACTION, LOG_UNDO = "cooperation.import", "cooperation.import.undo"
SAVED_MEANWHILE = _("Somebody saved one of these pages in the meantime. Look at the changes again.")
# What saving a draft writes besides the revision, and what says whether somebody else changed the page.
RESTORED = ("draft_title", "has_unpublished_changes", "translation_summary")
COMPARED = ("latest_revision_id", "live_revision_id", "live", "locked", "path", *RESTORED)


def write(programme: PlannedProgramme, upload: SpreadsheetUpload):
    """Write the right rows of a programme, and note how it was. The caller holds the tree.

    Raises ValidationError if the page or its country is not as the plan found it, or if it cannot be published.
    """
    user, before = upload.user, None
    if programme.known:
        page = unchanged(programme.known.page)
        if not page.latest_revision_id:
            page.save_revision(changed=False, clean=False)
        before = {name: getattr(page, name) for name in ("live", "latest_revision_id", *RESTORED)}
        page = change_page(page, programme, user)
    else:
        page = create_page(unchanged(programme.country), programme, user)
    revision = page.latest_revision
    ImportedProgramme.objects.create(upload=upload, page=page, revision=revision, before=before)
    log(page, LOG_ACTION, user=user, revision=revision, content_changed=True, data={"file": upload.name})
    if upload.publish:
        revision.publish(user=user)


def unchanged(planned: ProgrammePage | CountryPage) -> ProgrammePage | CountryPage:
    """A page as it is now. Raises ValidationError if that is not as it was planned with."""
    names = COMPARED if isinstance(planned, ProgrammePage) else ("path", "live")
    page = type(planned).objects.filter(pk=planned.pk).first()
    if not page or any(getattr(page, name) != getattr(planned, name) for name in names):
        raise ValidationError(SAVED_MEANWHILE)
    return page


def change_page(page: ProgrammePage, programme: PlannedProgramme, user) -> ProgrammePage:
    """On top of the newest draft."""
    draft = page.get_latest_revision_as_object()
    write_rows(draft, programme.rows)
    return EditPageAction(draft, user=user, log_action=False).execute()


def create_page(country: CountryPage, programme: PlannedProgramme, user) -> ProgrammePage:
    page = ProgrammePage(code=programme.code, live=False, owner=user)
    write_rows(page, programme.rows)
    country.add_child(instance=page)
    for name, _model in ROWS.values():  # read once for the revision and for the states of its texts
        setattr(page, name, list(getattr(page, name).all()))
    page.save_revision(user=user, clean=False)  # the plan has checked the rows, and publishing checks the whole
    return page


def write_rows(page: ProgrammePage, rows: list[PlannedRow]):
    for row in rows:
        if row.line.kind == RowKind.PROGRAMME and row.writes:
            write_changes(page, row)
    for kind, (name, _model) in ROWS.items():
        written = [row for row in rows if row.line.kind == kind and row.writes]
        if not written:
            continue
        records = list(getattr(page, name).all())
        known = {record.pk or record.uid: record for record in records}
        for row in written:
            if row.is_new:
                records.append(row.record)
            else:
                write_changes(known[row.record.pk or row.record.uid], row)
        for order, record in enumerate(records):
            record.sort_order = order
        setattr(page, name, records)


def write_changes(record: models.Model, row: PlannedRow):
    for change in row.changes:
        change.column.write(record, change.value)


def undo(written: ImportedProgramme):
    """Bring a programme back to what it was, unless somebody has changed it since. The caller holds the tree."""
    page, revision, upload, before = written.page, written.revision, written.upload, written.before
    if not is_as_written(page, revision, upload.publish):
        return
    if before is None:
        DeletePageAction(page, user=upload.user).execute(skip_permission_checks=True)
        return  # what is noted of the page is gone with it
    previous, was_live = Revision.objects.get(pk=before.pop("latest_revision_id")), before.pop("live")
    written.delete()
    revision.delete()
    restored = {"latest_revision": previous, "latest_revision_created_at": previous.created_at} | before
    if upload.publish and was_live:
        previous.publish(log_action=False)
    elif upload.publish:
        page.unpublish(log_action=False)
        restored["first_published_at"] = None
    if not was_live:  # the row of such a page follows its draft
        previous.as_object().save(clean=False)
    BasePage.objects.filter(pk=page.pk).update(**restored)
    log(page, LOG_UNDO, user=upload.user, data={"file": upload.name})


def is_as_written(page: ProgrammePage, revision: Revision | None, is_public: bool) -> bool:
    return (
        revision is not None
        and page.latest_revision_id == revision.pk
        and (page.live_revision_id == revision.pk) == is_public
        and not revision.approved_go_live_at
        and not revision.task_states.exists()
    )
