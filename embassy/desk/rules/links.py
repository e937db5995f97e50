"""Links that lead nowhere."""

from collections.abc import Iterable, Iterator
from functools import cached_property, reduce
from operator import or_
from urllib.parse import unquote, urljoin

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Q
from django.urls import Resolver404, resolve
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.models import Site

from embassy.bilingual.texts import LANGUAGE_CODES, Kind, Part
from embassy.desk.addresses import Address, addresses_in, anchor_of, external_addresses, is_ours, split
from embassy.desk.items import Item
from embassy.desk.models import Link
from embassy.desk.records import Record
from embassy.desk.site import LivePages
from embassy.office.models import Notice
from embassy.pages.models import BasePage
from embassy.pages.redirects import told
from embassy.pages.slugs import PATHS


class Targets:
    """What exists on this site of what some pages lead to: five queries, however many links."""

    def __init__(self, pages: Iterable[Record], others: Iterable[int] = ()):
        self.pages, self.others = list(pages), set(others)

    @cached_property
    def of_pages(self) -> list[tuple[Record, Address]]:
        return [(page, address) for page in self.pages for address in addresses_in(page)]

    @cached_property
    def paths(self) -> set[str]:
        """The local paths that are led to."""
        led = (local_path(address, page) for page, address in self.of_pages)
        return {path for path in led if path}

    @cached_property
    def ids(self) -> set[int]:
        """The pages that are led to by their keys."""
        chosen = {target for page in self.pages for _key, _anchor, target in pages_chosen(page)}
        return (
            self.others | chosen | {int(address.target) for _page, address in self.of_pages if address.kind == "page"}
        )

    @cached_property
    def titles(self) -> dict[int, str]:
        return dict(BasePage.objects.filter(pk__in=self.ids).rewrite(False).values_list("pk", "draft_title"))

    @cached_property
    def public(self) -> set[int]:
        return set(BasePage.objects.filter(pk__in=self.ids).live().public().values_list("pk", flat=True))

    @cached_property
    def documents(self) -> dict[int, str]:
        led = {address.target for _page, address in self.of_pages if address.kind == "document"}
        led |= {served for path in self.paths if (served := document_at(path))}
        return dict(Document.objects.filter(pk__in=led).values_list("pk", "file"))

    @cached_property
    def redirects(self) -> set[str]:
        paths = set(map(Redirect.normalise_path, self.paths))
        return set(told(Redirect.objects.filter(old_path__in=paths)).values_list("old_path", flat=True))

    @cached_property
    def addresses(self) -> set[str]:
        """The local addresses of the public pages that are led to, in each language."""
        root, paths = root_path(), [f"{path.rstrip('/')}/" for path in self.paths]
        wanted = {
            field: [f"{root}{path.removeprefix(f'/{code}/')}" for path in paths if path.startswith(f"/{code}/")]
            for code, field in PATHS.items()
        }
        asked = reduce(or_, (Q(**{f"{field}__in": found}) for field, found in wanted.items()))
        pages = BasePage.objects.filter(asked).live().public().rewrite(False).values("pk", *PATHS.values())
        return {address for page in pages for address in local_addresses(page)}

    def why_broken(self, address: Address, page: Record) -> str | None:
        """Why a link leads nowhere, in a sentence; None for one that is fine, or on another site."""
        if address.kind == "page":
            return self.why_page_is_hidden(int(address.target), address.words)
        if address.kind == "document":
            return self.why_document_is_gone(int(address.target), address.words)
        if self.leads_nowhere(address, page):
            return _("The link “%(words)s” leads to %(path)s, which does not exist on this site.") % {
                "words": address.words,
                "path": address.target,
            }
        return None

    def why_page_is_hidden(self, pk: int, link: str) -> str | None:
        if pk in self.public:
            return None
        if pk not in self.titles:
            return _("The link “%(words)s” leads to a page that was deleted.") % {"words": link}
        words = {"words": link, "title": self.titles[pk]}
        return _("The link “%(words)s” leads to the page “%(title)s”, which visitors cannot see.") % words

    def why_document_is_gone(self, pk: int, link: str) -> str | None:
        if pk not in self.documents:
            return _("The link “%(words)s” leads to a document that was deleted.") % {"words": link}
        if not default_storage.exists(self.documents[pk]):
            return _("The link “%(words)s” leads to a document whose file is gone.") % {"words": link}
        return None

    def leads_nowhere(self, address: Address, page: Record) -> bool:
        path = local_path(address, page)
        return path is None or (path != "" and not self.exists(path))

    def exists(self, path: str) -> bool:
        """Whether the site answers a local path. Static files are left to those who deploy."""
        if Redirect.normalise_path(path) in self.redirects or path.startswith(settings.STATIC_URL):
            return True
        if path.startswith(settings.MEDIA_URL):
            return default_storage.exists(path.removeprefix(settings.MEDIA_URL))
        if path.split("/")[1] in LANGUAGE_CODES:
            return f"{path.rstrip('/')}/" in self.addresses
        try:
            resolve(path)
        except Resolver404:
            return False
        served = document_at(path)
        return served is None or self.why_document_is_gone(served, "") is None


