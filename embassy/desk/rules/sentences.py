"""What several rules ask of a sentence that was read."""

from embassy.desk.reading.model import Clause, Sentence, Span


def holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def holds_quoted(sentence: Sentence, span: Span) -> bool:
    """Whether words of a sentence stand in quotation marks."""
    return any(holds(quoted, span) for quoted in sentence.quoted)


def clause_at(sentence: Sentence, span: Span) -> Clause | None:
    """The clause in which words stand, or the nearest."""
    around = [clause for clause in sentence.clauses if holds(clause.span, span)]
    if around:
        return min(around, key=lambda clause: clause.span[1] - clause.span[0])
    return min(sentence.clauses, key=lambda clause: distance(clause.span, span), default=None)


def distance(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def has_sign(sentence: Sentence, *kinds: str) -> bool:
    return any(sign.kind in kinds for sign in sentence.signs)


def is_under(sentence: Sentence, span: Span, *kinds: str) -> bool:
    """Whether a sign governs words: "who moved recently", "if you just arrived"."""
    clause = clause_at(sentence, span)
    start = clause.span[0] if clause and not clause.opener else sentence.span[0]
    return any(sign.kind in kinds and start <= sign.span[0] < span[0] for sign in sentence.signs)


def has_sign_at(sentence: Sentence, span: Span, *kinds: str) -> bool:
    """Whether a sign of a kind stands at exactly a clause or a moment."""
    return any(sign.span == span and sign.kind in kinds for sign in sentence.signs)


def follows(sentence: Sentence, span: Span, *kinds: str, reach: int = 0) -> bool:
    """Whether words stand directly after a sign, with an article between, or some letters: "the harvest of 2025"."""
    limit = max(reach, len(" del "))
    return any(sign.kind in kinds and 0 <= span[0] - sign.span[1] <= limit for sign in sentence.signs)
