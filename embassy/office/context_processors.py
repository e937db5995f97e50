from django.utils.functional import SimpleLazyObject

from embassy.office.models import EmbassySettings, Notice


def office(request) -> dict:
    """`office` (the embassy's settings) and `notices` (the current ones), read when a template asks for them."""
    return {
        "office": SimpleLazyObject(lambda: EmbassySettings.load(request_or_site=request)),
        "notices": Notice.objects.current(),
    }
