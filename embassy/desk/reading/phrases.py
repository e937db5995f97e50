"""The subject of a clause, and what kind of thing it is."""

from functools import cache

from embassy.desk.reading.model import About
from embassy.desk.reading.tokens import Token
from embassy.desk.reading.verbs import Form, forms_of
from embassy.desk.reading.vocabulary import speech_of

MEANING = {"participle", "gerund"}  # of the verb that tells what happens


def subject_of(language: str, part: list[Token], place: int, opener: str, pending: list[Token]) -> list[Token]:
    """The words of the subject; empty where the clause has none of its own."""
    speech = speech_of(language)
    before = part[1:place] if opener and place else part[:place]
    before = without_light_words(before, speech, also=speech.COORDINATORS)
    is_whole = speech.VERB_SECOND and not opener
    if not before:
        if pending and not opener and (found := core(pending, speech, is_whole)):
            return found
        if opener in speech.RELATIVES:
            return []
        return core(behind(language, part, place), speech)
    if is_whole and len(before) == 1 and before[0].lower in speech.QUESTIONS:
        return core(part[place + 1 :], speech)  # "Wat doet [het programma]?"
    if found := core(before, speech, is_whole):
        after = core(part[place + 1 :], speech)
        is_object = len(found) == 1 and found[0].lower in speech.DEMONSTRATIVES and len(after) > 1
        return after if is_object and after[0].lower in speech.DEFINITE else found
    if pending and not opener and not is_whole and (found := core(pending, speech, is_whole)):
        return found
    return core(behind(language, part, place), speech)


def behind(language: str, part: list[Token], place: int) -> list[Token]:
    """What follows a verb, without the participles and gerunds that belong to it: "se viene ejecutando [la obra]"."""
    speech, start = speech_of(language), place + 1
    if speech.VERB_LAST or all(form.lemma not in speech.HELPERS for form in forms_of(language, part[place].lower)):
        return part[start:]
    while start < len(part) and any(form.tense in MEANING for form in forms_of(language, part[start].lower)):
        start += 1
    return part[start:]


@cache
def light_words(speech, also: frozenset[str]) -> frozenset[str]:
    return frozenset((speech.ADVERBS | speech.NEGATIONS | speech.REFLEXIVES | also) - speech.DETERMINERS)


@cache
def joining_words(speech) -> frozenset[str]:
    """After these a determiner goes on with the same phrase."""
    return frozenset(speech.DETERMINERS | speech.PREPOSITIONS | speech.COORDINATORS)


def without_light_words(tokens: list[Token], speech, also: set[str] = frozenset()) -> list[Token]:
    """Without the adverbs, negations and clitics at both ends."""
    light = light_words(speech, frozenset(also))
    start, end = 0, len(tokens)
    while start < end and tokens[start].lower in light:
        start += 1
    while end > start and (tokens[end - 1].lower in light or tokens[end - 1].lower in speech.CLITICS_TOO):
        end -= 1
    return tokens[start:end]


def core(tokens: list[Token], speech, is_whole: bool = False) -> list[Token]:
    """The first noun phrase that neither a preposition governs nor tells a time, with what hangs on it."""
    tokens = without_light_words(tokens, speech)
    if not tokens:
        return []
    ends = phrase_end(tokens, speech)
    if tokens[0].lower in speech.PREPOSITIONS or tokens[0].lower in speech.LIKE or is_time(tokens[:ends], speech):
        if is_whole:
            return []
        following = next_phrase(tokens, speech)
        return core(following, speech) if following else []
    return tokens if is_whole else without_light_words(tokens[:ends], speech)


def is_time(phrase: list[Token], speech) -> bool:
    """Whether a phrase tells when: "dit jaar", "cada trimestre"."""
    words = [token.lower for token in phrase[:4]]
    if words[0] in speech.AGO:
        return True
    if not any(word in speech.TIME_NOUNS for word in words):
        return False
    is_short = len(phrase) <= 2 and words[-1] in speech.TIME_NOUNS  # noqa: PLR2004  ("komend voorjaar")
    return is_short or words[0] in speech.DETERMINERS or phrase[0].is_number or phrase[-1].lower in speech.AGO


def next_phrase(tokens: list[Token], speech) -> list[Token]:
    """What follows a phrase that is no subject: "En Cayambe [el proyecto] trabaja"."""
    for place in range(2, len(tokens)):
        lower, previous = tokens[place].lower, tokens[place - 1].lower
        begins = lower in speech.DETERMINERS and lower not in speech.PREPOSITIONS
        joined = joining_words(speech)
        if begins and previous not in joined:
            return tokens[place:]
    return []


def phrase_end(tokens: list[Token], speech) -> int:
    """How many words the first phrase has: until an adverb, a preposition other than "of", or a new determiner."""
    joined = joining_words(speech)
    for place in range(1, len(tokens)):
        lower, previous = tokens[place].lower, tokens[place - 1].lower
        if lower in speech.ADVERBS or lower in speech.NEGATIONS:
            return place
        if lower in speech.PREPOSITIONS and lower not in speech.OF and tokens[place - 1].text:
            return place
        if lower in speech.DETERMINERS and lower not in speech.OF and previous not in joined:
            return place
    return len(tokens)


def head_of(subject: list[Token], speech) -> Token | None:
    """The noun of a phrase: in Dutch the last word before a preposition, in Spanish the first that is no determiner."""
    words = []
    for token in subject:
        if token.lower in speech.PREPOSITIONS and words:
            break
        if token.is_word and token.lower not in speech.DETERMINERS:
            words.append(token)
    if not words:
        return None
    known = [token for token in words if kind_of_noun(token, speech) is not None]
    if known:
        return known[0]
    return words[-1] if speech.VERB_SECOND else words[0]


def kind_of_noun(token: Token, speech) -> About | None:
    lower = token.lower
    if lower in speech.PARTS or lower in speech.RECORD_NOT:
        return About.PART
    if lower in speech.TEAM:
        return About.TEAM
    if lower in speech.RECORD_NOUNS or lower in speech.COOPERATION or lower.endswith(speech.RECORD_ENDINGS):
        return About.RECORD
    return None


def about_of(language: str, subject: list[Token], form: Form) -> About:
    """What kind of thing a subject is. A pronoun in the singular stands for what the sentence before is about."""
    speech = speech_of(language)
    if not subject:
        return About.TEAM if form.number == "w" else About.NOTHING
    if len(subject) == 1 and subject[0].lower in speech.PRONOUNS:
        return About.OTHER if form.number == "p" else About.RECORD
    if subject[0].lower in speech.WE:
        return About.TEAM
    head = head_of(subject, speech)
    kind = kind_of_noun(head, speech) if head else None
    if kind is not None:
        return kind
    capitals = [token for token in subject if token.is_capital and token.lower not in speech.DETERMINERS]
    return About.NAMED if capitals else About.OTHER
