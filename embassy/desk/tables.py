"""The desk as a table: what, why, whose, and what can be done about it."""

from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, Table

from embassy.desk.items import Item


class ItemColumn(Column):
    """The page, with a link to the field and the reason in a sentence."""

    cell_template_name = "desk/item_cell.html"


class ActionsColumn(Column):
    """The forms that settle or postpone."""

    cell_template_name = "desk/actions_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        request = parent_context["request"]
        return super().get_cell_context_data(instance, parent_context) | {
            "csrf_token": parent_context["csrf_token"],
            "next": request.get_full_path(),
        }


class DeskTable(Table):
    """`sortable`: with links in the headings, for the list."""

    classname = "listing desk"

    def __init__(self, items: list[Item], sortable=False, **kwargs):
        names = names_of({item.record.owner_id for item in items})
        columns = [
            ItemColumn("item", label=_("Page"), sort_key="title" if sortable else None),
            Column("rule", label=_("Rule"), accessor="rule.label", sort_key="rule" if sortable else None),
            Column(
                "owner",
                label=_("Owner"),
                accessor=lambda item: names.get(item.record.owner_id, ""),
                sort_key="owner" if sortable else None,
            ),
            ActionsColumn("actions", label=_("Actions")),
        ]
        super().__init__(columns, items, caption=_("What needs your attention"), **kwargs)

    def get_context_data(self, parent_context):
        return super().get_context_data(parent_context) | {"csrf_token": parent_context["csrf_token"]}


def names_of(ids: set[int | None]) -> dict[int, str]:
    users = get_user_model().objects.filter(pk__in=ids - {None})
    return {user.pk: user.get_full_name() or user.username for user in users}
