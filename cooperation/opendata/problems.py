"""Errors of the API, as RFC 9457 wants them told. They are in English, like the names of its parameters."""

from http import HTTPStatus

from django.http import HttpResponse, JsonResponse
from ninja import Schema
from ninja.errors import HttpError

MEDIA_TYPE = "application/problem+json"


class Problem(Schema):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str


class RefusedError(HttpError):
    """A filter that cannot be understood; the sentence says why."""

    def __init__(self, sentence: str):
        super().__init__(HTTPStatus.BAD_REQUEST, sentence)


def problem(request, status: HTTPStatus, detail: str) -> HttpResponse:
    told = Problem(type="about:blank", title=status.phrase, status=status, detail=detail, instance=request.path)
    headers = {"Access-Control-Allow-Origin": "*", "Content-Language": "en"}
    return JsonResponse(told.dict(), content_type=MEDIA_TYPE, status=status, headers=headers)


def not_found(request, **kwargs) -> HttpResponse:
    return problem(request, HTTPStatus.NOT_FOUND, "There is nothing at this address.")


def not_allowed(request) -> HttpResponse:
    response = problem(request, HTTPStatus.METHOD_NOT_ALLOWED, "The API can be read (GET, HEAD); it takes nothing in.")
    response.headers["Allow"] = "GET, HEAD"
    return response


def sentences(errors: list[dict]) -> str:
    """What pydantic found wrong, each with the name of its parameter."""
    return " ".join(f"{'.'.join(map(str, names_in(error['loc'])))}: {error['msg']}." for error in errors)


def names_in(location: tuple) -> tuple:
    """Without where the parameter stands, and what ninja calls them all."""
    return tuple(part for part in location if part not in {"query", "path", "filters"})
