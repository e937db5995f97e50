"""The files: the tables in their formats, and IATI."""

from collections.abc import Iterator
from itertools import chain

from django.http import Http404, StreamingHttpResponse

from cooperation.opendata.formats import IATI, TableFormat, base_of
from cooperation.opendata.freshness import fresh
from cooperation.opendata.iati.publication import published
from cooperation.opendata.iati.xml import file_of
from cooperation.opendata.published import reporter
from cooperation.opendata.records import Programme
from cooperation.opendata.tables import Table
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.kept.telling import reads

IN_ALL_LANGUAGES = {"Content-Language": ", ".join(LANGUAGE_CODES)}


@reads("bom")
@fresh
def table_file(request, table: Table, form: TableFormat) -> StreamingHttpResponse:
    """A table in one of its formats."""
    name = f"{table.name}.{form.name}"
    return StreamingHttpResponse(
        form.write(table, request),
        content_type=f"{form.media_type}; charset=utf-8{form.parameters}",
        headers=IN_ALL_LANGUAGES | {"Content-Disposition": f'inline; filename="{name}"'},
    )


@fresh
def activities(request, **only) -> StreamingHttpResponse:
    """The activities of all programmes, of those in a `country`, or the one with an `iati_identifier`.

    404 where there is none: the standard knows no file without an activity.
    """
    reports = reporter()
    parts = file_of(not_empty(published(reports, **only)), reports, base_of(request))
    return StreamingHttpResponse(parts, content_type=f"{IATI.media_type}; charset=utf-8", headers=IN_ALL_LANGUAGES)


def not_empty(programmes: Iterator[Programme]) -> Iterator[Programme]:
    first = next(programmes, None)
    if first is None:
        raise Http404
    return chain([first], programmes)
