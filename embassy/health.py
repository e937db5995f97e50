"""Whether the site works: /healthz for balancers, /readyz for people and alarms, and how full its disks are."""

import os
import shutil
from contextlib import closing
from http import HTTPStatus
from pathlib import Path

from django.conf import settings
from django.db import Error, connection
from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from embassy.recurring.health import overdue
from embassy.recurring.models import JobRun

PATIENCE = 2  # seconds, for a connection and again for its answer
LEAST_SHARE, LEAST_BYTES = 0.1, 10**9  # of a disk that must be free


class HealthMiddleware:
    """Answers both addresses before anything else looks at the request: by any host name, and without https.

    So no database, no cache and no session is asked, and a balancer may use the address of the machine.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        view = VIEWS.get(request.path_info)
        return view(request) if view else self.get_response(request)


@never_cache
@require_safe
def healthz(request):
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(request):
    """What the site depends on, each with its state: 503 unless all are ok."""
    states = {**database_and_worker(), "disk": "full" if filling_disks() else "ok"}
    is_ready = set(states.values()) == {"ok"}
    return JsonResponse(states, status=HTTPStatus.OK if is_ready else HTTPStatus.SERVICE_UNAVAILABLE)


VIEWS = {"/healthz": healthz, "/readyz": readyz}


def database_and_worker() -> dict[str, str]:
    try:
        runs = job_runs()
    except Error:
        return {"database": "no answer", "worker": "unknown"}
    return {"database": "ok", "worker": "late" if overdue(runs, timezone.now()) else "ok"}


def job_runs() -> dict[str, JobRun]:
    """The recurring jobs by name, read on a new connection: a kept one may wait for ever for a server that hangs."""
    own = connection.copy()
    own.settings_dict["OPTIONS"]["connect_timeout"] = PATIENCE
    with closing(own), own.cursor() as cursor:
        cursor.execute("SET statement_timeout = %s", [PATIENCE * 1000])
        cursor.execute(*JobRun.objects.values_list("name", "began_at").query.sql_with_params())
        return {name: JobRun(name=name, began_at=began_at) for name, began_at in cursor.fetchall()}


def filling_disks() -> list[Path]:
    """The folders that the site writes in, one for each disk, where less than a tenth or 1 GB is free."""
    folders = map(existing, (settings.MEDIA_ROOT, settings.VAR_DIR))
    return [folder for folder in {os.stat(folder).st_dev: folder for folder in folders}.values() if is_filling(folder)]


def existing(folder: Path) -> Path:
    """The folder, or the one above it in which it will be made."""
    return folder if folder.exists() else existing(folder.parent)


def is_filling(folder: Path) -> bool:
    disk = shutil.disk_usage(folder)
    return disk.free < max(LEAST_BYTES, LEAST_SHARE * disk.total)
