"""The duty number in a file of each machine: for the error pages, which have no database when it is away."""

import logging
import os
from contextlib import suppress
from threading import get_ident

from django.conf import settings

from embassy.office.models import EmbassySettings

logger = logging.getLogger(__name__)


def known() -> str:
    """The number as this machine knows it, or nothing."""
    with suppress(OSError):
        return (settings.LOCAL_DIR / "duty_number").read_text()
    return ""


def keep(number: str):
    """Write it down, whole or not at all; what fails is only told in the log."""
    if number == known():
        return
    own = settings.LOCAL_DIR / f"duty_number.{os.getpid()}.{get_ident()}"
    try:
        settings.LOCAL_DIR.mkdir(parents=True, exist_ok=True)
        own.write_text(number)
        own.replace(settings.LOCAL_DIR / "duty_number")
    except OSError as error:
        logger.warning("The duty number was not written down: %s", error)
        with suppress(OSError):
            own.unlink()


def follow():
    """Keep what was changed on another machine."""
    keep(EmbassySettings.objects.values_list("duty_number", flat=True).first() or "")
