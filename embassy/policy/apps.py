from django.apps import AppConfig


class PolicyConfig(AppConfig):
    name = "embassy.policy"

    def ready(self):
        from wagtail.admin.widgets.chooser import BaseChooser  # noqa: PLC0415

        from embassy.policy.choosers import render  # noqa: PLC0415

        BaseChooser.render = render
