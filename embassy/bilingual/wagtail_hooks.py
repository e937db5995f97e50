from functools import lru_cache

from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.templatetags import wagtailadmin_tags


@lru_cache(maxsize=500, typed=True)  # a safe title is not an equal one that is still to be escaped
def icon(name=None, classname=None, title=None, wrapped=False):
    """Wagtail's tag, whose template is rendered once for each icon: a form has hundreds, of twenty kinds."""
    return render_to_string("wagtailadmin/shared/icon.html", wagtailadmin_tags.icon(name, classname, title, wrapped))


wagtailadmin_tags.register.simple_tag(icon, name="icon")


@hooks.register("insert_global_admin_css")
def place_languages_side_by_side():
    return format_html('<link rel="stylesheet" href="{}">', static("bilingual/admin.css"))


@hooks.register("insert_global_admin_js")
def tell_the_state_of_translations():
    return format_html('<script src="{}"></script>', static("bilingual/translations.js"))


@hooks.register("insert_global_admin_js")
def land_at_a_field():
    return format_html('<script src="{}"></script>', static("bilingual/landing.js"))
