"""A small read-only JSON API over the tables: filters, pages of rows, problems told as RFC 9457 wants it."""

from functools import wraps
from http import HTTPStatus

from django.db.models import QuerySet
from django.http import HttpResponse, JsonResponse
from django.urls import URLPattern, path, re_path, reverse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI, Query
from ninja.errors import HttpError, ValidationError

from cooperation.models import CountryPage, PartnerPage, ProgrammePage
from cooperation.opendata import filtering, schemas, tables
from cooperation.opendata.formats import base_of
from cooperation.opendata.freshness import fresh
from cooperation.opendata.paging import PAGES, ROWS, Keys, row_page
from cooperation.opendata.problems import MEDIA_TYPE, Problem, not_allowed, not_found, problem, sentences
from cooperation.opendata.published import public
from cooperation.opendata.serialisers import json_of, json_row
from cooperation.opendata.tables import Table
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.kept.telling import ALL, READ
from embassy.office.models import EmbassySettings

JSON = "application/json; charset=utf-8"

api = NinjaAPI(
    title="Belgian development cooperation in the Andes",
    version="1",
    description=(
        "Programmes, partners, figures and amounts, in every language of the site. What is not known is null. Dates "
        "are ISO 8601, as precise as their source. Ask again with If-None-Match or If-Modified-Since: the answer is "
        "304 while nothing has changed."
    ),
    docs_url=None,
    openapi_url=None,
)


# --- what can be asked


def answers(name: str) -> dict:
    return {"summary": name.capitalize(), "operation_id": name, "response": {200: schemas.PAGES[name], 400: Problem}}


@api.get("/programmes", **answers("programmes"))
def programmes(request, filters: Query[schemas.FoundProgrammes]):
    return listed(request, tables.PROGRAMMES, filters, filtering.selected(ProgrammePage, filters))


@api.get(
    "/programmes/{id}",
    summary="A programme",
    operation_id="programme",
    response={200: schemas.ROWS["programmes"], 400: Problem, 404: Problem},
)
def programme(request, id: int):
    row = next(tables.PROGRAMMES.rows(base_of(request), pk=id), None)
    if row is None:
        raise HttpError(HTTPStatus.NOT_FOUND, f"There is no programme {id}.")
    return HttpResponse(json_row(row), content_type=JSON)


@api.get("/partners", **answers("partners"))
def partners(request, filters: Query[schemas.Found]):
    return listed(request, tables.PARTNERS, filters, filtering.selected(PartnerPage, filters))


@api.get("/figures", **answers("figures"))
def figures(request, filters: Query[schemas.FoundFigures]):
    return listed(request, tables.FIGURES, filters, filtering.figures(filters), ROWS)


@api.get("/budgets", **answers("budgets"))
def budgets(request, filters: Query[schemas.FoundBudgets]):
    return listed(request, tables.BUDGETS, filters, filtering.budgets(filters), ROWS)


@api.get("/spending", **answers("spending"))
def spending(request, filters: Query[schemas.FoundSpending]):
    return listed(request, tables.SPENDING, filters, filtering.spending(filters), ROWS)


@api.get("/partnerships", **answers("partnerships"))
def partnerships(request, filters: Query[schemas.FoundOfPartner]):
    return listed(request, tables.PARTNERSHIPS, filters, filtering.partnerships(filters), ROWS)


@api.get("/calls", **answers("calls"))
def calls(request, filters: Query[schemas.FoundOfPartner]):
    return listed(request, tables.CALLS, filters, filtering.calls(filters), ROWS)


@api.get("/countries", **answers("countries"))
def countries(request, filters: Query[schemas.Paged]):
    return listed(request, tables.COUNTRIES, filters, public(CountryPage))


def listed(request, table: Table, filters: schemas.Paged, found: QuerySet, keys: Keys = PAGES) -> HttpResponse:
    page = row_page(table, found, keys, base_of(request), limit=filters.limit, cursor=filters.cursor)
    head = {"total": page.total, "next": page.next and address_with(request, page.next)}
    return HttpResponse("".join(json_of(head, page.rows)), content_type=JSON)


def address_with(request, cursor: str) -> str:
    asked = request.GET.copy()
    asked["cursor"] = cursor
    return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")


# --- how it answers


@api.exception_handler(ValidationError)
def invalid(request, error: ValidationError) -> HttpResponse:
    return problem(request, HTTPStatus.BAD_REQUEST, sentences(error.errors))


@api.exception_handler(HttpError)
def refused(request, error: HttpError) -> HttpResponse:
    return problem(request, HTTPStatus(error.status_code), str(error))


def answering(view, parameters: set[str]):
    """A view of the API as visitors meet it: it says what it does not know, and remembers what has not changed."""
    view = fresh(view)

    @wraps(view)
    def answer(request, **kwargs):
        request.META[READ] = (ALL,)  # the others are refused
        if request.method not in {"GET", "HEAD"}:
            return not_allowed(request)
        if unknown := sorted(request.GET.keys() - parameters):
            names = ", ".join(sorted(parameters)) or "none"
            return problem(
                request, HTTPStatus.BAD_REQUEST, f"Unknown parameter: {unknown[0][:40]}. Parameters here: {names}."
            )
        request.method = "GET"  # the server leaves the body of an answer to HEAD out
        response = view(request, **kwargs)
        response.headers["Content-Language"] = ", ".join(LANGUAGE_CODES)
        return response

    return answer


@fresh
def index(request) -> JsonResponse:
    """What there is to ask."""
    here = request.build_absolute_uri(request.path)
    lists = {name: f"{here}{name}" for name in schemas.PAGES}
    return JsonResponse(lists | {"documentation": request.build_absolute_uri(reverse("opendata:openapi"))})


@fresh
def openapi(request) -> JsonResponse:
    """The description of the API, in OpenAPI 3.1."""
    office = EmbassySettings.load()
    root = request.build_absolute_uri(reverse("opendata:api")).rstrip("/")
    described = description()
    described["servers"] = [{"url": root}]
    described["info"]["license"] = {"name": office.data_licence, "url": office.licence_url}
    return JsonResponse(described)


def description() -> dict:
    with translation.override(None):
        described = dict(api.get_openapi_schema(path_prefix=""))
    for operations in described["paths"].values():
        for status, response in operations["get"]["responses"].items():
            if status >= HTTPStatus.BAD_REQUEST:
                response["content"] = {MEDIA_TYPE: response["content"].pop("application/json")}
    return described


def urls() -> list[URLPattern]:
    """The addresses of the API; all others below it answer with a problem too."""
    patterns = [pattern for pattern in api.urls[0] if pattern.name != "api-root"]
    for pattern, operations in zip(patterns, description()["paths"].values(), strict=True):
        parameters = operations["get"].get("parameters", ())
        known = {parameter["name"] for parameter in parameters if parameter["in"] == "query"}
        pattern.callback = answering(pattern.callback, known)
    return [path("", index, name="api"), *patterns, re_path("", csrf_exempt(not_found))]
