"""Copies of public pages are made after each change, before anybody asks."""

import logging
import re
import shutil
import time
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote_to_bytes, urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings

from embassy.kept.front import FOLDER, Front

logger = logging.getLogger(__name__)

LOOKS = 0.5  # seconds between two looks for a change
SHARE = 0.2  # of one processor, at most
OF_THE_SITE = ("/robots.txt", "/sitemap.xml")
LOCATION = re.compile(r"<loc>([^<]+)</loc>")


class Refresher:
    """Asks a front for one address after the other, as a visitor would, whenever something has changed."""

    def __init__(self, front: Front):
        self.front, self.version, self.until = front, None, 0.0

    def turn(self) -> float:
        """Make the copies that are missing; a change ends the turn. Returns how many seconds to wait for the next."""
        self.front.watcher.start()
        version, is_certain = self.front.watcher.current()
        if not is_certain or (version == self.version and time.time() < self.until):
            return LOOKS
        if version == self.version:  # the clock has ended the copies
            self.front.watcher.state.change(version)
        number = 0
        for key in self.keys():
            if self.front.watcher.current() != (version, True):
                return 0
            number += self.front.find(key[:-1], key[-1], version) is not None
        self.version, self.until = version, self.front.truth[1]
        remove_former_releases(self.front.store.folder.name)
        logger.info("%s addresses are kept", number)
        return LOOKS

    def keys(self) -> Iterator[tuple]:
        """Ask for what was asked for most, then for all that the sitemaps name, and give the key of each."""
        seen = set()
        waiting = [*self.front.store.asked(), *(key for path in OF_THE_SITE for key in keys_of(path))]
        for key in waiting:
            if key not in seen:
                seen.add(key)
                text = self.ask(*key)
                if "</urlset>" in text or "</sitemapindex>" in text:
                    waiting += [key for location in LOCATION.findall(text) for key in keys_of(unescape(location))]
                yield key

    def ask(self, scheme: str, host: str, path: str, language: str, query: str) -> str:
        """What an address answers. Waits in between, so that it takes no more than its share of a processor."""
        environ = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": host, "HTTP_ACCEPT_LANGUAGE": language}
        environ["wsgi.url_scheme"] = scheme
        if settings.SECURE_PROXY_SSL_HEADER:
            header, secure = settings.SECURE_PROXY_SSL_HEADER
            environ[header] = secure if scheme == "https" else scheme
        setup_testing_defaults(environ)
        began = time.process_time()
        answer = self.front(environ, lambda line, headers, exc_info=None: None)
        body = b"".join(answer)
        getattr(answer, "close", lambda: None)()
        time.sleep((time.process_time() - began) * (1 / SHARE - 1))
        return body.decode(errors="replace")


def keys_of(address: str) -> list[tuple]:
    """The keys of an address, for readers of each language where it does not say the language."""
    base, asked = urlsplit(settings.WAGTAILADMIN_BASE_URL), urlsplit(address)
    path = unquote_to_bytes(asked.path).decode("latin-1")
    languages = [code for code, _name in settings.LANGUAGES]
    wished = [""] if path.split("/")[1] in languages else languages
    return [(base.scheme, base.netloc, path, language, asked.query) for language in wished]


def remove_former_releases(current: str):
    """Remove the copies of other releases than this one, whose processes have ended by now."""
    for folder in FOLDER.iterdir():
        if folder.is_dir() and folder.name != current:
            shutil.rmtree(folder, ignore_errors=True)
