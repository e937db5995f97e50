"""The worker's part of an import: checked whole, then written programme by programme; finished, or undone as a whole.

Each programme is written in a transaction of its own, so that others can save between two of them.
"""

import logging
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cooperation.models import SpreadsheetUpload
from cooperation.spreadsheets.applying import SAVED_MEANWHILE, undo, write
from cooperation.spreadsheets.plan import Plan, PlannedProgramme, Planner
from cooperation.spreadsheets.reading import rows_of
from cooperation.spreadsheets.table import lines_of
from embassy.pages.tree import hold_tree
from embassy.recurring.locks import lock
from embassy.recurring.models import JobRun

logger = logging.getLogger(__name__)
JOB = "import"
PATIENCE = timedelta(minutes=2)  # a timer may start the worker once a minute
State = SpreadsheetUpload.State


def plan_of(upload: SpreadsheetUpload) -> Plan:
    return Planner(upload.user, upload.publish).plan(lines_of(rows_of(upload.name, bytes(upload.content))))


def import_confirmed():
    """Import what was confirmed, the first confirmed first; undo what a worker began and did not end."""
    for upload in SpreadsheetUpload.objects.filter(state__in=SpreadsheetUpload.RUNNING).order_by("confirmed_at", "pk"):
        with translation.override(upload.language):
            if upload.state == State.WAITING:
                run(upload)
            else:
                undo_all(upload, upload.problem or _("The server was stopped before the import was finished."))


def run(upload: SpreadsheetUpload):
    try:
        plan = plan_of(upload)
        if plan.fingerprint != upload.fingerprint:
            raise ValidationError(SAVED_MEANWHILE)
        advance(upload, State.WAITING, State.WRITING)
        for programme in plan.writing:
            write_one(upload, programme)
        advance(upload, State.WRITING, State.DONE, content=b"")
    except ValidationError as error:
        undo_all(upload, " ".join(error.messages))
    except Exception:  # whatever it is, nothing of the import stays
        logger.exception("The import of %s", upload.name)
        undo_all(upload, _("An error occurred. The log of the server says which."))


def advance(upload: SpreadsheetUpload, before: State, state: State, **fields):
    """Raises SpreadsheetUpload.DoesNotExist if another worker has taken over, for this one has lost its lock."""
    if not SpreadsheetUpload.objects.filter(pk=upload.pk, state=before).update(state=state, **fields):
        raise SpreadsheetUpload.DoesNotExist


@transaction.atomic
def write_one(upload: SpreadsheetUpload, programme: PlannedProgramme):
    hold_tree()
    advance(upload, State.WRITING, State.WRITING)
    try:
        write(programme, upload)
    except ValidationError as error:
        raise ValidationError([f"{programme.code}: {message}" for message in error.messages]) from error


def undo_all(upload: SpreadsheetUpload, problem: str):
    """Undo what was written, the last first, and say why."""
    SpreadsheetUpload.objects.filter(pk=upload.pk).update(state=State.UNDOING, problem=problem)
    for written in upload.programmes.order_by("-pk"):
        with transaction.atomic():
            hold_tree()
            undo(written)
    SpreadsheetUpload.objects.filter(pk=upload.pk).update(state=State.UNDONE)


def is_worked_on() -> bool:
    """Whether a worker imports now, or has done anything in the last minutes."""
    with lock(JOB) as nobody_imports:
        return not nobody_imports or JobRun.objects.filter(began_at__gt=timezone.now() - PATIENCE).exists()
