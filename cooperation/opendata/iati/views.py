"""The IATI files."""

from collections.abc import Iterator
from itertools import chain

from django.http import Http404, StreamingHttpResponse

from cooperation.opendata.freshness import fresh
from cooperation.opendata.iati.publication import published
from cooperation.opendata.iati.xml import MEDIA_TYPE, file_of
from cooperation.opendata.records import Programme, reporter
from embassy.pages.slugs import LANGUAGE_CODES


@fresh
def activities(request, **only) -> StreamingHttpResponse:
    """The activities of all programmes, of those in a `country`, or the one with an `iati_identifier`.

    404 where there is none: the standard knows no file without an activity.
    """
    reports = reporter()
    found = published(reports, **only)
    parts = file_of(not_empty(found), reports, request.build_absolute_uri("/").rstrip("/"))
    response = StreamingHttpResponse(parts, content_type=f"{MEDIA_TYPE}; charset=utf-8")
    response.headers["Content-Language"] = ", ".join(LANGUAGE_CODES)
    return response


def not_empty(programmes: Iterator[Programme]) -> Iterator[Programme]:
    first = next(programmes, None)
    if first is None:
        raise Http404
    return chain([first], programmes)
