from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation

from embassy.home import demo


class Command(BaseCommand):
    help = "Write the site's content back to fixtures/, media included. After load_demo, nothing differs."

    def handle(self, **options):
        with translation.override(settings.LANGUAGE_CODE):
            for name, labels in demo.FIXTURES.items():
                (demo.FOLDER / f"{name}.json").write_text(demo.serialised(labels))
        demo.write_media()
