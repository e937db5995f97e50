from django import template

from embassy.desk.triggers import unit_of

register = template.Library()


@register.inclusion_tag("desk/findings.html")
def findings(record) -> dict:
    """Where the form of a record shows what the rules find in it; empty until the browser asks for that."""
    return {"unit": unit_of(type(record), record.pk) if record.pk else None}
