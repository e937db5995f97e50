"""The tables as files."""

from django.http import StreamingHttpResponse

from cooperation.opendata.freshness import fresh
from cooperation.opendata.iati.words import in_languages
from cooperation.opendata.serialisers import csv_of, json_of
from cooperation.opendata.tables import TABLES, Table
from embassy.office.models import EmbassySettings
from embassy.pages.slugs import LANGUAGE_CODES


def base_of(request) -> str:
    """The address of the site: https://www.example.org."""
    return request.build_absolute_uri("/").rstrip("/")


def download(parts, media_type: str, name: str) -> StreamingHttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Content-Language": ", ".join(LANGUAGE_CODES)}
    return StreamingHttpResponse(parts, content_type=media_type, headers=headers)


@fresh
def csv_table(request, table: str) -> StreamingHttpResponse:
    """A table as CSV; with ?bom=1 for Excel, which else takes its letters for others."""
    found = TABLES[table]
    parts = csv_of(found.names, found.rows(base_of(request)), bom=request.GET.get("bom") == "1")
    return download(parts, "text/csv; charset=utf-8; header=present", f"{table}.csv")


@fresh
def json_table(request, table: str) -> StreamingHttpResponse:
    """A table as JSON: what it is, then its rows."""
    found, base = TABLES[table], base_of(request)
    parts = json_of(head_of(found, request), found.rows(base))
    return download(parts, "application/json; charset=utf-8", f"{table}.json")


def head_of(table: Table, request) -> dict:
    office = EmbassySettings.load()
    return {
        "name": table.name,
        "title": in_languages(lambda: table.title),
        "description": in_languages(lambda: table.description),
        "url": request.build_absolute_uri(request.path),
        "publisher": in_languages(lambda: office.name),
        "licence": {"id": office.data_licence, "url": office.licence_url},
        "modified": request.data_since.isoformat(timespec="seconds"),
        "fields": [field for column in table.columns for field in fields_of(column)],
    }


def fields_of(column) -> list[dict]:
    meaning = in_languages(lambda: column.meaning)
    about = {"type": column.kind.value, "list": column.many, "meaning": meaning}
    return [
        {"name": name} | about | ({"language": language} if language else {})
        for name, language in column.languages.items()
    ]
