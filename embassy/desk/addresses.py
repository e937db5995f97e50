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

from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.texts import Kind, Part, translated_fields
from embassy.desk.items import OtherRecord
from embassy.desk.records import LivePages, Record, in_use

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
                yield Address(f"{text.key}:{text.language}", text.anchor, strip_tags(unescape(inside)), kind, target)
    for part in page.parts:
        if part.kind is Kind.ADDRESS:
            name = part.label if part.blocks else str(part.column.verbose_name)
            for code, url in part.texts.items():
                key, anchor = (f"{part.key}:{code}", f"pair-{part.key}:{code}") if code else (part.key, anchor_of(part))
                if url:
                    yield Address(key, anchor, name, "url", url)


def anchor_of(part: Part) -> str:
    """The fragment that leads to what is no text."""
    row, dot, name = part.key.rpartition(".")
    if part.blocks:
        return f"pair-{part.key}"
    # A row is found by its first text: the number in the ids of its fields may differ in the newest draft.
    return f"pair-{row}.{next(iter(translated_fields(part.column.model)), name)}" if dot else f"id_{name}"


def addresses_of_records() -> Iterator[tuple[OtherRecord, Address]]:
    """The addresses in the columns of records that are no pages: a query for each kind that has such a column."""
    for model in BilingualRecord.__subclasses__():
        columns = [column for column in model._meta.concrete_fields if isinstance(column, URLField)]
        for record in in_use(model) if columns else ():
            for column in columns:
                if url := getattr(record, column.attname):
                    yield (
                        OtherRecord(record),
                        Address(column.name, f"id_{column.name}", str(column.verbose_name), "url", url),
                    )


def external_addresses(site: LivePages) -> Iterator[tuple[Record | OtherRecord, Address]]:
    """All addresses on other sites."""
    on_pages = ((page, address) for page in site.pages.values() for address in addresses_in(page))
    for record, address in (*on_pages, *addresses_of_records()):
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
