"""What Django answers to anybody, and how a copy of it is given to a reader."""

import gzip
import re
import time
from collections.abc import Callable, Iterable, Iterator
from email.utils import parsedate_to_datetime
from hashlib import blake2b
from http import HTTPStatus

from embassy.kept.copies import GZIP, Copy, Headers
from embassy.kept.telling import READ, VAIN

KEPT = {HTTPStatus.OK, HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
MOST_BYTES = 8 * 2**20  # of an answer; a longer one is passed on as it comes
LEAST_PACKED = 200  # bytes, as in GZipMiddleware
# Made anew for each reader.
OF_ANSWER = {"content-length", "content-encoding", "etag", "last-modified", "date", "server", "connection"}
# What must not change an answer that all get.
OF_READER = {
    *("HTTP_COOKIE", "HTTP_AUTHORIZATION", "HTTP_USER_AGENT", "HTTP_REFERER", "HTTP_RANGE", "HTTP_IF_RANGE"),
    *("HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE"),
    *("HTTP_ACCEPT_ENCODING", "HTTP_ACCEPT_LANGUAGE"),
}
REFUSES_GZIP = re.compile(r"gzip\s*;\s*q=0(?:\.0*)?(?:$|[,\s])")


class Answer:
    """What Django answers to a request of which nothing of its reader is left but the language."""

    def __init__(self, site: Callable, environ: dict, place: tuple[str, str, str, str]):
        self.began_at = time.time()
        _scheme, host, _path, language = place
        self.environ = {name: value for name, value in environ.items() if name not in OF_READER}
        self.environ |= {"REQUEST_METHOD": "GET", "HTTP_HOST": host, "HTTP_ACCEPT_LANGUAGE": language, VAIN: []}
        self.parts = site(self.environ, self.start)
        self.begun, length = [], 0
        self.rest = iter(self.parts)
        for part in self.rest:
            self.begun.append(part)
            length += len(part)
            if length > MOST_BYTES:
                return
        self.rest = None

    def start(self, line: str, headers: Headers, exc_info=None):
        self.line, self.headers = line, headers
        self.status = int(line[:3])
        self.named = {name.lower(): value for name, value in headers}

    @property
    def is_for_all(self) -> bool:
        vary = {name.strip() for name in self.named.get("vary", "").lower().split(",")}
        return (
            self.rest is None
            and self.status in KEPT
            and "set-cookie" not in self.named
            and self.named.get("cache-control") == "no-cache"
            and not vary - {"", "accept-encoding", "accept-language"}
        )

    @property
    def vain(self) -> tuple[str, ...]:
        return tuple(self.environ[VAIN])

    def copy(self, version: str, until: float, former: Copy | None) -> Copy:
        body = b"".join(self.begun)
        tag = blake2b(body, digest_size=12).hexdigest()
        packed = gzip.compress(body, mtime=0) if len(body) >= LEAST_PACKED else body
        return Copy(
            version=version,
            until=until,
            since=former.since if former and former.tag == tag else self.began_at,
            line=self.line,
            headers=tuple((name, value) for name, value in self.headers if name.lower() not in OF_ANSWER),
            tag=tag,
            length=len(body),
            parameters=self.environ.get(READ, ()),
            vain=self.vain,
            bodies={GZIP: packed} if len(packed) < len(body) else {"": body},
        )

    def pass_on(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        """Give it to this reader alone."""
        start_response(self.line, self.headers)
        if environ["REQUEST_METHOD"] != "HEAD":
            return self
        self.close()
        return []

    def __iter__(self) -> Iterator[bytes]:
        yield from self.begun
        yield from self.rest or ()

    def close(self):
        self.parts.close()


def give(copy: Copy, environ: dict, start_response: Callable) -> list[bytes]:
    """Answer with a copy, or with 304 where the reader has it already."""
    coding = GZIP if GZIP in copy.bodies and takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")) else ""
    tag, headers, unchanged = copy.answers[coding]
    if copy.status == HTTPStatus.OK and has_it(environ, tag, copy.since):
        start_response("304 Not Modified", unchanged)
        return []
    start_response(copy.line, headers)
    if environ["REQUEST_METHOD"] == "HEAD":
        return []
    return [copy.bodies[coding] if coding in copy.bodies else gzip.decompress(copy.bodies[GZIP])]


def takes_gzip(accepted: str) -> bool:
    return "gzip" in accepted and not REFUSES_GZIP.search(accepted)


def has_it(environ: dict, tag: str, since: float) -> bool:
    """Whether the conditions of a request say that the reader has these bytes (RFC 9110, 13.1)."""
    if tags := environ.get("HTTP_IF_NONE_MATCH"):
        return tags.strip() == "*" or tag in [one.strip().removeprefix("W/") for one in tags.split(",")]
    try:
        moment = parsedate_to_datetime(environ.get("HTTP_IF_MODIFIED_SINCE", ""))
        return int(since) <= moment.timestamp()
    except (ValueError, OverflowError):
        return False
