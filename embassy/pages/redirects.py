"""Old addresses lead to new ones, in each language. (Wagtail's own handler covers one language.)"""

import copy

from django.dispatch import receiver
from django.utils import translation
from wagtail.contrib.redirects.signal_handlers import create_redirects
from wagtail.models import Site

from embassy.pages.models import BasePage
from embassy.pages.signals import paths_changed
from embassy.pages.slugs import localized


@receiver(paths_changed)
def redirect_old_paths(page_id: int, old_paths: dict[str, str], **kwargs):
    """Redirect a page and all below it from its former path in each language."""
    page = BasePage.objects.get(pk=page_id).specific
    for language, old_path in old_paths.items():
        with translation.override(language):
            before = copy.copy(page)
            setattr(before, localized("url_path", language), old_path)
            create_redirects(page=page, page_old=before, sites=Site.objects.exclude(root_page=page))
