"""The edit form's actions on one language alone: publish it, or submit it."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem, PublishMenuItem, SubmitForModerationMenuItem
from wagtail.log_actions import LogFormatter

from embassy.bilingual.summaries import language_name
from embassy.bilingual.texts import LANGUAGE_CODES


class ActsOnOneLanguage:
    """For the edit view: the value of a button of publishing or submitting may be a language code."""

    @cached_property
    def only_language(self) -> str:
        asked = self.request.POST.get("action-publish") or self.request.POST.get("action-submit")
        return asked if asked in LANGUAGE_CODES and self.page.live else ""

    def form_valid(self, form):
        if self.action_name != "perform_workflow_action" and not (
            self.action_name == "save" and self.page.workflow_in_progress
        ):
            form.instance.only_language = self.only_language
        return super().form_valid(form)

    def publish_action(self):
        if not self.only_language:
            return super().publish_action()
        self.page = self.form.save(commit=False)
        self.subscription.save()
        revision = self.page.save_revision(
            user=self.request.user, log_action=True, previous_revision=self.previous_revision
        )
        revision.publish(user=self.request.user)
        if self.has_content_changes and "comments" in self.form.formsets:
            comments = self.get_commenting_changes()
            self.log_commenting_changes(comments, revision)
            self.send_commenting_notifications(comments)
        told = _("Of “%(title)s”, %(language)s alone was published. All other changes are still a draft.")
        messages.success(
            self.request,
            told % {"title": self.page.get_admin_display_title(), "language": language_name(self.only_language)},
            buttons=[self.get_view_live_message_button(), self.get_edit_message_button()],
        )
        return self.redirect_away()


class OneLanguageMenuItem:
    """An action of Wagtail's for one language of a page that is public."""

    template_name = "pages/action_for_language.html"

    def __init__(self, code: str, order: int):
        super().__init__(order)
        self.code = code

    def is_shown(self, context):
        return context["view"] == "edit" and context["page"].live and super().is_shown(context)

    def get_context_data(self, parent_context):
        words = self.words % {"language": language_name(self.code)}
        return super().get_context_data(parent_context) | {"label": words, "code": self.code}


class PublishLanguageMenuItem(OneLanguageMenuItem, PublishMenuItem):
    words = gettext_lazy("Publish %(language)s alone")


class SubmitLanguageMenuItem(OneLanguageMenuItem, SubmitForModerationMenuItem):
    """Only for those who cannot publish: all others have the action above."""

    words = gettext_lazy("Submit %(language)s alone")

    def is_shown(self, context):
        return super().is_shown(context) and not self.get_user_page_permissions_tester(context).can_publish()


def language_menu_items() -> list[ActionMenuItem]:
    return [
        item(code, order)
        for order, item in ((65, PublishLanguageMenuItem), (66, SubmitLanguageMenuItem))
        for code in LANGUAGE_CODES
    ]


class PublishLanguageFormatter(LogFormatter):
    """How the history tells that one language was published."""

    label = gettext_lazy("Publish one language")

    def format_message(self, log_entry):
        return _("Published %(language)s alone") % {"language": language_name(log_entry.data["language"])}
