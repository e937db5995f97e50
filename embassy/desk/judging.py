"""Judges records by all rules and stores what they find, so that the desk need not look at the site.

A record is judged each day, by each version of the rules, and soon after each change: triggers tell of them, see
embassy.desk.triggers. What hangs on a record is judged again when others see another face of it.
"""

import logging
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Func, Max, Model, Q, QuerySet
from django.utils import timezone, translation

from embassy.bilingual.agreement import BilingualRecord, fingerprint
from embassy.desk import triggers
from embassy.desk.dependencies import addresses_at, dependencies, face_of_other, face_of_page, page_unit
from embassy.desk.items import Item
from embassy.desk.models import Change, Found, Judgement, ReadText
from embassy.desk.plain import to_plain
from embassy.desk.readings import digest_of
from embassy.desk.records import OtherRecord, base_of
from embassy.desk.rules import ALL
from embassy.desk.site import LivePages
from embassy.desk.versions import RULES
from embassy.pages.models import BasePage
from embassy.pages.slugs import PATHS
from embassy.recurring.locks import FAMILY, key_of

logger = logging.getLogger(__name__)

AT_A_TIME = 25  # records
PATIENCE = 1  # seconds that somebody who opens the desk waits at most, or little longer
LOCK = [key_of(FAMILY), key_of("judging")]
LANGUAGES = [code for code, _name in settings.WAGTAILADMIN_PERMITTED_LANGUAGES]
TABLES = {model._meta.db_table: model for model in (BasePage, *BilingualRecord.__subclasses__())}
COLUMNS = ["stamp", "seen", "path", "addresses", "is_public", "face", "hangs_on", "texts", "days"]
SAID = ["reason", "quote"]  # what an item says in the language of its reader


def stamp_of(day: date) -> str:
    return f"{day.isoformat()} {RULES}"


@cache
def versions_before(version: str) -> set[str]:
    """The versions of the rules that had judged when a process with this version first looked, and this one.

    One that comes later is newer. Its judgements are left to it: else two machines, one of them with the new release,
    would judge all in turns for as long as both run.
    """
    stamps = Judgement.objects.order_by().values_list("stamp", flat=True).distinct()
    return {version} | {stamp.partition(" ")[2] for stamp in stamps}


def old_judgements(day: date) -> QuerySet:
    """Those of another day, of an older version of the rules, and those that are to be done again."""
    stamp, known = stamp_of(day), Q(stamp="")
    for version in versions_before(RULES) - {""}:
        known |= Q(stamp__endswith=f" {version}")
    return Judgement.objects.filter(Q(stamp__lt=stamp) | Q(stamp__gt=stamp)).filter(known)


def waiting(day: date) -> int:
    """How many records are still to be judged: one query."""
    old = old_judgements(day).values("unit")
    return Change.objects.values("unit").union(old).count()


def next_units(day: date, number: int) -> list[str]:
    """What has changed last comes first, then what was judged on another day."""
    changed = (
        Change.objects.values("unit").annotate(newest=Max("pk")).order_by("-newest").values_list("unit", flat=True)
    )
    units = list(changed[:number])
    old = old_judgements(day).exclude(unit__in=units).order_by("unit").values_list("unit", flat=True)
    return [*units, *old[: number - len(units)]]


def judge_all(day: date | None = None, tell: Callable[[int], None] = lambda _number: None):
    """Judge all that is to be judged; `tell` hears each time how many that were."""
    while number := judge_some(day or timezone.localdate(), AT_A_TIME):
        tell(number)


def catch_up(day: date | None = None) -> int:
    """Judge what is to be judged, but no longer than a person waits; returns how many records are left for the worker.

    One query where nothing has changed.
    """
    day, ends = day or timezone.localdate(), time.monotonic() + PATIENCE
    while (left := waiting(day)) and time.monotonic() < ends:
        judge_some(day, AT_A_TIME)
    return left


