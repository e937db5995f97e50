from django import template

from embassy.desk.newest import findings_in

register = template.Library()


@register.inclusion_tag("desk/findings.html")
def findings(record) -> dict:
    """What the rules find in the newest content of a record, for its form."""
    return {"items": findings_in(record) if record.pk else []}
