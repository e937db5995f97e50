"""The addresses below /data/. They are stable: registries and other sites keep them."""

from django.urls import include, path, re_path
from django.views.generic import RedirectView

from cooperation.opendata import api, catalogue, views
from cooperation.opendata.formats import FORMATS
from cooperation.opendata.tables import TABLES

app_name = "opendata"
urlpatterns = [
    # To the page in the language that the browser asks for.
    path("", RedirectView.as_view(pattern_name="data", http_method_names=["get", "head"]), name="data"),
    path("catalogue.jsonld", catalogue.catalogue, name="catalogue"),
    path("iati/activities.xml", views.activities, name="activities"),
    re_path(r"^iati/(?P<country>[A-Z]{2})\.xml\Z", views.activities, name="country"),
    path("iati/activity/<str:iati_identifier>.xml", views.activities, name="activity"),
    *(
        path(f"{name}.{form.name}", views.table_file, {"table": table, "form": form}, name=form.view_of(table))
        for name, table in TABLES.items()
        for form in FORMATS
    ),
    path("openapi.json", api.openapi, name="openapi"),
    path("api/v1/", include(api.urls())),
]
