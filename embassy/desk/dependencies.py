"""What a judgement hangs on besides the record itself, and what of a record others hang on."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from wagtail.contrib.redirects.models import Redirect

from embassy.desk.addresses import Address, addresses_in, addresses_of, is_external
from embassy.desk.facts import Facts
from embassy.desk.records import OtherRecord, Record
from embassy.desk.rules.links import document_at, local_addresses, local_path, pages_chosen
from embassy.desk.site import LivePages
from embassy.desk.triggers import DOCUMENT, PATH, URL, unit_of
from embassy.office.models import EmbassySettings, Notice
from embassy.pages.models import BasePage

page_unit = partial(unit_of, BasePage)


def dependencies(site: LivePages) -> dict[str, set[str]]:
    """By the unit of each record: the other units, paths and addresses that a change of concerns it."""
    settings = unit_of(EmbassySettings, site.office.pk)
    found = {}
    for page in site.pages.values():
        units = found.setdefault(page_unit(page.pk), set())
        units |= {page_unit(target) for _key, _anchor, target in pages_chosen(page)}
        for address in addresses_in(page):
            units |= set(led_to(address, page))
        if page.values.get("figures") or page.values.get("money"):
            units.add(settings)
        if country := site.world.facts[page.pk].country:
            units.add(page_unit(country))
    for record in site.others:
        units = found.setdefault(unit_of(record.model, record.pk), set())
        units |= {f"{URL}:{address.target}" for address in addresses_of(record)}
        if record.model is Notice and record.instance.page_id:
            units.add(page_unit(record.instance.page_id))
    for record, _text, passage in site.passages:
        words = passage.words
        mentions = (
            each
            for sentence in passage.reading.sentences
            for each in site.world.names.mentions_in(words, sentence.span)
        )
        found[unit_of(record.model, record.pk)] |= {page_unit(mention.pk) for mention in mentions}
    return found


def led_to(address: Address, page: Record) -> Iterator[str]:
    if address.kind == "page":
        yield page_unit(address.target)
    elif address.kind == "document":
        yield f"{DOCUMENT}:{address.target}"
    elif is_external(address.target):
        yield f"{URL}:{address.target}"
    elif path := local_path(address, page):
        yield path_unit(path)
        if served := document_at(path):
            yield f"{DOCUMENT}:{served}"


def path_unit(path: str) -> str:
    """As the triggers name a redirect."""
    return f"{PATH}:{Redirect.normalise_path(path)}"


def addresses_at(values: dict) -> list[str]:
    """The units of the local addresses of a page."""
    return [path_unit(address) for address in local_addresses(values)]


def face_of_page(values: dict, is_public: bool, facts: Facts | None) -> str:
    """What others can say or show of a page, as a text that changes with it."""
    return repr(
        (
            is_public,
            values["draft_title"],
            addresses_at(values),
            facts and replace(facts, reviewed=None, figures=(), money=()),
        )
    )


def face_of_other(record: OtherRecord) -> str:
    return str(record.instance.figure_check_months) if record.model is EmbassySettings else ""
