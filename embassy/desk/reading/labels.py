"""Reads what a label says without a verb: "Status: lopend", "Escuelas en Loreto: en ejecución"."""

from collections.abc import Iterator, Sequence

from embassy.desk.reading.model import About, Clause, Sign, Time
from embassy.desk.reading.tokens import Token

LABEL = ":"
GOES_ON = {"on", "now"}
ENDS = {"over", "stop"}
REACH = 4  # words from the colon to the end of what goes on: "obras en curso"


def labels_in(words: str, tokens: Sequence[Token], signs: Sequence[Sign]) -> Iterator[Clause]:
    """A clause of now whose subject stands before the colon and whose verb is what stands behind it."""
    colon = next((at for at, token in enumerate(tokens) if token.text == LABEL), 0)
    if not colon or any(sign.kind in ENDS for sign in signs):
        return
    near = tokens[colon + 1 : colon + 1 + REACH]
    said = [sign for sign in signs if sign.kind in GOES_ON and any(sign.span[0] == token.start for token in near)]
    if said:
        span = tokens[0].start, tokens[-1].end
        subject = tokens[0].start, tokens[colon - 1].end
        yield Clause(span, words[slice(*said[0].span)], "", Time.NOW, About.RECORD, subject, opener=LABEL)
