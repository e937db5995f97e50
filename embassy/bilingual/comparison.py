"""What the comparison of two revisions shows of texts that exist once per language."""

from django.conf import settings
from django.db import models
from django.utils.formats import localize
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.compare import (
    ChildObjectComparison,
    ChildRelationComparison,
    FieldComparison,
    StructBlockComparison,
    TextFieldComparison,
    get_comparison_class_for_block,
    register_comparison_class,
)

from embassy.bilingual.fields import is_blank


class ValueComparison(FieldComparison):
    """A number, a date or a yes or no as people write it, where Wagtail prints Python's None and True."""

    def __init__(self, field, obj_a, obj_b):
        super().__init__(field, obj_a, obj_b)
        self.val_a, self.val_b = shown(self.val_a), shown(self.val_b)


def shown(value) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return "" if value is None else localize(value)


for field_class in (models.BooleanField, models.DateField, models.DecimalField, models.IntegerField):
    register_comparison_class(field_class, comparison_class=ValueComparison)


class TranslationComparison:
    """One language's column: Wagtail's comparison of its field, with the language in the label and on the passage."""

    is_field, is_child_relation = True, False

    def __init__(self, language: str, compare, before, after):
        self.language, self.comparison = language, compare(before, after)
        if isinstance(self.comparison, TextFieldComparison):  # which cannot read NULL
            self.comparison.val_a, self.comparison.val_b = self.comparison.val_a or "", self.comparison.val_b or ""

    def field_label(self) -> str:
        name = self.comparison.field.translated_field.verbose_name
        return f"{capfirst(name)} ({dict(settings.LANGUAGES)[self.language]})"

    def has_changed(self) -> bool:
        return self.comparison.has_changed()

    def htmldiff(self) -> SafeString:
        passage = self.comparison.htmldiff()
        return format_html('<div lang="{}">{}</div>', self.language, passage) if passage else passage


class TranslatedBlockComparison(StructBlockComparison):
    """A text in a block, one language after the other; languages that it never had are left out."""

    def htmlvalue(self, val) -> SafeString:
        return self.passages(val, val, lambda comparison: comparison.htmlvalue(comparison.val_b))

    def htmldiff(self) -> SafeString:
        return self.passages(self.val_a, self.val_b, lambda comparison: comparison.htmldiff())

    def passages(self, before, after, shown) -> SafeString:
        written = [code for code in after if not (is_blank(before.texts[code]) and is_blank(after.texts[code]))]
        blocks = ((code, self.block.child_blocks[code]) for code in written)
        compared = (
            (code, block.label, get_comparison_class_for_block(block)(block, True, True, before[code], after[code]))
            for code, block in blocks
        )
        passages = [(label, code, shown(comparison)) for code, label, comparison in compared]
        return format_html("<dl>{}</dl>", format_html_join("", '<dt>{}</dt><dd lang="{}">{}</dd>', passages))


class RowComparison(ChildObjectComparison):
    """A row by its texts, which tell which one it is, and what changed in it."""

    def get_field_comparisons(self) -> list:
        alone = self.is_addition() or self.is_deletion()
        return [
            field
            for field in super().get_field_comparisons()
            if field.has_changed() or ((alone or isinstance(field, TranslationComparison)) and field.htmldiff())
        ]


class RowsComparison(ChildRelationComparison):
    """Rows by the key that they keep from their first draft on, without those that stayed as they were."""

    def get_mapping(self, objs_a, objs_b):
        places = {row.uid: place for place, row in enumerate(objs_a)}
        backwards = {place: places[row.uid] for place, row in enumerate(objs_b) if row.uid in places}
        forwards = {before: after for after, before in backwards.items()}
        added = [place for place in range(len(objs_b)) if place not in backwards]
        deleted = [place for place in range(len(objs_a)) if place not in forwards]
        return forwards, backwards, added, deleted

    def get_child_comparison(self, obj_a, obj_b) -> RowComparison:
        return RowComparison(self.field.related_model, self.field_comparisons, obj_a, obj_b)

    def get_child_comparisons(self) -> list:
        return [
            row
            for row in super().get_child_comparisons()
            if row.is_addition() or row.is_deletion() or row.get_position_change() or row.has_changed()
        ]
