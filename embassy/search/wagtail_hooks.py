from wagtail import hooks
from wagtail.snippets.models import register_snippet

from embassy.conflicts.views import RecordViewSet
from embassy.search.models import SynonymSet


class SynonymSetViewSet(RecordViewSet):
    model = SynonymSet
    icon = "list-ul"
    menu_order = 890  # before the pages that are pinned to words
    add_to_settings_menu = True
    list_display = ["__str__"]
    search_fields = ["terms"]


register_snippet(SynonymSetViewSet)


@hooks.register("construct_reports_menu")
def leave_out_wagtails_report_on_searches(request, menu_items):
    """It counts what nothing here records; the report on searches in vain does."""
    menu_items[:] = [item for item in menu_items if item.name != "search-terms"]
