from datetime import date

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from embassy.desk import urls
from embassy.desk.accounts import DigestSettingsPanel
from embassy.desk.panels import DeskPanel, DraftsPanel
from embassy.desk.rules import RULES


@hooks.register("insert_global_admin_css")
def style_what_was_found():
    return format_html('<link rel="stylesheet" href="{}">', static("desk/desk.css"))


@hooks.register("construct_homepage_panels")
def put_desk_on_home_page(request, panels):
    panels += [DeskPanel(), DraftsPanel()]


@hooks.register("register_admin_urls")
def register_desk_urls():
    return [path("desk/", include(urls))]


@hooks.register("register_reports_menu_item")
def register_desk_menu_item():
    return MenuItem(_("What needs your attention"), reverse("desk:list"), name="desk", icon_name="tasks", order=50)


@hooks.register("register_reports_menu_item")
def register_translations_menu_item():
    return MenuItem(_("Translations"), reverse("desk:translations"), name="translations", icon_name="globe", order=60)


@hooks.register("register_reports_menu_item")
def register_vain_searches_menu_item():
    label = _("Searches in vain")
    return MenuItem(label, reverse("desk:vain_searches"), name="vain-searches", icon_name="search", order=70)


@hooks.register("register_log_actions")
def register_settlements(actions):
    @actions.register_action("desk.settle")
    class Settled(LogFormatter):
        label = _("Settle on the desk")

        def format_message(self, log_entry):
            if sentence := log_entry.data.get("sentence"):
                words = {"rule": rule_of(log_entry), "sentence": sentence}
                return gettext("Right as it is: “%(sentence)s” (%(rule)s)") % words
            return gettext("Found in order: %(rule)s") % {"rule": rule_of(log_entry)}

    @actions.register_action("desk.postpone")
    class Postponed(LogFormatter):
        label = _("Postpone on the desk")

        def format_message(self, log_entry):
            until = date_format(date.fromisoformat(log_entry.data["until"]), "DATE_FORMAT")
            return gettext("Postponed until %(day)s: %(rule)s") % {"day": until, "rule": rule_of(log_entry)}


def rule_of(log_entry) -> str:
    """The label of a rule; the bare name of one that no longer exists."""
    name = log_entry.data["rule"]
    return str(RULES[name].label) if name in RULES else name


@hooks.register("register_account_settings_panel")
def register_digest_settings(request, user, profile):
    return DigestSettingsPanel(request, user, profile)
