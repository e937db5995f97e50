from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def place_languages_side_by_side():
    return format_html('<link rel="stylesheet" href="{}">', static("bilingual/admin.css"))


@hooks.register("insert_global_admin_js")
def tell_the_state_of_translations():
    return format_html('<script src="{}"></script>', static("bilingual/translations.js"))
