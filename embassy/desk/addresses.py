"""Where the texts and records of the site lead: every link of a page, with its place in the form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import URLField
from django.http.request import validate_host
from django.utils.html import strip_tags

from embassy.bilingual.texts import Kind, Part
from embassy.desk.records import OtherRecord, Record
from embassy.desk.site import LivePages

LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


@dataclass(frozen=True)
class Address:
    """A link: by the id of a page or document (`kind`), or by an address."""

    key: str
    anchor: str
    words: str
    kind: str  # "page", "document" or "url"
    target: str


def addresses_in(page: Record) -> Iterator[Address]:
    """All links in the texts of a page, and the addresses in its columns, blocks and rows."""
    for text in page.texts:
        if "<a" not in text.html:
            continue
        for attributes, inside in LINK.findall(text.html):
            found = dict(ATTRIBUTE.findall(attributes))
            kind = found.get("linktype", "url")
            target = unescape(found.get("href", "") if kind == "url" else found.get("id", ""))
            if target:
                words = strip_tags(unescape(inside))
                yield Address(f"{text.key}:{text.language}", text.anchor_at(words), words, kind, target)
    for part in page.parts:
        if part.kind is Kind.ADDRESS:
            name = part.label if part.blocks else str(part.column.verbose_name)
            for code, url in part.texts.items():
                key, anchor = (f"{part.key}:{code}", f"pair-{part.key}:{code}") if code else (part.key, anchor_of(part))
                if url:
                    yield Address(key, anchor, name, "url", url)


def anchor_of(part: Part) -> str:
    """The fragment that leads to what is no text."""
    return f"pair-{part.key}" if part.blocks or "." in part.key else f"id_{part.key}"


def addresses_of(record: OtherRecord) -> Iterator[Address]:
    """The addresses in the columns of a record that is no page."""
    for column in record.model._meta.concrete_fields:
        if isinstance(column, URLField) and (url := getattr(record.instance, column.attname)):
            yield Address(column.name, f"id_{column.name}", str(column.verbose_name), "url", url)


def external_addresses(site: LivePages) -> Iterator[tuple[Record | OtherRecord, Address]]:
    """All addresses on other sites."""
    on_pages = ((page, address) for page in site.pages.values() for address in addresses_in(page))
    of_others = ((record, address) for record in site.others for address in addresses_of(record))
    for record, address in (*on_pages, *of_others):
        if address.kind == "url" and is_external(address.target):
            yield record, address


def is_external(url: str) -> bool:
    parts = split(url)
    return bool(parts and parts.scheme in {"http", "https"} and parts.hostname and not is_ours(parts.hostname))


def is_ours(host: str) -> bool:
    """Whether a host is this site."""
    own = {urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname, *settings.ALLOWED_HOSTS} - {"*"}
    return validate_host(host, own)


def split(url: str):
    """The parts of an address; None for one that is none."""
    try:
        return urlsplit(url.strip())
    except ValueError:
        return None
