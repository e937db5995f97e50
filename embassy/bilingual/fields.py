"""Fields whose emptiness is honest, so that a missing translation can fall back."""

import re

from django.utils.html import strip_tags
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField as WagtailRichTextField

# Text at the beginning, or right after plain tags: then nobody has to parse the rest.
BEGINS_WITH_TEXT = re.compile(r"""\s*(?:<[a-z][^<>"']*(?:"[^<>"]*"[^<>"']*)*>\s*)*[^\s<>]""")


def is_blank(html: str | None) -> bool:
    """Whether rich text shows nothing: Draftail stores an empty paragraph for an emptied field."""
    return not html or not (
        BEGINS_WITH_TEXT.match(html) or strip_tags(html).strip() or "<embed" in html or "<hr" in html
    )


class RichTextField(WagtailRichTextField):
    """Rich text that stores NULL (or "") when it shows nothing."""

    def save_form_data(self, instance, data):
        super().save_form_data(instance, self.empty_value() if is_blank(data) else data)

    def empty_value(self):
        return None if self.null else ""

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "wagtail.fields.RichTextField", args, kwargs


class IndexedManyToManyField(ParentalManyToManyField):
    """The records that a draft names several of; unlike modelcluster's, Wagtail's index of references knows them."""

    def extract_references(self, records):
        return ((self.related_model, str(record.pk), "item", f"item.{record.pk}") for record in records)

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "modelcluster.fields.ParentalManyToManyField", args, kwargs
