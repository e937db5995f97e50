"""Versions of pages that name a record at every place where the models let them, and the deletion of those records."""

from collections.abc import Container

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations, get_serializable_data_for_fields
from wagtail import blocks
from wagtail.documents.models import Document
from wagtail.fields import StreamField
from wagtail.models import COMMENTS_RELATION_NAME

from cooperation.models import CooperationPage, CountryPage, Figure, PartnerPage, ProgrammePage
from embassy.home.models import EmergencyPage, HomePage, ServicesPage, SignpostPage, StandardPage
from embassy.pages.changes import NOT_EDITED
from embassy.pages.models import BasePage
from tests import factories
from tests.facts.sample import originals
from tests.facts.values import Values

LINKS = '<p><a linktype="page" id="{page}">pagina</a> <a linktype="document" id="{document}">stuk</a></p>'
PAGES = {
    HomePage: HomePage.objects.get,
    CooperationPage: CooperationPage.objects.get,
    CountryPage: factories.country,
    ProgrammePage: factories.programme,
    PartnerPage: factories.partner,
    StandardPage: factories.standard,
    EmergencyPage: EmergencyPage.objects.get,
    ServicesPage: ServicesPage.objects.get,
    SignpostPage: factories.signpost,
}


class Named:
    """Makes content that names records; `places` holds the key of each place with the model of its record."""

    def __init__(self):
        self.make = Values()
        self.records: dict[type, models.Model] = {}
        self.places: list[tuple[str, type[models.Model]]] = []

    def record(self, model: type[models.Model]) -> models.Model:
        """One record of a kind, which no other page names."""
        if model not in self.records:
            self.records[model] = self.new(model)
        return self.records[model]

    def new(self, model: type[models.Model]) -> models.Model:
        if model is BasePage:
            return factories.standard()
        if issubclass(model, BasePage):
            return PAGES[model]()
        if model is Figure:
            return Figure.objects.create(page=factories.country(), number=1, label_nl="huizen")
        if model is Document:
            return Document.objects.create(title="Stuk", file=ContentFile(b"x", "stuk.txt"))
        record = model()
        for field in model._meta.concrete_fields:
            if not (field.primary_key or field.is_relation or field.has_default() or field.null):
                setattr(record, field.name, self.make.of(field))
        record.save()
        return record

    def content(self, page: BasePage) -> dict:
        """The page as a revision stores it, naming a record wherever it can."""
        return self.filled(type(page), page.serializable_data(), "", page.get_edit_handler().get_form_class().formsets)

    def name(self, model: type[models.Model], key: str) -> int:
        self.places.append((key, model))
        return self.record(model).pk

    def filled(self, model: type[models.Model], content: dict, place: str, edited: Container[str] = ()) -> dict:
        """A stored record that names what it can; of its rows, those whose relation is in `edited`."""
        for field in model._meta.concrete_fields:
            if isinstance(field, StreamField):
                content[field.name] = [
                    {"type": name, "id": f"of-{name}", "value": self.block(child, f"{place}{field.name}.of-{name}")}
                    for name, child in field.stream_block.child_blocks.items()
                ]
            elif names_records(field) and field.name in originals(model):
                content[field.name] = self.record(field.related_model).pk
            elif names_records(field):
                content[field.name] = self.name(field.related_model, f"{place}{field.name}")
        for field in get_all_child_m2m_relations(model):
            content[field.name] = [self.name(field.related_model, f"{place}{field.name}")]
        for relation in get_all_child_relations(model):
            if (name := relation.get_accessor_name()) in edited and name != COMMENTS_RELATION_NAME:
                content[name] = [self.row(relation.related_model, f"{place}{name}")]
        return content

    def row(self, model: type[models.Model], place: str) -> dict:
        row = model()
        for field in model._meta.concrete_fields:
            if not (field.primary_key or field.is_relation or field.has_default() or field.null):
                setattr(row, field.name, self.make.of(field))
        content = get_serializable_data_for_fields(row)
        return self.filled(model, content, f"{place}.{content.get('uid', 1)}.")

    def block(self, block: blocks.Block, key: str):
        if isinstance(block, blocks.StructBlock):
            return {name: self.block(child, f"{key}.{name}") for name, child in block.child_blocks.items()}
        if isinstance(block, blocks.ChooserBlock):
            return self.name(block.target_model, key)
        if isinstance(block, blocks.RichTextBlock):
            return LINKS.format(page=self.name(BasePage, key), document=self.name(Document, key))
        return next(iter(block.field.choices))[0] if isinstance(block, blocks.ChoiceBlock) else self.make.block(block)

    def delete_all(self):
        for record in self.records.values():
            for there in type(record)._base_manager.filter(pk=record.pk):
                there.delete()


def names_records(field: models.Field) -> bool:
    is_reference = isinstance(field, models.ForeignKey) and not isinstance(field, ParentalKey)
    return is_reference and not field.primary_key and field.name not in NOT_EDITED


def store(page: BasePage, content: dict, **fields):
    """A revision with that content, as Wagtail stores one."""
    kind = ContentType.objects.get_for_model(page)
    base = ContentType.objects.get_for_model(BasePage)
    return page.revisions.model.objects.create(
        content_type=kind, base_content_type=base, object_id=page.pk, content=content, object_str=str(page), **fields
    )
