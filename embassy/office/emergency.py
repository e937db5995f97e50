"""What somebody in an emergency needs, in a file of each machine: for pages that ask nothing of the database."""

import json
import logging
import os
from contextlib import suppress
from datetime import datetime
from threading import get_ident

from django.conf import settings
from django.utils.translation import get_language, override

from embassy.bilingual.passages import Passage, passage_of
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.clock import now
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage

logger = logging.getLogger(__name__)

NAME = "emergency.json"


def help_known() -> dict:
    """What components/emergency.html takes, as this machine knows it: no address where no public page is known."""
    kept = read()
    found = {"duty_number": kept.get("duty_number", "")}
    page = kept.get("page", {}).get(get_language())
    if page and page["address"] and is_in_time(kept):
        found |= {"address": page["address"], "title": Passage(*page["title"])}
    return found


def is_in_time(kept: dict) -> bool:
    """Whether the page has not expired since."""
    return not kept.get("expires_at") or datetime.fromisoformat(kept["expires_at"]) > now()


def read() -> dict:
    with suppress(OSError, ValueError):
        return json.loads((settings.LOCAL_DIR / NAME).read_text())
    return {}


def keep(known: dict):
    """Write it down, whole or not at all; what fails is only told in the log."""
    if known == read():
        return
    own = settings.LOCAL_DIR / f"{NAME}.{os.getpid()}.{get_ident()}"
    try:
        settings.LOCAL_DIR.mkdir(parents=True, exist_ok=True)
        own.write_text(json.dumps(known))
        own.replace(settings.LOCAL_DIR / NAME)
    except OSError as error:
        logger.warning("The help in an emergency was not written down: %s", error)
        with suppress(OSError):
            own.unlink()


def follow():
    """Keep what is true by now, also what was changed on another machine."""
    office = EmbassySettings.objects.values("duty_number", "emergency_page_id").first()
    number, pk = office.values() if office else ("", None)
    page = BasePage.objects.filter(pk=pk).first()
    known = {"duty_number": number, "depends_on": ids_to(page) if page else []}
    if page and BasePage.objects.live().public().filter(pk=pk).exists():
        known |= {"page": links_to(page), "expires_at": page.expire_at and page.expire_at.isoformat()}
    keep(known)


def ids_to(page: BasePage) -> list[int]:
    """The ids of the pages that decide whether it is public: its own, and those above it."""
    return list(page.get_ancestors(inclusive=True).values_list("pk", flat=True))


def links_to(page: BasePage) -> dict[str, dict]:
    """The address of a page and its title, with the language that this is in, for the readers of each language."""
    links = {}
    for code in LANGUAGE_CODES:
        with override(code):
            title = passage_of(page, "title")
            links[code] = {"address": page.url, "title": [title.text, title.language]}
    return links
