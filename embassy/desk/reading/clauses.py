"""The clauses of a sentence: each with its verb, when it speaks and what its subject is."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from embassy.desk.reading.finite import YEAR, Segment, closed, finite_verbs
from embassy.desk.reading.model import Clause, Span, Time
from embassy.desk.reading.phrases import about_of, subject_of
from embassy.desk.reading.tokens import Token
from embassy.desk.reading.verbs import FINITE, Form, forms_of, is_verb
from embassy.desk.reading.vocabulary import speech_of

BREAKS = set(",;:()[]–—…?!.•¿¡")
TIMES = {
    "present": Time.NOW,
    "subjunctive": None,  # asserts nothing
    "past": Time.PAST,
    "past subjunctive": Time.PAST,
    "conditional": Time.PAST,
    "future": Time.AHEAD,
}
ADJACENT = 4  # words between a Spanish auxiliary and its participle


def clauses_in(language: str, tokens: Sequence[Token], quoted: Sequence[Span] = ()) -> tuple[Clause, ...]:
    """The clauses of a sentence, in their order. What stands in quotation marks is left out."""
    spoken = [token for token in tokens if not any(a <= token.start < b for a, b in quoted)]
    found: list[Clause] = []
    pending: list[Token] = []
    last: list[Token] = []
    for segment in segments(language, spoken):
        segment.is_first = segment.tokens[0] is spoken[0]
        segment.has_main_after = all(clause.opener for clause in found) and not speech_of(language).VERB_LAST
        if segment.is_first and segment.opener in speech_of(language).AS and not has_verb(language, spoken, segment):
            segment.opener = ""  # "Als partnerland krijgt Peru …" has one clause
        segment.follows_who = len(found) == 1 and spoken[0].lower in speech_of(language).WHO
        read = list(clauses_of(language, segment, pending, last))
        found += [clause for clause, _subject in read]
        if read and (not segment.is_subordinate or not read[-1][0].opener):
            pending, last = [], read[-1][1]
        elif not read and not segment.is_subordinate:
            pending = pending + segment.tokens
    return tuple(found)


def has_verb(language: str, tokens: Sequence[Token], segment: Segment) -> bool:
    """Whether a verb may stand behind a segment of a sentence."""
    return any(is_finite(language, token) for token in tokens if token.start > segment.tokens[-1].start)


def segments(language: str, tokens: Sequence[Token]) -> Iterator[Segment]:
    """Split where a mark stands, and before what begins a subordinate clause."""
    words: list[Token] = []
    opener, openers = "", openers_of(language)
    for place, token in enumerate(tokens):
        begins = token.lower in openers and opens_clause(language, tokens, place, bool(words))
        if token.text in BREAKS or begins:
            if words:
                yield Segment(words, opener)
            words, opener = ([token], token.lower) if begins else ([], "")
        else:
            words.append(token)
    if words:
        yield Segment(words, opener)


@cache
def openers_of(language: str) -> frozenset[str]:
    """The words that can begin a subordinate clause."""
    return frozenset({*speech_of(language).SUBORDINATORS, *speech_of(language).RELATIVES} - BREAKS)


def opens_clause(language: str, tokens: Sequence[Token], place: int, is_inside: bool) -> bool:
    """Whether a word begins a subordinate clause. "die" and "dat" are also determiners, "toen" an adverb."""
    speech, word = speech_of(language), tokens[place].lower
    before = tokens[place - 1] if place else None
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or (following.text in BREAKS and word in speech.ADVERBS):
        return False
    if before and before.text == "," and tokens[place - 2].lower in speech.YES:
        return False
    if word in speech.AS and is_inside and not begins_phrase(speech, tokens, place):
        return False
    if word in speech.PREPOSITIONS or word in speech.COORDINATORS:
        is_after_comma = before is not None and (before.text == "," or before.lower in speech.ASKING)
        return word in speech.OPENERS or (word in speech.OPENERS_AFTER_COMMA and is_after_comma)
    if before and before.lower in speech.PREPOSITIONS and word not in speech.RELATIVES:
        return False
    if speech.VERB_SECOND and not is_inside and word not in speech.CONDITIONS:
        if word in speech.RELATIVES and before is None:
            return False
        if is_finite(language, following):
            return word in speech.RELATIVES and before is not None and before.text == ","
    if word in speech.DETERMINERS and before and before.text != ",":
        if following.lower in speech.DEFINITE | speech.PRONOUNS and before.lower not in speech.PREPOSITIONS:
            return True  # "zegt dat het programma"
        return before.lower not in closed(language) and not is_finite(language, before)
    return True


def begins_phrase(speech, tokens: Sequence[Token], place: int) -> bool:
    """Whether a clause can follow "as": "zowel artsen als vroedvrouwen" and "tiene como tarea" have none."""
    following = tokens[place + 1]
    is_pair = any(token.lower in speech.BOTH for token in tokens[:place])
    return not is_pair and (
        following.lower in speech.DETERMINERS | speech.PRONOUNS | speech.PEOPLE or following.is_capital
    )


def is_finite(language: str, token: Token) -> bool:
    return any(form.tense in FINITE and form.number == "s" for form in forms_of(language, token.lower))


def clauses_of(language: str, segment: Segment, pending, last) -> Iterator[tuple[Clause, list[Token]]]:
    """The clauses of a segment, each with the words of its subject. `pending` stood before without a verb."""
    tokens = segment.tokens
    verbs = finite_verbs(language, segment)
    starts = [0, *(clause_start(language, tokens, verb.place, before.place) for before, verb in pairwise(verbs))]
    for number, verb in enumerate(verbs):
        end = starts[number + 1] if number + 1 < len(verbs) else len(tokens)
        part, place = tokens[starts[number] : end], verb.place - starts[number]
        opener = segment.opener if not number else ""
        main_after = number == 1 and segment.is_subordinate and segment.has_main_after
        if main_after:
            subject = subject_of(language, part, place, "", pending)
        elif last and (continues(language, part, place) or (segment.follows_who and not verb.place)):
            subject = last
        else:
            subject = subject_of(language, part, place, opener, pending if not number else [])
        if verb.form.number == "w" and subject and subject[0].start > part[place].start:
            subject = []  # "we" is in the verb
        last = subject
        yield clause(language, part, place, verb.form, subject, opener), subject


def continues(language: str, part: list[Token], place: int) -> bool:
    """Whether a clause shares the subject of the one before: "en leidt", "y forma"."""
    speech = speech_of(language)
    before = [token.lower for token in part[:place]]
    light = speech.ADVERBS | speech.NEGATIONS | speech.REFLEXIVES
    return bool(before) and before[0] in speech.COORDINATORS and all(word in light for word in before[1:])


def clause_start(language: str, tokens: list[Token], place: int, after: int) -> int:
    """Where the clause of a later verb of a segment begins: at the conjunction before it, else at the verb."""
    conjunctions = speech_of(language).COORDINATORS
    return next((before for before in range(place - 1, after, -1) if tokens[before].lower in conjunctions), place)


def clause(language: str, part, place: int, form: Form, subject, opener: str) -> Clause:
    time, lemma = time_and_lemma(language, part, place, form)
    return Clause(
        span=(part[0].start, part[-1].end),
        verb=part[place].text,
        verb_span=(part[place].start, part[place].end),
        lemma=lemma,
        time=time,
        about=about_of(language, subject, form),
        subject=(subject[0].start, subject[-1].end) if subject else None,
        is_negated=any(token.lower in speech_of(language).NEGATIONS for token in part),
        opener=opener,
    )


def time_and_lemma(language: str, part: list[Token], place: int, form: Form) -> tuple[Time | None, str]:
    """When a clause speaks, from its finite verb and what goes with that, and the verb that tells what happens."""
    speech = speech_of(language)
    time = Time.PAST if part[place].lower in speech.CONDITIONAL else TIMES[form.tense]
    if form.lemma in speech.JUST and (done := just_done(language, part, place)):
        return (Time.PAST if time == Time.NOW else time), done
    if form.lemma not in speech.AUXILIARIES:
        return time, lemma_with_particle(language, part, place, form.lemma)
    if form.lemma in speech.PERFECT | speech.PASSIVE and (found := participle(language, part, place)):
        token, lemma = found
        is_over = form.lemma in speech.PERFECT and token.lower not in speech.STATES
        return (Time.PAST if is_over and time == Time.NOW else time), lemma
    if found := what_goes_on(language, part):
        return time, found
    if form.lemma in speech.PERFECT and speech.VERB_LAST:
        return time, lemma_with_particle(language, part, place, form.lemma)
    tense = (
        "gerund" if form.lemma in speech.PROGRESSIVE and has_tense(language, part, place, "gerund") else "infinitive"
    )
    others = list(lemmas(language, part, place, tense))
    if not others:
        return time, lemma_with_particle(language, part, place, form.lemma)
    lemma = others[-1] if speech.VERB_LAST else others[0]
    if tense == "gerund" and lemma in speech.PASSIVE and (found := participle(language, part, place)):
        lemma = found[1]
    return (Time.AHEAD if form.lemma in speech.FUTURE and time == Time.NOW else time), lemma


def what_goes_on(language: str, part: list[Token]) -> str:
    """The verb of "aan het bouwen", which tells what is going on."""
    phrase = speech_of(language).PROGRESSIVE_PHRASE
    for place in range(len(phrase), len(part) if phrase else 0):
        if tuple(token.lower for token in part[place - len(phrase) : place]) == phrase:
            found = [form.lemma for form in forms_of(language, part[place].lower) if form.lemma == part[place].lower]
            if found:
                return found[0]
    return ""


def just_done(language: str, part: list[Token], place: int) -> str | None:
    """The verb of what was done a moment ago: "acaba de entregar"."""
    following = [token.lower for token in part[place + 1 : place + 3]]
    if len(following) < 2 or following[0] not in speech_of(language).OF:  # noqa: PLR2004
        return None
    return next((form.lemma for form in forms_of(language, following[1]) if form.tense == "infinitive"), None)


def participle(language: str, part: list[Token], place: int) -> tuple[Token, str] | None:
    """The participle that goes with an auxiliary: in Dutch the last of the clause, in Spanish right behind it."""
    speech = speech_of(language)
    spots = range(len(part) - 1, -1, -1) if speech.VERB_LAST else range(place + 1, min(place + ADJACENT, len(part)))
    for spot in spots:
        token, before = part[spot], part[spot - 1].lower if spot else ""
        if spot == place or token.is_capital or before in speech.DETERMINERS - speech.PRONOUNS_TOO | speech.TO:
            continue
        for form in forms_of(language, token.lower):
            if form.tense == "participle":
                return token, form.lemma
    return None


def lemmas(language: str, part: list[Token], place: int, tense: str) -> Iterator[str]:
    """The verbs of the words of a clause that have a tense, other than its finite verb."""
    infinitive = speech_of(language).INFINITIVE_IS_PLURAL and tense == "infinitive"
    for spot, token in enumerate(part):
        if spot == place or token.lower in closed(language) or token.is_capital:
            continue
        for form in forms_of(language, without_enclitic(language, token.lower)):
            if form.tense == tense and token.lower in speech_of(language).NO_INFINITIVES:
                continue
            if form.tense == tense or (
                infinitive and form.lemma == token.lower and is_infinitive(language, part, spot)
            ):
                yield form.lemma
                break


def without_enclitic(language: str, word: str) -> str:
    """ "rendirse" is a form of rendir."""
    for enclitic in speech_of(language).ENCLITICS:
        if word.endswith("r" + enclitic):
            return word.removesuffix(enclitic)
    return word


def is_infinitive(language: str, part: list[Token], spot: int) -> bool:
    """Whether a Dutch form in -en is no noun: no determiner or adjective stands before it."""
    speech = speech_of(language)
    before = part[spot - 1].lower if spot else ""
    is_count = part[spot - 1].is_number and not YEAR.fullmatch(before)
    return bool(before) and before not in speech.DETERMINERS - {"te"} and not is_count


def has_tense(language: str, part: list[Token], place: int, tense: str) -> bool:
    return any(True for _lemma in lemmas(language, part, place, tense))


def lemma_with_particle(language: str, part: list[Token], place: int, lemma: str) -> str:
    """The whole verb where its separable particle stands further on: "voert … uit" is uitvoeren."""
    speech = speech_of(language)
    for spot in range(len(part) - 1, place, -1):
        particle = part[spot].lower
        ends = spot == len(part) - 1 or part[spot + 1].lower in speech.PREPOSITIONS
        if ends and particle in speech.PARTICLES and is_verb(language, particle + lemma):
            return particle + lemma
    return lemma
