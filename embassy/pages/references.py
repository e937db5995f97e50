"""What a version of a page refers to, and which of those records no longer exist."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.models import get_all_child_m2m_relations
from wagtail.rich_text import extract_references_from_rich_text

from embassy.bilingual.contents import of_revision
from embassy.bilingual.texts import Kind, Pair, Part
from embassy.bilingual.walk import child_relations, walk
from embassy.pages.changes import NOT_EDITED

Model = type[models.Model]
Missing = dict[Model, set[int]]  # the keys of records that no longer exist
# A model can say it in its own words, as `gone_sentence`.
GONE = gettext_lazy("What stood here no longer exists.")
DOCUMENT_GONE = gettext_lazy("The document that stood here no longer exists.")


class Reference(NamedTuple):
    """A place of a page that names a record; `code` is the language of the place, where it has several."""

    part: Part
    code: str
    target: Model
    pk: int

    @property
    def sentence(self) -> str | Promise:
        """That the record no longer exists, in the reader's language."""
        other = DOCUMENT_GONE if self.target._meta.label == "wagtaildocs.Document" else GONE
        return getattr(self.target, "gone_sentence", other)

    @property
    def where(self) -> str:
        return f"{self.part.field}: {self.part.label}" if self.part.blocks else self.part.field

    @property
    def rows(self) -> tuple[str, ...]:
        """The relation and the key of each row around the place."""
        return tuple(self.part.key.split(".")[: 2 * len(self.part.rows)])

    @property
    def column(self) -> str:
        """The name of the field that the place is in."""
        slot = self.part.slots[self.code] if not self.part.blocks else self.part.column.name
        return slot.removesuffix("_id") if isinstance(self.part.column, models.ForeignKey) else slot

    @property
    def within(self) -> list[str]:
        """The way from the field to the place, through its blocks."""
        inner = self.part.key.split(".")[2 * len(self.part.rows) + 1 :]
        return [*inner, self.code] if inner and isinstance(self.part, Pair) else inner


def parts_of(model: Model, content: dict) -> Iterator[Part]:
    """All places of a stored version that an editor fills in."""
    return (part for part in walk(model, of_revision(model, content)) if part.column.name not in NOT_EDITED)


def references(model: Model, content: dict) -> Iterator[Reference]:
    """What a stored version refers to."""
    for part in parts_of(model, content):
        if part.kind is Kind.REFERENCE:
            for code, value in part.values.items():
                for pk in value if isinstance(value, list) else [value]:
                    if pk is not None:
                        yield Reference(part, code, target_of(part), int(pk))
        elif part.kind is Kind.RICH_TEXT:
            for code, html in part.texts.items():
                for target, pk, *_path in extract_references_from_rich_text(html):
                    yield Reference(part, code, target, int(pk))


def target_of(part: Part) -> Model:
    return part.blocks[-1].target_model if part.blocks else part.column.related_model


def gone(model: Model, content: dict) -> list[Reference]:
    """What a stored version refers to although it no longer exists: a query for each kind of record."""
    found = list(references(model, content))
    missing = missing_records(found)
    return [reference for reference in found if reference.pk in missing[reference.target]]


def missing_records(found: Iterable[Reference]) -> Missing:
    named = defaultdict(set)
    for reference in found:
        named[reference.target].add(reference.pk)
    return {
        target: pks - set(target._base_manager.filter(pk__in=pks).values_list("pk", flat=True))
        for target, pks in named.items()
    }


def emptied(model: Model, content: dict, found: Iterable[Reference]) -> dict:
    """A stored version without those of its references that are gone. Blocks find out for themselves."""
    missing = defaultdict(set)
    for reference in found:
        missing[reference.target].add(reference.pk)
    return without(model, content, missing) if missing else content


def without(model: Model, content: dict, missing: Missing) -> dict:
    content = {**content}
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and content.get(field.name) in missing[field.related_model]:
            content[field.name] = None
    for field in get_all_child_m2m_relations(model):
        if field.name in content:
            content[field.name] = [pk for pk in content[field.name] if pk not in missing[field.related_model]]
    for name, relation in child_relations(model).items():
        if name in content:
            content[name] = [without(relation.related_model, row, missing) for row in content[name]]
    return content


def objections(model: Model, content: dict) -> list[str]:
    """Why a stored version cannot be published, in sentences: what it has to name is not chosen, or is gone."""
    lost = {(reference.part.key, reference.code): reference for reference in gone(model, content)}
    said = []
    for part in parts_of(model, content):
        for code, value in part.values.items() if is_required(part) else ():
            reference = lost.get((part.key, code))
            if reference or value is None:
                sentence = reference.sentence if reference else _("Something has to be chosen here.")
                said.append(f"{Reference(part, code, target_of(part), 0).where}: {sentence}")
    return said


def is_required(part: Part) -> bool:
    if part.kind is not Kind.REFERENCE or isinstance(part.column, models.ManyToManyField):
        return False
    return part.blocks[-1].required if part.blocks else not part.column.blank
