"""The order of lists: of words as readers of both languages expect it, and of rows that are otherwise equal.

The database has no locale of its own, and gives equal rows in any order.
"""

from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Lower, Replace
from django.utils.translation import get_language
from modeltranslation.utils import build_localized_fieldname, resolution_order


def alphabetical(field: str) -> Func:
    """Order by a translated field: case and accents do not count, and n comes before ñ (Nazca, Ñaupas)."""
    names = [F(build_localized_fieldname(field, language)) for language in resolution_order(get_language())]
    shown = Func(*names, function="COALESCE", output_field=TextField()) if len(names) > 1 else names[0]
    return Func(Replace(Lower(shown), Value("ñ"), Value("n~")), function="UNACCENT", output_field=TextField())


class OrderedToTheLast:
    """A list of records in the admin, with the primary key as the last column of its order."""

    def order_queryset(self, queryset):
        ordered = super().order_queryset(queryset)
        if self.is_searching:  # the search breaks ties itself, and takes no other columns than those of its index
            return ordered
        return ordered.order_by(*(ordered.query.order_by or ordered.query.get_meta().ordering), "pk")
