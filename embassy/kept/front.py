"""Whole answers to visitors, kept in front of Django: made once after each change, then given without a query."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from http import HTTPStatus
from types import SimpleNamespace
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.db import Error, close_old_connections
from django.http.request import split_domain_port, validate_host
from django.utils import timezone, translation

from embassy.connections.base import refusing
from embassy.kept import rendering
from embassy.kept.answers import Answer, give
from embassy.kept.copies import Copy
from embassy.kept.moments import true_until
from embassy.kept.release import release
from embassy.kept.store import MEMORY, Store
from embassy.kept.telling import ALL, READ, counts, has_session
from embassy.kept.watcher import Watcher

# Where nothing is for all visitors, or nothing comes from the database.
PASSED = ("/admin/", "/account/", "/documents/", "/login/", "/static/", "/media/", "/healthz", "/readyz")
FOLDER = settings.VAR_DIR / "kept"
LONGEST = 1000  # characters of an address
RENDERS = 6  # at a time in a process, so that kept answers find a thread
PATIENCE = 0.7  # seconds for somebody else's render, and again for a turn of one's own
MOST_PLACES = 10_000  # of which the parameters are remembered
MOST_REMEMBERED = 2000  # paths, and queries, of which is remembered what they say


class Front:
    """A WSGI application around Django's. Everything but a GET or HEAD of what is public passes through it."""

    def __init__(self, site: Callable, watcher: Watcher, store: Store, count: Callable[[str, str], None]):
        """`count` counts a search in vain: its words and their language."""
        self.site, self.watcher, self.store, self.count = site, watcher, store, count
        self.renders = threading.BoundedSemaphore(RENDERS)
        self.truth = "", 0.0  # a version, and until when it is true
        self.read: dict[tuple, tuple[str, ...]] = {}  # the parameters that are read at an address
        self.long: set[tuple] = set()  # what is asked for at addresses that answer with more than a copy may hold

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        self.watcher.start()
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return self.pass_change(environ, start_response)
        place = None if environ["PATH_INFO"].startswith(PASSED) else place_of(environ)
        if place is None:
            return self.site(environ, start_response)
        version, is_certain = self.watcher.current()
        query = environ.get("QUERY_STRING", "")
        if is_certain and ((place, query) in self.long or has_session(environ)):
            with self.under(version):
                return self.site(environ, start_response)
        copy = self.find(place, query, version)
        if self.watcher.is_away or (is_certain and copy is not None):
            return self.give(copy, environ, start_response)
        answer = self.make(place, environ)
        if copy is not None and isinstance(answer, Answer) and answer.status == HTTPStatus.SERVICE_UNAVAILABLE:
            answer.close()
            answer = None
        return self.give(answer or copy, environ, start_response)

    def give(self, answer: Copy | Answer | None, environ: dict, start_response: Callable) -> Iterable[bytes]:
        """Give an answer to a reader; without one, say that the database is away."""
        if answer is None:
            with refusing():
                return self.site(environ, start_response)
        if answer.vain and counts(environ):
            self.count(*answer.vain)
        if isinstance(answer, Answer):
            return answer.pass_on(environ, start_response)
        return give(answer, environ, start_response)

    def pass_change(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        try:
            return self.site(environ, start_response)
        finally:
            self.watcher.changed_here()

    def find(self, place: tuple, query: str, version: str) -> Copy | None:
        """The copy that is true of what is asked for."""
        key = (*place, canonical(query, self.read.get(place)))
        for look in (self.store.get, self.store.read):
            copy = look(key)
            if copy is not None and copy.is_true(version):
                # What is not found without unknown parameters may be a redirect with them.
                return copy if copy.status == HTTPStatus.OK or key[-1] == canonical(query) else None
        return None

    def make(self, place: tuple, environ: dict) -> Copy | Answer | None:
        """Let Django answer: a copy where all may have the answer; None if too many answers are being made."""
        query = environ.get("QUERY_STRING", "")
        with self.store.alone((*place, canonical(query, self.read.get(place))), PATIENCE) as waited:
            version, is_certain = self.watcher.current()
            if waited and (copy := self.find(place, query, version)):
                return copy
            if not self.renders.acquire(timeout=PATIENCE):
                return None
            try:
                close_old_connections()  # as Django does when a request begins
                if not is_certain:  # a busy machine
                    return Answer(self.site, environ, place)
                until = self.until(version)
                with self.under(version):
                    answer = Answer(self.site, environ, place)
                return self.keep(answer, place, query, version, until) or answer
            except Error:
                return None
            finally:
                self.renders.release()

    def until(self, version: str) -> float:
        """Until when what is rendered from now on under a version is true, in seconds since the epoch."""
        known, until = self.truth
        if known != version or until <= time.time():
            until = true_until(timezone.now()).timestamp()
            self.truth = version, until
        return until

    @contextmanager
    def under(self, version: str) -> Iterator[None]:
        """Let what all pages have in common be made once under a version, as long as that is true."""
        known, until = self.truth
        token = rendering.under.set(f"{version} {until}" if known == version and time.time() < until else None)
        try:
            yield
        finally:
            rendering.under.reset(token)

    def keep(self, answer: Answer, place: tuple, query: str, version: str, until: float) -> Copy | None:
        """Keep an answer, if it is for all."""
        parameters = answer.environ.get(READ, ())
        key = (*place, canonical(query, parameters))
        if answer.rest is not None:
            self.long = {(place, query), *(self.long if len(self.long) < MOST_PLACES else ())}
        if not answer.is_for_all or (answer.status != HTTPStatus.OK and key[-1] != canonical(query)):
            return None
        if len(self.read) > MOST_PLACES:
            self.read.clear()
        self.read[place] = parameters
        copy = answer.copy(version, until, self.store.last(key))
        answer.close()
        self.store.put(key, copy)
        return copy


def front_of(site: Callable, count: Callable[[str, str], None], memory: int = MEMORY) -> Front:
    """The front of a process: all of this machine share one folder, and each release has one of its own."""
    folder = FOLDER / release()
    return Front(site, Watcher(folder / "version"), Store(folder, memory), count)


def place_of(environ: dict) -> tuple[str, str, str, str] | None:
    """Scheme, host and path of a request, and the language that its reader asks for where the path says none.

    None for what Django will refuse, and for addresses longer than any of this site.
    """
    host, path = environ.get("HTTP_HOST", "").lower(), environ["PATH_INFO"]
    is_long = len(path) + len(environ.get("QUERY_STRING", "")) > LONGEST
    if path == "/" or is_long or not is_served(host, tuple(settings.ALLOWED_HOSTS)):
        return None
    language = ""
    if not says_language(path):
        reader = SimpleNamespace(META=environ, COOKIES={})
        language = translation.get_language_from_request(reader)
    return scheme_of(environ), host, path, language


@lru_cache(maxsize=100)
def is_served(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether Django serves a host, which may have a port."""
    return validate_host(split_domain_port(host)[0], hosts)


@lru_cache(maxsize=MOST_REMEMBERED)
def says_language(path: str) -> bool:
    """Whether a path begins with a language of the site."""
    return bool(translation.get_language_from_path(path.lower()))


def scheme_of(environ: dict) -> str:
    """As Django finds it."""
    header, secure = settings.SECURE_PROXY_SSL_HEADER or ("", "")
    if header in environ:
        return "https" if environ[header].split(",")[0].strip() == secure else "http"
    return environ["wsgi.url_scheme"]


@lru_cache(maxsize=MOST_REMEMBERED)
def canonical(query: str, parameters: tuple[str, ...] | None = None) -> str:
    """A query with its parameters in order; only those that are read, where that is known."""
    if not query:
        return ""
    pairs = sorted(parse_qsl(query, keep_blank_values=True), key=lambda pair: pair[0])
    is_read = parameters is None or ALL in parameters
    return urlencode([pair for pair in pairs if is_read or pair[0] in parameters])
