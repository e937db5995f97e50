"""A count "until now" of what has ended."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from embassy.desk.counted import figure_words, has_noun_of, is_near, label_of, words_in
from embassy.desk.facts import Facts, World
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.happenings import is_participle
from embassy.desk.reading.model import About, Clause, Sentence, Sign, Span, Time
from embassy.desk.reading.tokens import tokens_in
from embassy.desk.reading.vocabulary import speech_of
from embassy.desk.rules.sentences import clause_at, has_sign, has_sign_at, holds, holds_quoted
from embassy.desk.subjects import Spoken, spoken_in
from embassy.pages.periods import Status


def until_now(passage: Passage, world: World) -> Iterator[Finding]:
    for sentence, spoken in spoken_in(passage, world):
        if not has_sign(sentence, "until-now", "so-far") or not counts_of(sentence) or has_sign(sentence, "back"):
            continue
        for sign in sentence.signs:
            if sign.kind not in {"until-now", "so-far"} or holds_quoted(sentence, sign.span):
                continue
            if ended := record_counted(passage, world, sentence, spoken, sign):
                against = _("The record says: ended, %(end)s.") % {"end": ended.end}
                marks = (sign.span, counts_of(sentence)[0])
                yield Finding(sentence.span, tuple(sorted(marks)), against, ended.end.iso)
                break


def counts_of(sentence: Sentence) -> list[Span]:
    """The numbers of a sentence that count something."""
    return [
        number.span
        for number in sentence.numbers
        if number.unit != "ordinal"
        and not (number.in_words and number.value == "1")
        and not any(holds(moment.span, number.span) for moment in sentence.moments)
    ]


def record_counted(
    passage: Passage, world: World, sentence: Sentence, spoken: tuple[Spoken, ...], sign: Sign
) -> Facts | None:
    """The record that has ended of which something is counted until now."""
    clause = clause_at(sentence, sign.span)
    if (clause and clause.is_negated) or is_of_others(passage, sentence):
        return None
    subject = next((each.facts for each in spoken if each.clause is clause), None)
    is_said = clause is not None and clause.about in {About.RECORD, About.NAMED}  # not left out
    span = clause.span if clause and clause is not sentence.clauses[0] else (sentence.span[0], end_of(clause, sentence))
    named = record_named(passage, world, span, sentence)
    if not named and clause and tells_use(passage, clause, sentence):
        return None
    if passage.facts.kind == "programme" and is_of_figure(passage, sentence, sign) and not sentence.moments:
        found = named or passage.facts
    elif sign.kind == "so-far":
        found = (named or (is_said and subject)) if clause and runs_on(clause, sentence) else None
    elif named or subject:
        found = named or subject
    else:
        is_open = clause is None or is_done_without_doer(passage, clause, sentence)
        found = passage.facts if is_open and passage.facts.kind == "programme" else None
    is_ended = found and found.end and found.status(world.today) == Status.ENDED
    is_land = is_ended and found.kind == "country" and not has_sign(sentence, "governmental")  # "Peru telt momenteel"
    return found if is_ended and not is_land else None


def is_of_others(passage: Passage, sentence: Sentence) -> bool:
    """Whether a subject of the sentence is another authority: "the ministry now trains them; so far 90"."""
    words = figure_words(passage.language)
    subjects = [clause.subject for clause in sentence.clauses if clause.subject]
    donors = [place.span for place in sentence.places if words and place.name == words.OWN_COUNTRY]
    return words is not None and any(
        not words.OTHERS.isdisjoint(words_in(passage.words, subject))
        and not any(holds(subject, donor) for donor in donors)
        for subject in subjects
    )


def tells_use(passage: Passage, clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause tells what people do today: "to this day 12,000 families drink safe water"."""
    is_told = has_sign_at(sentence, clause.span, "done", "maybe-past") or clause.time != Time.NOW
    is_light = clause.lemma in speech_of(passage.language).COPULAS | speech_of(passage.language).AUXILIARIES
    is_of_people = clause.about == About.OTHER and is_count(passage, clause.subject, sentence)
    return is_of_people and not is_told and not is_light


def is_of_figure(passage: Passage, sentence: Sentence, sign: Sign) -> bool:
    """Whether a number of the sentence counts what a figure of the record counts; with "already" also as many."""
    return any(
        (label := label_of(figure, passage.language))
        and has_noun_of(passage.language, passage.words, sentence, number, label)
        and (sign.kind == "until-now" or is_near(number, figure["number"]))
        for number in sentence.numbers
        for figure in passage.facts.figures
    )


def is_done_without_doer(passage: Passage, clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause tells what was done, and not by whom: "tot nu toe werden 45 reservoirs gebouwd"."""
    is_past = clause.time == Time.PAST or has_sign(sentence, "so-far")
    is_past = is_past and any(holds(clause.span, count) for count in counts_of(sentence))
    is_nobody = clause.about == About.NOTHING and not clause.opener
    return is_past and (is_nobody or is_count(passage, clause.subject, sentence))


def end_of(clause: Clause | None, sentence: Sentence) -> int:
    return clause.span[1] if clause else sentence.span[1]


def is_count(passage: Passage, subject: Span | None, sentence: Sentence) -> bool:
    """Whether a subject is what is counted: "310 technici", or a participle alone: "se llevan invertidos"."""
    if subject is None:
        return False
    subjects = passage.words[slice(*subject)].lower()
    return is_participle(passage.language, subjects) or any(holds(subject, count) for count in counts_of(sentence))


def runs_on(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause with "already" or "now" counts up to now: it has its count, and no day on which that stood."""
    has_count = any(holds(clause.span, count) for count in counts_of(sentence))
    relations = {moment.relation for moment in sentence.moments}
    is_present = clause.time == Time.NOW or has_sign_at(sentence, clause.span, "done")
    return (
        not has_sign(sentence, "generic")
        and has_count
        and (is_present or "since" in relations)
        and relations <= {"since", "from"}
    )


def record_named(passage: Passage, world: World, span: Span, sentence: Sentence) -> Facts | None:
    """The record that words name: by its name, or that of the page by what it is."""
    mentions = world.names.mentions_in(passage.words, span)
    named = [world.facts[mention.pk] for mention in mentions]
    if programme := next((facts for facts in named if facts.kind == "programme"), None):
        return programme
    if any(sign.kind == "governmental" and holds(span, sign.span) for sign in sentence.signs):
        return next((facts for facts in named if facts.kind == "country"), passage.facts)
    speech = speech_of(passage.language)
    words = [token.lower for token in tokens_in(passage.words, span)]
    for place, word in enumerate(words):
        is_record = word in speech.RECORD_NOUNS or word.endswith(speech.RECORD_ENDINGS)
        if is_record and word not in speech.RECORD_NOT and not speech.OTHERS.intersection(words[place - 1 : place]):
            return passage.facts
    return None
