"""The formats that the open data comes in. Addresses, the data page and the catalogue follow from what is here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cooperation.opendata.iati import xml
from cooperation.opendata.iati.words import in_languages
from cooperation.opendata.serialisers import csv_of, json_of
from cooperation.opendata.tables import Table
from embassy.office.models import EmbassySettings


@dataclass(frozen=True)
class Format:
    """A format of a file. `label` is its code in the European Union's list of file types."""

    label: str
    media_type: str


@dataclass(frozen=True)
class TableFormat(Format):
    """A format of every table. `name` ends its addresses; `variants` are further links to it, each with a query."""

    name: str
    parameters: str  # of the media type, in the header Content-Type
    write: Callable[[Table, HttpRequest], Iterator[str]]
    variants: tuple[tuple[str | Promise, str], ...] = ()

    def view_of(self, table: Table) -> str:
        return f"{table.name}_{self.name}"

    def address_of(self, table: Table) -> str:
        return reverse(f"opendata:{self.view_of(table)}")

    def links_to(self, table: Table) -> list[tuple[str | Promise, str]]:
        """What the data page calls the file, and its address."""
        address = self.address_of(table)
        return [(self.label, address), *((label, address + query) for label, query in self.variants)]


def base_of(request: HttpRequest) -> str:
    """The address of the site: https://www.example.org."""
    return request.build_absolute_uri("/").rstrip("/")


def csv_file(table: Table, request: HttpRequest) -> Iterator[str]:
    """A table as CSV; with ?bom=1 it begins with a byte order mark, without which Excel misreads accents."""
    return csv_of(table.names, table.rows(base_of(request)), bom=request.GET.get("bom") == "1")


def json_file(table: Table, request: HttpRequest) -> Iterator[str]:
    """A table as JSON: what it is, then its rows."""
    return json_of(head_of(table, request), table.rows(base_of(request)))


def head_of(table: Table, request: HttpRequest) -> dict:
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


FORMATS = [
    TableFormat("CSV", "text/csv", "csv", "; header=present", csv_file, ((_("CSV for Excel"), "?bom=1"),)),
    TableFormat("JSON", "application/json", "json", "", json_file),
]
IATI = Format("XML", xml.MEDIA_TYPE)
