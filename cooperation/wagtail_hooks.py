from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cooperation.models import Organisation, Publication, Region, Sector


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "group"
    list_display = ["name", "acronym", "type"]
    list_filter = ["type"]


class SectorViewSet(SnippetViewSet):
    model = Sector
    icon = "tag"
    list_display = ["name", "colour"]


class RegionViewSet(SnippetViewSet):
    model = Region
    icon = "map-pin"
    list_display = ["name", "code"]
    list_per_page = 60


class PublicationViewSet(SnippetViewSet):
    model = Publication
    icon = "doc-full"
    list_display = ["title", "series", "year"]


@register_snippet
class ReferenceViewSetGroup(SnippetViewSetGroup):
    items = (OrganisationViewSet, SectorViewSet, RegionViewSet, PublicationViewSet)
    menu_icon = "list-ul"
    menu_label = _("Reference records")
    menu_order = 200
