"""Texts about cooperation in several languages at once, from lists of words and patterns of sentences.

Words are drawn as in real texts: some stand in most pages, most in hardly any.
"""

import re
import tomllib
from itertools import accumulate
from pathlib import Path
from random import Random

RARER = 0.9  # the exponent of Zipf's law: the tenth word of a list is drawn an eighth as often as the first
OWN_SECTOR = 0.7  # how much of a text is about its own sector
WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text())
LANGUAGES = DUTCH, SPANISH = WORDS["languages"]
NAME = re.compile(r"\{(\w+)\}")
# Two vowels that would be read as one ask for a hyphen between the parts of a Dutch compound: cacao-opleiding.
CLASHES = {"aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "oe", "oi", "oo", "ou", "ui", "uu"}
# "De el" is written "del"; "y" before the sound of i is "e".
CONTRACTION, BEFORE_I = re.compile(r"\b([Dd]e|[Aa]) el\b"), re.compile(r"\by (?=h?i(?!e))", re.IGNORECASE)

Text = dict[str, str]  # by language


class WeightedChoices:
    """Things of which the first are drawn most often."""

    def __init__(self, things):
        self.things = list(things)
        self.weights = list(accumulate((place + 1) ** -RARER for place in range(len(self.things))))

    def draw(self, random: Random):
        return random.choices(self.things, cum_weights=self.weights)[0]


def columns(entry: str) -> Text:
    return dict(zip(LANGUAGES, entry.split(" | "), strict=True))


def pattern(entry: str) -> tuple[list[str], Text]:
    """The names in a pattern, and for each language the pattern with an open place for each of them."""
    return NAME.findall(entry.partition(" | ")[0]), {
        code: NAME.sub("{}", half) for code, half in columns(entry).items()
    }


WORD_LISTS = {name: WeightedChoices(map(columns, entries)) for name, entries in WORDS["words"].items()}
PATTERNS = {name: WeightedChoices(map(pattern, entries)) for name, entries in WORDS["patterns"].items()}
SUBJECTS = {name: WeightedChoices(map(columns, sector["subjects"])) for name, sector in WORDS["sectors"].items()}
VILLAGE_PARTS = [WeightedChoices(WORDS["villages"][part]) for part in ("beginnings", "ends")]
SECTORS = WeightedChoices(SUBJECTS)


def village(random: Random) -> str:
    return "".join(part.draw(random) for part in VILLAGE_PARTS)


def compound(first: str, second: str) -> str:
    """Two Dutch words as one."""
    return f"{first}-{second}" if first[-1] + second[0] in CLASHES else first + second


def without_article(text: Text) -> Text:
    return {code: words.partition(" ")[2] for code, words in text.items()}


def capitalised(text: Text) -> Text:
    return {code: words[0].upper() + words[1:] for code, words in text.items()}


def mended(code: str, words: str) -> str:
    return BEFORE_I.sub("e ", CONTRACTION.sub(r"\1l", words)) if code == SPANISH else words


class Writer:
    """Writes about one sector in some places, each a name by language, in some or all languages."""

    def __init__(self, random: Random, sector: str, places: list[Text], languages: list[str]):
        self.random, self.sector, self.places, self.languages = random, sector, places, languages

    def write(self, kind: str) -> Text:
        """A text after one of the patterns of this kind."""
        names, halves = PATTERNS[kind].draw(self.random)
        values = [getattr(self, name)() for name in names]
        return {code: mended(code, halves[code].format(*(value[code] for value in values))) for code in self.languages}

    def paragraphs(self) -> Text:
        """Rich text: one to three paragraphs of two to four sentences."""
        texts = dict.fromkeys(self.languages, "")
        for _paragraph in range(self.random.randint(1, 3)):
            sentences = [self.write("sentences") for _sentence in range(self.random.randint(2, 4))]
            for code in texts:
                texts[code] += f"<p>{' '.join(sentence[code] for sentence in sentences)}</p>"
        return texts

    def concept(self) -> Text:
        """A task on a subject, with its article: het waterbeheer, la gestión del agua."""
        sector = self.sector if self.random.random() < OWN_SECTOR else SECTORS.draw(self.random)
        subject, task = SUBJECTS[sector].draw(self.random), WORD_LISTS["tasks"].draw(self.random)
        article, noun = task[DUTCH].split(" ")
        return {DUTCH: f"{article} {compound(subject[DUTCH], noun)}", SPANISH: f"{task[SPANISH]} {subject[SPANISH]}"}

    def bare(self) -> Text:
        return without_article(self.concept())

    def Concept(self) -> Text:  # noqa: N802  (named as in the patterns: with a capital)
        return capitalised(self.bare())

    def group(self) -> Text:
        return WORD_LISTS["groups"].draw(self.random)

    def things(self) -> Text:
        return WORD_LISTS["things"].draw(self.random)

    def place(self) -> Text:
        return self.random.choice(self.places)

    def year(self) -> Text:
        return dict.fromkeys(LANGUAGES, str(self.random.randint(1965, 2030)))

    def number(self) -> Text:
        return dict.fromkeys(LANGUAGES, str(self.random.randint(2, 99) * 10))
