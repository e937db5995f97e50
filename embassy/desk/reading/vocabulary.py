"""The words of a language that tell when a sentence speaks, and of what."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType


@cache
def speech_of(language: str) -> ModuleType | None:
    """None for a language that nobody has written the words for."""
    name = f"embassy.desk.words.{language}_speech"
    return import_module(name) if find_spec(name) else None
