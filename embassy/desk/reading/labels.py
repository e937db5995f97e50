"""Reads what a label says without a verb: "Status: lopend", "Escuelas en Loreto: en ejecución"."""

from collections.abc import Iterator, Sequence

from embassy.desk.reading.model import About, Clause, Sign, Span, Time
from embassy.desk.reading.tokens import Token
from embassy.desk.reading.vocabulary import speech_of

LABEL = ":"
GOES_ON = {"on", "now"}
ENDS = {"over", "stop"}
REACH = 4  # words from the colon to the end of what goes on: "obras en curso"


def labels_in(language: str, words: str, tokens: Sequence[Token], signs: Sequence[Sign]) -> Iterator[Clause]:
    """A clause of now whose subject stands before the colon and whose verb is what stands behind it.

    Without a colon the subject stands directly before the verb: "Programa en curso". What is listed behind the colon
    is the subject where the words before it say that it goes on: "Programas en curso: …".
    """
    colon = next((at for at, token in enumerate(tokens) if token.text == LABEL), 0)
    said = [sign for sign in signs if sign.kind in GOES_ON] + list(executed(language, tokens, colon))
    if not said or any(sign.kind in ENDS for sign in signs):
        return
    near = tokens[colon + 1 : colon + 1 + REACH]
    behind = [sign for sign in said if any(sign.span[0] == token.start for token in near)]
    behind += [sign for sign in said if sign.kind == "on" and sign.span[0] > tokens[colon].start]
    on = next((sign for sign in said if sign.kind == "on"), None)
    if colon and behind:
        yield label(words, tokens, behind[0], (tokens[0].start, tokens[colon - 1].end))
    elif on and colon and colon + 1 < len(tokens) and on.span[1] <= tokens[colon].start:
        yield label(words, tokens, on, (tokens[colon + 1].start, tokens[-1].end))
    elif on and not colon and (before := [token for token in tokens if token.end <= on.span[0]]):
        yield label(words, tokens, on, (before[0].start, before[-1].end))
    elif on and not colon and (after := [token for token in tokens if token.start >= on.span[1]]):
        yield label(words, tokens, on, (after[0].start, after[-1].end))


def executed(language: str, tokens: Sequence[Token], colon: int) -> Iterator[Sign]:
    """What directly behind "Status:" tells that something is carried out: "Fase: uitvoering"."""
    if is_status(language, tokens) and tokens[colon + 1 : colon + 2]:
        first = tokens[colon + 1]
        if first.lower in speech_of(language).EXECUTION:
            yield Sign((first.start, first.end), "on")


def is_status(language: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a word such as "Status" and has a colon."""
    is_first = bool(tokens) and tokens[0].lower in speech_of(language).STATUS
    return is_first and any(token.text == LABEL for token in tokens)


def label(words: str, tokens: Sequence[Token], sign: Sign, subject: Span) -> Clause:
    span = tokens[0].start, tokens[-1].end
    return Clause(span, words[slice(*sign.span)], sign.span, "", Time.NOW, About.RECORD, subject, opener=LABEL)
