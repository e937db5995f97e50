"""The names of countries inside sentences."""

from dataclasses import replace

from embassy.bilingual.passages import Passage

ARTICLES = {("es", "Perú"): "el"}  # as Peru's Spanish has it; Bolivia and Ecuador go without


def in_sentence(name: Passage) -> Passage:
    """The name of a country as it follows a preposition: "en el Perú", "in Peru"."""
    article = ARTICLES.get((name.language, name.text))
    return replace(name, text=f"{article} {name}") if article and not name.fell_back else name
