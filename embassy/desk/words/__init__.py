"""The words of each language that the desk reads with, one module a language; their verbs and the places in tables."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType


@cache
def words_of(language: str) -> ModuleType | None:
    """None for a language that nobody has written the words for."""
    name = f"{__name__}.{language}"
    return import_module(name) if find_spec(name) else None
