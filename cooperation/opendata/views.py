"""The tables as files."""

from django.http import StreamingHttpResponse

from cooperation.opendata.formats import TableFormat
from cooperation.opendata.freshness import fresh
from cooperation.opendata.tables import Table
from embassy.pages.slugs import LANGUAGE_CODES


@fresh
def table_file(request, table: Table, form: TableFormat) -> StreamingHttpResponse:
    """A table in one of its formats."""
    name = f"{table.name}.{form.name}"
    return StreamingHttpResponse(
        form.write(table, request),
        content_type=f"{form.media_type}; charset=utf-8{form.parameters}",
        headers={"Content-Disposition": f'inline; filename="{name}"', "Content-Language": ", ".join(LANGUAGE_CODES)},
    )
