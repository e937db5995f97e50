from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.utils.translation import pgettext_lazy
from wagtail.admin import urls as admin_urls
from wagtail.contrib.sitemaps.views import index, sitemap
from wagtail.documents import urls as documents_urls
from wagtail.urls import serve_pattern

from cooperation.opendata.pages import DataSitemap, data
from embassy import views
from embassy.kept.telling import reads
from embassy.pages.sitemap import PageSitemap
from embassy.search import views as search

handler400 = "embassy.errors.bad_request"
handler403 = "embassy.errors.permission_denied"
handler404 = "embassy.errors.page_not_found"
handler500 = "embassy.errors.server_error"

SITEMAPS = {"pages": PageSitemap, "data": DataSitemap}

urlpatterns = [
    path("", views.choose_language),
    path("robots.txt", views.robots),
    path(".well-known/security.txt", views.security_txt),
    path("sitemap.xml", index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap"}),
    path("sitemap-<slug:section>.xml", reads("p")(sitemap), {"sitemaps": SITEMAPS}, name="sitemap"),
    # By Wagtail's own names and before its addresses: all ways in lead to one login.
    path("admin/login/", views.to_login, name="wagtailadmin_login"),
    path("admin/password_reset/", views.to_login, name="wagtailadmin_password_reset"),
    path("admin/password_reset/<path:rest>", views.to_login),
    path("documents/authenticate_with_password/<path:rest>", views.to_login),
    path("login/", views.to_login, name="wagtailcore_login"),
    # A privacy of collections would protect nothing: nginx serves the files to whoever knows their names.
    path("admin/collections/<int:collection>/privacy/", views.nothing),
    path("account/", include("embassy.login.urls")),
    path("admin/", include(admin_urls)),
    path("documents/", include(documents_urls)),
    path("data/", include("cooperation.opendata.urls")),
    *i18n_patterns(
        path(pgettext_lazy("address", "search/"), views.refusing_clearly(search.results), name="search"),
        path(pgettext_lazy("address", "search/suggestions/"), search.suggestions, name="search_suggestions"),
        path(pgettext_lazy("address", "data/"), views.refusing_clearly(data), name="data"),
        re_path(serve_pattern, views.page, name="wagtail_serve"),
    ),
]
