from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks


@hooks.register("insert_global_admin_js")
def read_dates_as_they_are_typed():
    return format_html(
        '<script src="{}" data-date="{}" data-time="{}" data-datetime="{}"></script>',
        static("formats/typed.js"),
        _("Enter a valid date."),
        _("Enter a valid time."),
        _("Enter a valid date/time."),
    )
