"""What visitors can be shown, read in a fixed number of queries, for the rules to look at."""

from collections import defaultdict
from copy import copy
from datetime import date
from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from wagtail.models import Revision, get_page_models

from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.contents import of_revision, stored
from embassy.desk.facts import Facts, World
from embassy.desk.first_seen import date_sentences
from embassy.desk.models import Judgement
from embassy.desk.passages import Passage
from embassy.desk.readings import digest_of, readings_of
from embassy.desk.records import OtherRecord, Record, Text, base_of, in_use
from embassy.desk.triggers import unit_of
from embassy.desk.world import facts_of_other, known
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage

Keys = dict[type[models.Model], set[int]]
NAMES = {"title", "seo_title", "name"}  # of a record: they say nothing


class LivePages:
    """All that visitors can be shown, aliases aside, on one day.

    `only` limits it to the records with these keys, by their base model.
    """

    def __init__(self, today: date | None = None, only: Keys | None = None):
        self.today = today or timezone.localdate()
        self.only = only
        self.dated: dict[str, dict[str, str]] = defaultdict(dict)  # by unit, as `days`: of the sentences there are now

    def among(self, records: models.QuerySet) -> models.QuerySet:
        """Those of the records that are looked at."""
        if self.only is None:
            return records
        keys = self.only.get(base_of(records.model))
        return records.filter(pk__in=keys) if keys else records.none()

    @cached_property
    def pages(self) -> dict[int, Record]:
        """By id: one query for each page type and for each model of rows."""
        types = [model for model in get_page_models() if model is not BasePage]
        if self.only is not None:
            kinds = set(self.among(BasePage.objects.all()).values_list("content_type", flat=True))
            types = [model for model in types if ContentType.objects.get_for_model(model).pk in kinds]
        found = stored(*(self.among(model.objects.live().filter(alias_of=None)) for model in types))
        return {
            values["id"]: Record(model, without_closed_calls(values, self.today))
            for model, pages in found.items()
            for values in pages
        }

    @cached_property
    def others(self) -> list[OtherRecord]:
        """The records in use that are no pages: one query for each kind."""
        kinds = (self.among(in_use(model)).order_by("pk") for model in BilingualRecord.__subclasses__())
        return [OtherRecord(record) for records in kinds for record in records]

    @cached_property
    def office(self) -> EmbassySettings:
        return EmbassySettings.load()

    @cached_property
    def world(self) -> World:
        """With all that is known of the pages that are looked at."""
        return known.with_pages(self.today, self.pages.values())

    @cached_property
    def passages(self) -> list[tuple[Record | OtherRecord, Text, Passage]]:
        """The texts that could be read, each with what was read in it."""
        facts = self.world.facts
        records = [(page, facts[page.pk]) for page in self.pages.values()]
        found = passages_of([*records, *((record, facts_of_other(record)) for record in self.others)])
        of_records = defaultdict(list)
        for record, _text, passage in found:
            of_records[unit_of(record.model, record.pk)].append((record, passage))
        for unit, each in of_records.items():
            known, passages = self.days[unit] | self.dated[unit], [passage for _record, passage in each]
            self.dated[unit] |= date_sentences(each[0][0], passages, known, self.today)
        return found

    @cached_property
    def days(self) -> dict[str, dict[str, str]]:
        """By unit: when its sentences first stood there, as far as that was known."""
        units = [unit_of(model, key) for model, keys in (self.only or {}).items() for key in keys]
        known = Judgement.objects.filter(unit__in=units) if units else Judgement.objects.all()
        return defaultdict(dict, known.values_list("unit", "days"))

    @cached_property
    def drafts(self) -> "DraftedPages":
        return DraftedPages(self)

    def narrowed(self, keys: set[tuple[type[models.Model], int]]) -> "LivePages":
        """The same with some of the records alone, by their base model and key."""
        narrow = copy(self)
        narrow.only = {model: {pk for each, pk in keys if each is model} for model, _pk in keys}
        narrow.pages = {pk: page for pk, page in self.pages.items() if (BasePage, pk) in keys}
        narrow.others = [record for record in self.others if (record.model, record.pk) in keys]
        narrow.passages = [each for each in self.passages if (base_of(each[0].model), each[0].pk) in keys]
        return narrow

    @property
    def programmes(self) -> list[Record]:
        return [page for page in self.pages.values() if page.is_programme]


class DraftedPages(LivePages):
    """The same pages as they will be when the newest drafts are published; those without a draft are left out."""

    def __init__(self, live: LivePages):
        super().__init__(live.today, live.only)
        self.live, self.days, self.dated = live, live.days, live.dated
        self.others = []  # they have no drafts

    @cached_property
    def pages(self) -> dict[int, Record]:
        """One query."""
        changed = [pk for pk, page in self.live.pages.items() if page.values["has_unpublished_changes"]]
        drafts = Revision.page_revisions.filter(
            pk__in=BasePage.objects.filter(pk__in=changed).values("latest_revision")
        )
        return {
            int(pk): drafted(self.live.pages[int(pk)], content, self.today)
            for pk, content in drafts.values_list("object_id", "content")
        }


def passages_of(records: list[tuple[Record | OtherRecord, Facts]]) -> list[tuple[Record | OtherRecord, Text, Passage]]:
    """The texts of some records that can be read; those at one place of a record know each other."""
    texts = [(record, facts, text) for record, facts in records for text in record.texts if text.key not in NAMES]
    readings = readings_of({(text.language, text.words) for _record, _facts, text in texts})
    places, found = defaultdict(dict), []
    for record, facts, text in texts:
        if reading := readings.get(digest_of(text.language, text.words)):
            others = places[record.model, record.pk, text.key]
            others[text.language] = Passage(facts, text.language, text.words, reading, others=others)
            found.append((record, text, others[text.language]))
    return found


def drafted(page: Record, content: dict, today: date) -> Record:
    """A page with the columns and rows of a revision, but for what is true of the page as a whole."""
    kept = {"id", "path", "owner_id", "review_by", "translation_summary", "latest_revision_created_at"}
    values = {name: value for name, value in of_revision(page.model, content).items() if name not in kept}
    return Record(page.model, without_closed_calls(page.values | values, today))


def without_closed_calls(values: dict, today: date) -> dict:
    """The content of a page without what has disappeared from it. A call of a draft may have no closing day yet."""
    if "calls" not in values:
        return values
    return values | {"calls": [row for row in values["calls"] if not row["closes_on"] or row["closes_on"] >= today]}
