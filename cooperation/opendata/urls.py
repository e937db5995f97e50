"""The addresses below /data/. They are stable: registries and other sites keep them."""

from django.urls import include, path, re_path

from cooperation.opendata import api, views
from cooperation.opendata.iati import views as iati
from cooperation.opendata.tables import TABLES

app_name = "opendata"
urlpatterns = [
    path("iati/activities.xml", iati.activities, name="activities"),
    re_path(r"^iati/(?P<country>[A-Z]{2})\.xml\Z", iati.activities, name="country"),
    path("iati/activity/<str:iati_identifier>.xml", iati.activities, name="activity"),
    *(path(f"{name}.csv", views.csv_table, {"table": name}, name=f"{name}_csv") for name in TABLES),
    *(path(f"{name}.json", views.json_table, {"table": name}, name=f"{name}_json") for name in TABLES),
    path("openapi.json", api.openapi, name="openapi"),
    path("api/v1/", include(api.urls())),
]
