"""Links that lead nowhere."""

from collections.abc import Iterator
from functools import cached_property
from urllib.parse import unquote, urljoin

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.urls import Resolver404, resolve
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.models import Site

from embassy.bilingual.texts import LANGUAGE_CODES, Kind, Part
from embassy.desk.addresses import Address, addresses_in, anchor_of, external_addresses, is_ours, split
from embassy.desk.items import Item, OtherRecord
from embassy.desk.models import Link
from embassy.desk.records import LivePages, Record
from embassy.office.models import Notice
from embassy.pages.models import BasePage
from embassy.pages.redirects import told
from embassy.pages.slugs import PATHS


class Targets:
    """What exists on this site, for links to be held against: five queries, however many links."""

    @cached_property
    def titles(self) -> dict[int, str]:
        return dict(BasePage.objects.rewrite(False).values_list("pk", "draft_title"))

    @cached_property
    def public(self) -> dict[int, dict]:
        pages = BasePage.objects.live().public().rewrite(False)
        return {values["pk"]: values for values in pages.values("pk", *PATHS.values())}

    @cached_property
    def documents(self) -> dict[int, str]:
        return dict(Document.objects.values_list("pk", "file"))

    @cached_property
    def redirects(self) -> set[str]:
        return set(told(Redirect.objects.all()).values_list("old_path", flat=True))

    @cached_property
    def addresses(self) -> set[str]:
        """The local addresses of all public pages, in each language."""
        roots = [root.root_path for root in Site.get_site_root_paths()]
        return {
            f"/{language}/{path.removeprefix(root)}"
            for page in self.public.values()
            for language, path in ((language, page[field]) for language, field in PATHS.items())
            for root in roots
            if path.startswith(root)
        }

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
        language = address.key.rpartition(":")[2]
        parts = split(urljoin(self.own_address(page, language), address.target))
        if parts is None or (parts.hostname and not is_ours(parts.hostname)):
            return parts is None
        if parts.scheme not in {"", "http", "https"} or not parts.path:  # mailto:, tel:, #place
            return False
        return not self.exists(unquote(parts.path))

    def own_address(self, page: Record, language: str) -> str:
        field = PATHS.get(language)
        root = next((root.root_path for root in Site.get_site_root_paths()), "/")
        return f"/{language}/{page.values[field].removeprefix(root)}" if field else "/"

    def exists(self, path: str) -> bool:
        """Whether the site answers a local path. Static files are left to those who deploy."""
        if Redirect.normalise_path(path) in self.redirects or path.startswith(settings.STATIC_URL):
            return True
        if path.startswith(settings.MEDIA_URL):
            return default_storage.exists(path.removeprefix(settings.MEDIA_URL))
        if path.split("/")[1] in LANGUAGE_CODES:
            return f"{path.rstrip('/')}/" in self.addresses
        try:
            match = resolve(path)
        except Resolver404:
            return False
        is_document = match.url_name == "wagtaildocs_serve"
        return not is_document or self.why_document_is_gone(int(match.args[0]), "") is None


def internal_link_broken(site: LivePages) -> Iterator[Item]:
    """A link in a text, or a row, block or notice that leads to a page, whose target visitors cannot reach."""
    targets = Targets()
    for page in site.pages.values():
        for address in addresses_in(page):
            if reason := targets.why_broken(address, page):
                key = f"{address.key} {address.target}"
                yield Item(page, key, address.anchor, reason, address.target, site.today)
        for key, anchor, target in pages_chosen(page):
            if target not in targets.public:
                reason = targets.why_page_is_hidden(target, targets.titles.get(target, ""))
                yield Item(page, key, anchor, reason, str(target), site.today)
    for notice in Notice.objects.current().exclude(page=None):
        if reason := targets.why_page_is_hidden(notice.page_id, str(notice)):
            yield Item(OtherRecord(notice), "page", "id_page", reason, str(notice.page_id), site.today)


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
