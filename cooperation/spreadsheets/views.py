"""The pages of the admin for spreadsheets: download, upload, dry run."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.urls import path, re_path
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from cooperation.models import CountryPage, ProgrammePage, SpreadsheetUpload
from cooperation.spreadsheets import uploads
from cooperation.spreadsheets.applying import SAVED_MEANWHILE
from cooperation.spreadsheets.forms import PUBLISH, ConfirmForm, UploadForm
from cooperation.spreadsheets.importing import is_worked_on, plan_of
from cooperation.spreadsheets.plan import Outcome, Plan
from cooperation.spreadsheets.programmes import MOST_PROGRAMMES, parts
from cooperation.spreadsheets.reading import MAX_BYTES, MAX_ROWS
from cooperation.spreadsheets.writing import written_csv, written_xlsx

ROWS_A_PAGE = 100
FILES = {
    "xlsx": (written_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (written_csv, "text/csv; charset=utf-8"),
}


def may_import(user) -> bool:
    """Whether this person may add or change programmes in a country at least."""
    return any(
        may.can_add_subpage() or may.can_edit()
        for may in (country.permissions_for_user(user) for country in CountryPage.objects.all())
    )


def may_publish(user) -> bool:
    return any(country.permissions_for_user(user).can_publish_subpage() for country in CountryPage.objects.all())


@require_http_methods(["GET", "HEAD", "POST"])
def index(request):
    """Download links for everybody, a form to upload a file for those who may import."""
    allowed = may_import(request.user)
    if request.method == "POST" and not allowed:
        raise PermissionDenied
    form = UploadForm(request.POST or None, request.FILES or None, may_publish=may_publish(request.user))
    if request.method == "POST" and form.is_valid():
        publish = form.cleaned_data["result"] == PUBLISH
        upload = uploads.keep(request.user, name=form.cleaned_data["file"].name, content=form.content, publish=publish)
        return redirect("programme_spreadsheet_dry_run", upload.token)
    return render(
        request,
        "cooperation/spreadsheets/index.html",
        heading(_("Programmes as a spreadsheet"))
        | {
            "form": form if allowed else None,
            "parts": parts(),
            "most": {"programmes": MOST_PROGRAMMES, "rows": MAX_ROWS, "megabytes": MAX_BYTES // 1_000_000},
            "imports": uploads.confirmed_by(request.user),
            "without_code": ProgrammePage.objects.filter(code=None),
        },
    )


@require_safe
def export(request, extension: str):
    """All programmes as a file, or one part of them, with its number in `part`."""
    written, content_type = FILES[extension]
    chosen, name = parts(), [_("programmes"), timezone.localdate().isoformat()]
    if "part" in request.GET:
        chosen = [part for part in chosen if str(part.number) == request.GET["part"]]
        name += [f"{part.first}-{part.last}" for part in chosen]
    if not chosen:
        raise Http404
    file = written([pk for part in chosen for pk in part.ids])
    name = f"{'-'.join(name)}.{extension}"
    headers = {"Content-Disposition": content_disposition_header(as_attachment=True, filename=name)}
    return FileResponse(file, content_type=content_type, headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def dry_run(request, token: str):
    """What the upload would do, then how far its import is; by POST: import it, if it is still what the editor saw."""
    if not may_import(request.user):
        raise PermissionDenied
    upload = uploads.find(request.user, token)
    if upload is None:
        messages.error(request, _("The file is no longer here. Upload it again."))
        return redirect("programme_spreadsheet")
    is_open = upload.state in SpreadsheetUpload.OPEN
    if request.method == "POST":
        return confirmed(request, upload) if is_open else redirect("programme_spreadsheet_dry_run", token)
    return shown(request, upload, plan_of(upload), ConfirmForm()) if is_open else followed(request, upload)


def heading(title: str, subtitle: str = "") -> dict:
    """What Wagtail's page header shows."""
    return {"header_title": title, "page_title": title, "page_subtitle": subtitle, "header_icon": "table"}


def confirmed(request, upload: SpreadsheetUpload):
    plan, form = plan_of(upload), ConfirmForm(request.POST)
    if not form.is_valid() or form.cleaned_data["fingerprint"] != plan.fingerprint:
        messages.warning(request, SAVED_MEANWHILE)
        return redirect("programme_spreadsheet_dry_run", upload.token)
    if plan.number(Outcome.WRONG) and not form.cleaned_data["skip_wrong"]:
        form.add_error("skip_wrong", _("Nothing was written: some rows are wrong. Mend the file, or skip them."))
        return shown(request, upload, plan, form)
    uploads.confirm(upload, plan)
    return redirect("programme_spreadsheet_dry_run", upload.token)


def followed(request, upload: SpreadsheetUpload):
    """How far an import is; when it is done, what it wrote, a hundred programmes at a time, the new ones first."""
    programmes = upload.programmes.select_related("page").annotate(is_new=Q(before__isnull=True))
    page = Paginator(programmes.order_by("-is_new", "pk"), ROWS_A_PAGE).get_page(request.GET.get("p"))
    context = heading(_("Import of programmes"), upload.name) | {
        "upload": upload,
        "number": page.paginator.count,
        "waits_for_worker": upload.is_running and not is_worked_on(),
        "page": page,
    }
    return render(request, "cooperation/spreadsheets/import.html", context)


def shown(request, upload: SpreadsheetUpload, plan: Plan, form: ConfirmForm):
    """The dry run, a hundred rows at a time, of one outcome or of all."""
    chosen = request.GET.get("outcome")
    rows = [row for row in plan.rows if chosen in {row.outcome.value, None, ""}]
    form.initial["fingerprint"] = plan.fingerprint
    context = heading(_("What the import would change"), upload.name) | {
        "upload": upload,
        "plan": plan,
        "form": form,
        "chosen": chosen,
        "numbers": [(outcome, plan.number(outcome)) for outcome in Outcome],
        "wrong": plan.number(Outcome.WRONG),
        "writes": bool(plan.writing),
        "unfinished": [programme.known.page for programme in plan.writing if programme.has_unfinished_draft],
        "kept": [written.page for written in upload.programmes.select_related("page")] if upload.problem else [],
        "page": Paginator(rows, ROWS_A_PAGE).get_page(request.GET.get("p")),
    }
    return render(request, "cooperation/spreadsheets/dry_run.html", context)


urlpatterns = [
    path("", index, name="programme_spreadsheet"),
    re_path(rf"^export\.(?P<extension>{'|'.join(FILES)})$", export, name="programme_spreadsheet_export"),
    path("import/<str:token>/", dry_run, name="programme_spreadsheet_dry_run"),
]