def document_at(path: str) -> int | None:
    """The key of the document that is served at a path."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return int(match.args[0]) if match.url_name == "wagtaildocs_serve" else None


def local_path(address: Address, page: Record) -> str | None:
    """The path on this site that an address leads to; empty where it leads elsewhere, None for what is no address."""
    if address.kind != "url":
        return ""
    parts = split(urljoin(own_address(page, address.key.rpartition(":")[2]), address.target))
    if parts is None:
        return None
    is_path = parts.scheme in {"", "http", "https"} and parts.path  # and not mailto:, tel:, #place
    return unquote(parts.path) if is_path and not (parts.hostname and not is_ours(parts.hostname)) else ""


def own_address(page: Record, language: str) -> str:
    return local_addresses(page.values, {language: PATHS[language]})[0] if language in PATHS else "/"


def local_addresses(values: dict, paths: dict[str, str] = PATHS) -> list[str]:
    """The addresses of a page on this site, by its columns."""
    return [f"/{language}/{values[field].removeprefix(root_path())}" for language, field in paths.items()]


def root_path() -> str:
    """The path of the site's home page, which its addresses leave out."""
    return next((root.root_path for root in Site.get_site_root_paths()), "/")


def internal_link_broken(site: LivePages) -> Iterator[Item]:
    """A link in a text, or a row, block or notice that leads to a page, whose target visitors cannot reach."""
    notices = [record for record in site.others if record.model is Notice and record.instance.page_id]
    targets = Targets(site.pages.values(), (notice.instance.page_id for notice in notices))
    for page, address in targets.of_pages:
        if reason := targets.why_broken(address, page):
            key = f"{address.key} {address.target}"
            yield Item(page, key, address.anchor, reason, address.target, site.today)
    for page in site.pages.values():
        for key, anchor, target in pages_chosen(page):
            if target not in targets.public:
                reason = targets.why_page_is_hidden(target, targets.titles.get(target, ""))
                yield Item(page, key, anchor, reason, str(target), site.today)
    for notice in notices:
        target = notice.instance.page_id
        if reason := targets.why_page_is_hidden(target, notice.title):
            yield Item(notice, "page", "id_page", reason, str(target), site.today)


def pages_chosen(page: Record) -> Iterator[tuple[str, str, int]]:
    """Key, anchor and target of each place in a row or a block where a page is chosen."""
    for part in page.parts:
        if part.kind is Kind.REFERENCE and "." in part.key and issubclass(target_of(part), BasePage):
            yield from ((part.key, anchor_of(part), pk) for pk in part.values.values() if isinstance(pk, int))


def target_of(part: Part) -> type[models.Model]:
    return part.blocks[-1].target_model if part.blocks else part.column.related_model


def external_link_broken(site: LivePages) -> Iterator[Item]:
    """An address on another site that the link checker found broken more than once, on each page that leads there."""
    broken = {link.url: link for link in Link.objects.filter(failures__gte=Link.FAILURES_THAT_COUNT)}
    for record, address in external_addresses(site) if broken else ():
        if link := broken.get(address.target):
            since = localdate(link.failing_since)
            reason = _("The link to %(url)s has not worked since %(day)s: %(seen)s.") % {
                "url": link.url,
                "day": date_format(since, "DATE_FORMAT"),
                "seen": link.what_was_seen,
            }
            yield Item(record, f"{address.key} {link.url}", address.anchor, reason, f"{link.url} {link.seen}", since)
