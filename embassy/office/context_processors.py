from django.utils.functional import SimpleLazyObject

from embassy.office.models import EmbassySettings
from embassy.office.notices import shown_notices


def office(request) -> dict:
    """`office` (the embassy's settings) and `notices` (the most urgent current ones), read when a template asks."""
    return {
        "office": SimpleLazyObject(lambda: EmbassySettings.load(request_or_site=request)),
        "notices": SimpleLazyObject(shown_notices),
    }