def judge_some(day: date, number: int) -> int:
    """Judge some of the records that are to be judged; returns how many.

    The changes are read before the records, and only those that were read are forgotten: what changes in the meantime
    is judged again. One process at a time, or what was read first could be stored last.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", LOCK)
        units = next_units(day, number)
        changes = Change.objects.filter(unit__in=units).values_list("pk", "unit", "transaction")
        read, changed = [], defaultdict(int)
        for pk, unit, transaction_id in changes:
            read.append(pk)
            changed[unit] = max(changed[unit], transaction_id)
        cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        (seen,) = cursor.fetchone()
        judge_each([unit for unit in units if model_of(unit)], day, seen, changed)
        for unit in units:
            if not model_of(unit):
                judge_again(Q() if unit == triggers.ALL else Q(hangs_on__contains=[unit]), changed[unit])
        Change.objects.filter(pk__in=read).delete()
    return len(units)


def model_of(unit: str) -> type[Model] | None:
    """The base model of a record; None for what is no record."""
    return TABLES.get(unit.partition(":")[0])


def judge_again(which: Q, changed: int | None):
    """Have some judged again, but for those that were judged when the transaction of the change was over."""
    known = Q() if changed is None else Q(seen__lte=changed)
    Judgement.objects.filter(which, known).update(stamp="")


def judge_each(units: list[str], day: date, seen: int, changed: dict[str, int]):
    """Judge records together; where a rule fails, one by one, so that the record that it fails on keeps up no other."""
    try:
        with transaction.atomic():
            judge(units, day, seen, changed)
    except Exception:  # whatever a rule throws
        for unit in units if len(units) > 1 else ():
            judge_each([unit], day, seen, changed)
        if len(units) == 1:
            logger.exception("The rules of the desk on %s", *units)
            old = Judgement(unit=units[0], stamp=stamp_of(day), seen=seen, addresses=[], face="", hangs_on=[], texts=[])
            Judgement.objects.bulk_create([old], update_conflicts=True, unique_fields=["unit"], update_fields=["stamp"])


def judge(units: list[str], day: date, seen: int, changed: dict[str, int]):
    """Judge records, store what was found and forget those that are no more.

    What hangs on a record is judged again if others see another face of it; what is below a page also if the page
    appeared or disappeared.
    """
    keys = {
        model: {int(unit.partition(":")[2]) for unit in units if model_of(unit) is model} for model in TABLES.values()
    }
    site = LivePages(day, keys)
    found = found_in_each_language(site)
    former = Judgement.objects.in_bulk(units)
    new = {each.unit: each for each in judgements(site, stamp_of(day), seen)}
    Found.objects.filter(judgement__in=units).delete()
    Judgement.objects.filter(pk__in=former.keys() - new.keys()).delete()
    Judgement.objects.bulk_create(new.values(), update_conflicts=True, unique_fields=["unit"], update_fields=COLUMNS)
    Found.objects.bulk_create(found)
    for unit in former.keys() | new.keys():
        old, now = former.get(unit), new.get(unit)
        if old and now and old.face == now.face:
            continue
        either = [each for each in (old, now) if each]
        concerned = Q(hangs_on__overlap=[unit, *(address for each in either for address in each.addresses)])
        if either[-1].path and (old and old.is_public) != (now and now.is_public):
            concerned |= Q(path__startswith=either[-1].path) & ~Q(unit=unit)
        judge_again(concerned, changed.get(unit))


def judgements(site: LivePages, stamp: str, seen: int) -> Iterator[Judgement]:
    """Of all records that there are, whether visitors can be shown them or not."""
    hangs_on = dependencies(site)
    texts = texts_in(site)
    pages = site.among(BasePage.objects.rewrite(False))
    public = set(pages.live().public().values_list("pk", flat=True))
    for values in pages.values("pk", "path", "draft_title", *PATHS.values()):
        pk, unit = values["pk"], page_unit(values["pk"])
        yield Judgement(
            unit=unit,
            stamp=stamp,
            seen=seen,
            path=values["path"],
            addresses=addresses_at(values),
            is_public=pk in public,
            face=fingerprint(face_of_page(values, pk in public, site.world.facts.get(pk))),
            hangs_on=sorted(hangs_on.get(unit, ())),
            texts=sorted(texts.get(unit, ())),
            days=site.dated[unit],
        )
    for model in BilingualRecord.__subclasses__():
        for record in map(OtherRecord, site.among(model.objects.all())):
            unit = triggers.unit_of(model, record.pk)
            yield Judgement(
                unit=unit,
                stamp=stamp,
                seen=seen,
                addresses=[],
                face=fingerprint(face_of_other(record)),
                hangs_on=sorted(hangs_on.get(unit, ())),
                texts=sorted(texts.get(unit, ())),
                days=site.dated[unit],
            )


def texts_in(site: LivePages) -> dict[str, set[str]]:
    """By unit: the digests of the readings of its texts, also of those of its draft."""
    found = defaultdict(set)
    for record, text, _passage in (*site.passages, *site.drafts.passages):
        found[triggers.unit_of(record.model, record.pk)].add(digest_of(text.language, text.words))
    return found


def found_in_each_language(site: LivePages) -> list[Found]:
    """What the rules find, said in each language of the admin."""
    first, *others = LANGUAGES
    with translation.override(first):
        items = {item.identity: item for item in items_on(site)}
        said = {identity: {first: said_by(item)} for identity, item in items.items()}
    narrow = site.narrowed({(base_of(item.model), item.record.pk) for item in items.values()})
    for language in others if items else ():
        with translation.override(language):
            for item in items_on(narrow):
                said[item.identity][language] = said_by(item)
    return [
        Found(
            judgement_id=triggers.unit_of(item.model, item.record.pk),
            rule=item.rule.name,
            content_type=item.content_type,
            object_id=item.record.pk,
            key=item.key,
            fingerprint=item.fingerprint,
            urgency=item.urgency,
            is_drafted=item.is_drafted,
            since=item.since,
            holds=item.holds,
            anchor=item.anchor,
            edit_address=item.record.edit_address,
            owner_id=item.record.owner_id,
            path=item.record.path,
            said=said[identity],
        )
        for identity, item in items.items()
    ]


def said_by(item: Item) -> dict:
    return {"title": item.record.title} | {name: to_plain(getattr(item, name)) for name in SAID}


def items_on(site: LivePages) -> list[Item]:
    """All that the rules find, marked where the newest draft of a page no longer has it."""
    items = []
    for rule in ALL:
        on_site, drafts = rule.items(site), site.drafts.pages
        if rule.reads_texts and any(item.record.pk in drafts for item in on_site):
            in_drafts = {item.identity for item in rule.items(site.drafts)}
            on_site = [
                replace(item, is_drafted=item.record.pk in drafts and item.identity not in in_drafts)
                for item in on_site
            ]
        items += on_site
    return items


def forget_all():
    """Have all records judged again, and all their texts read."""
    triggers.change_all()
    ReadText.objects.all().delete()


def forget_readings() -> int:
    """Remove the readings of texts that are nowhere any more; returns how many."""
    used = Judgement.objects.annotate(digest=Func("texts", function="unnest")).values("digest")
    number, _by_model = ReadText.objects.exclude(pk__in=used).delete()
    return number
