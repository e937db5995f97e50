"""Finds the phrases of a language in the words of a sentence."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

SHORTEST_COMPOUND = 7
MOST_KNOWN = 20_000  # words that are kept with what follows them


@dataclass(frozen=True)
class WordClass:
    """Words that can stand at one place of a phrase, each with its value.

    A word that begins with a hyphen stands for all compounds that end with it, and for itself.
    """

    words: Mapping[str, object]
    heads: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, words: Mapping[str, object] | Iterable[str]) -> "WordClass":
        values = dict(words) if isinstance(words, Mapping) else dict.fromkeys(words, True)
        heads = {word[1:]: value for word, value in values.items() if word.startswith("-")}
        return cls({word.lstrip("-"): value for word, value in values.items()}, heads)

    def value(self, word: str):
        """None where the word is not of this class."""
        found = self.words.get(word)
        if found is None and self.heads and len(word) >= SHORTEST_COMPOUND:
            found = next((self.heads[word[i:]] for i in range(2, len(word) - 2) if word[i:] in self.heads), None)
        return found


@dataclass(frozen=True)
class Found:
    """A phrase at the words `first` to `last` (not included), and the values of the classes of words in it."""

    first: int
    last: int
    meanings: tuple[str, ...]
    values: tuple = ()


@dataclass
class Node:
    """What can follow the words so far of some phrases; `meanings` are those of the phrase that ends here."""

    words: dict[str, "Node"] = field(default_factory=dict)
    classes: dict[str, "Node"] = field(default_factory=dict)
    meanings: tuple[str, ...] = ()
    known: dict[str, tuple] = field(default_factory=dict)  # what can follow by a word that was met

    def after(self, part: str) -> "Node":
        below = self.classes if part.startswith("<") else self.words
        return below.setdefault(part.strip("<>"), Node())


class Patterns:
    """Phrases by meaning.

    A phrase is words with a space between them: "hace <amount> <unit>", where "<unit>" stands for any word of the class
    of that name, "a|b" for either word, and "(a)" for a word that may be left out.
    """

    def __init__(self, phrases: Mapping[str, Iterable[str]], classes: Mapping[str, WordClass]):
        self.classes = classes
        self.root = Node()
        for meaning, texts in phrases.items():
            for text in texts:
                for node in ends_of(self.root, text.split()):
                    node.meanings = (*node.meanings, meaning)

    def find(self, words: list[str]) -> Iterator[Found]:
        """The longest phrase at each place of a sentence, from left to right; `words` are in small letters."""
        at, known = 0, self.root.known
        for place, word in enumerate(words):
            if place < at or not (known[word] if word in known else self.steps(self.root, word)):
                continue
            if found := self.longest(self.root, words, place, place, ()):
                yield found
                at = found.last

    def longest(self, node: Node, words: list[str], first: int, at: int, values: tuple) -> Found | None:
        best = Found(first, at, node.meanings, values) if node.meanings else None
        if at == len(words):
            return best
        for below, seen in self.steps(node, words[at]):
            longer = self.longest(below, words, first, at + 1, values + seen)
            if longer and (best is None or longer.last > best.last):
                best = longer
        return best

    def steps(self, node: Node, word: str) -> tuple[tuple[Node, tuple], ...]:
        """The nodes that a word leads to, each with the value of the word if a class of words has it."""
        known = node.known.get(word)
        if known is None:
            if len(node.known) > MOST_KNOWN:
                node.known.clear()
            known = node.known[word] = tuple(self.steps_to(node, word))
        return known

    def steps_to(self, node: Node, word: str) -> Iterator[tuple[Node, tuple]]:
        if below := node.words.get(word):
            yield below, ()
        for name, below in node.classes.items():
            if (value := self.classes[name].value(word)) is not None:
                yield below, (value,)


def ends_of(root: Node, parts: list[str]) -> list[Node]:
    nodes = [root]
    for part in parts:
        words = part.strip("()").split("|")
        reached = [node.after(word) for node in nodes for word in words]
        nodes = reached + nodes if part.startswith("(") else reached
    return nodes
