"""The order of words as readers of both languages expect it, on a database without a locale of its own."""

from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Lower, Replace
from django.utils.translation import get_language
from modeltranslation.utils import build_localized_fieldname, resolution_order


def alphabetical(field: str) -> Func:
    """Order by a translated field: case and accents do not count, and n comes before ñ (Nazca, Ñaupas)."""
    names = [F(build_localized_fieldname(field, language)) for language in resolution_order(get_language())]
    shown = Func(*names, function="COALESCE", output_field=TextField()) if len(names) > 1 else names[0]
    return Func(Replace(Lower(shown), Value("ñ"), Value("n~")), function="UNACCENT", output_field=TextField())
