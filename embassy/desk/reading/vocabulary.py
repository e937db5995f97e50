"""The words of a language that tell when a sentence speaks, and of what."""

from functools import cache

from embassy.desk.words import words_of


@cache
def speech_of(language: str) -> type | None:
    """None for a language that nobody has written the words for."""
    words = words_of(language)
    return words and words.Speech
