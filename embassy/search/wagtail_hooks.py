from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from embassy.conflicts.views import SnippetEditView
from embassy.search.models import SynonymSet


class SynonymSetViewSet(SnippetViewSet):
    model = SynonymSet
    icon = "list-ul"
    menu_order = 890  # before the pages that are pinned to words
    add_to_settings_menu = True
    list_display = ["__str__"]
    search_fields = ["terms"]
    edit_view_class = SnippetEditView


register_snippet(SynonymSetViewSet)


@hooks.register("construct_reports_menu")
def leave_out_wagtails_report_on_searches(request, menu_items):
    """It counts what nothing here records; the report on searches in vain does."""
    menu_items[:] = [item for item in menu_items if item.name != "search-terms"]
