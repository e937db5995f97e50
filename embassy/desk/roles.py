"""What part a record has in a clause: it acts, others act by means of it, or it is only named."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from embassy.desk.facts import Facts, World
from embassy.desk.passages import Passage
from embassy.desk.reading.labels import LABEL
from embassy.desk.reading.model import About, Clause, Sentence, Span
from embassy.desk.reading.tokens import Token, tokens_in
from embassy.desk.reading.verbs import FINITE, forms_of
from embassy.desk.reading.vocabulary import speech_of
from embassy.desk.subjects import Spoken, spoken_in

ACTS, GOAL, TEAM, RUNNER, WE, MEANS, THANKS, FRUITS, OF, NAMED = (
    "acts",
    "goal",
    "team",
    "runner",
    "we",
    "means",
    "thanks",
    "fruits",
    "of",
    "named",
)
QUOTES = '«“"‘⟧'
SHORTEST_CREW = 6  # letters of a noun that is known by its ending
FAR = 30  # letters before a noun in which its determiner and adjectives stand
REACH = 3  # words between an antecedent and its relative pronoun, or between a noun and what it is of


class Role(NamedTuple):
    """A record in a clause, and the words that name it."""

    facts: Facts
    how: str
    span: Span
    is_named: bool = True  # or only "the works", "we", "it"


class Mentioned(NamedTuple):
    facts: Facts
    first: int  # the place of its first word among the words of the sentence
    last: int
    span: Span


class Played(NamedTuple):
    clause: Clause
    roles: tuple[Role, ...]


def played_in(passage: Passage, world: World) -> Iterator[tuple[Sentence, tuple[Played, ...]]]:
    """Each sentence of a text with its clauses and the records in them."""
    for number, (sentence, spoken) in enumerate(spoken_in(passage, world)):
        tokens = tokens_in(passage.words, sentence.span)
        mentions = mentions_in(passage, world, sentence, tokens)
        clauses = [each.clause for each in spoken]
        played = []
        for each in spoken:
            inside = [mention for mention in mentions if belongs(mention, each.clause, clauses)]
            played.append(Played(each.clause, tuple(roles_in(passage, tokens, inside, mentions, each, number))))
        yield sentence, tuple(played)


def belongs(mention: Mentioned, clause: Clause, clauses: list[Clause]) -> bool:
    """Whether a record is named in a clause, in its subject, or beside the only main clause of the sentence."""
    holders = [
        each for each in clauses if each.span[0] <= mention.span[0] < each.span[1] or is_in_subject(mention, each)
    ]
    if holders:
        return clause in holders
    main = [each for each in clauses if not each.opener]
    after = [each for each in main if each.span[0] > mention.span[0]]
    return clause is (after[0] if after else main[-1] if main else None)


def is_in_subject(mention: Mentioned, clause: Clause) -> bool:
    return bool(clause.subject) and clause.subject[0] <= mention.span[0] < clause.subject[1]


def mentions_in(passage: Passage, world: World, sentence: Sentence, tokens: tuple[Token, ...]) -> list[Mentioned]:
    """The programmes that a sentence names, by their names or as "the programme"."""
    found = []
    for mention in world.names.mentions_in(passage.words, sentence.span):
        inside = [at for at, token in enumerate(tokens) if mention.span[0] <= token.start < mention.span[1]]
        if world.facts[mention.pk].kind == "programme" and inside:
            found.append(Mentioned(world.facts[mention.pk], inside[0], inside[-1], mention.span))
    taken = {at for each in found for at in range(each.first, each.last + 1)}
    topic = next((each.facts for each in found), passage.facts)
    if topic.kind != "programme":
        return found
    kind = kind_in_title(passage.language, topic)
    for at, token in enumerate(tokens):
        is_kind = token.lower == kind and is_definite(passage.language, tokens, at)
        is_record = is_kind or means_record(passage.language, tokens, at) or means_support(passage.language, tokens, at)
        if at not in taken and at + 1 not in taken and is_record:
            found.append(Mentioned(topic, at, at, (token.start, token.end)))
    return found


def kind_in_title(language: str, record: Facts) -> str:
    """What the title says that a record is: "Fondo de becas" is "el fondo"; empty where it says nothing."""
    title = record.titles.get(language, "").lower().split()
    return next((kind for word in title[:1] for kind in speech_of(language).KINDS if word.endswith(kind)), "")


def means_support(language: str, tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word is what the donor gives to the programme: "Belgische steun", "fondos belgas"."""
    speech = speech_of(language)
    near = {tokens[place].lower for place in (at - 1, at + 1) if 0 <= place < len(tokens)}
    return tokens[at].lower in speech.SUPPORT and bool(speech.ORIGIN.intersection(near))


def means_record(language: str, tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word is "the programme" and no other one: "het Zwitserse programma", "un programa de la Unión"."""
    speech, word = speech_of(language), tokens[at].lower
    is_noun = word in speech.RECORD_NOUNS or word.endswith(speech.RECORD_ENDINGS)
    return is_noun and word not in speech.RECORD_NOT and is_definite(language, tokens, at)


def is_definite(language: str, tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun is that of the text, and no other's."""
    speech = speech_of(language)
    before = tokens[max(0, at - REACH) : at]
    words = [token.lower for token in before]
    if not any(word in speech.DEFINITE or word in speech.CONTRACTIONS for word in words):
        return False
    near = before[-2:] if words[-1] not in speech.DEFINITE | speech.CONTRACTIONS else []
    foreign = speech.FOREIGN | speech.LOCAL
    if any(token.lower in speech.OTHERS | foreign for token in near):
        return False
    if not speech.VERB_SECOND and any(token.lower in foreign for token in tokens[at + 1 : at + 2]):
        return False
    if any(token.is_capital and at and token.lower not in speech.ORIGIN | speech.DEFINITE for token in near):
        return False
    after = tokens[at + 1 : at + 4]
    named_after = len(after) > 1 and after[0].lower in speech.OF and any(token.is_capital for token in after[1:])
    return not named_after and not (after and after[0].is_capital and speech.VERB_SECOND and at + 1 < len(tokens))


def roles_in(
    passage: Passage,
    tokens: tuple[Token, ...],
    mentions: list[Mentioned],
    everywhere: list[Mentioned],
    spoken: Spoken,
    number: int,
) -> Iterator[Role]:
    """`mentions` are those of the clause, `everywhere` those of the sentence, which is the text's `number`."""
    clause, speech = spoken.clause, speech_of(passage.language)
    subject = clause.subject
    if clause.opener == LABEL:
        yield from labelled(passage, clause, mentions)
        return
    for each in mentions:
        yield Role(each.facts, how_of(passage, tokens, each, clause), each.span)
    words = passage.words[slice(*subject)].lower().split() if subject else []
    if clause.opener in speech.RELATIVES and (not words or is_indefinite(passage, clause)):
        yield from antecedents(passage, tokens, clause, everywhere)
    if passage.facts.kind == "programme" and (role := own_role(passage, spoken, words, bool(mentions))):
        yield role
    is_pronoun = len(words) == 1 and words[0] in speech.PRONOUNS and clause.about == About.RECORD
    is_claim = is_pronoun and (words[0] in speech.CLAIMS and clause.lemma not in speech.RUNNING)  # "dat lukt"
    if (
        is_pronoun
        and not is_claim
        and (number or spoken.is_later)
        and spoken.facts
        and spoken.facts.kind == "programme"
    ):
        yield Role(spoken.facts, ACTS, subject, is_named=False)


def own_role(passage: Passage, spoken: Spoken, words: list[str], has_mentions: bool) -> Role | None:
    """The part of the programme of the page in a clause that does not name it; `words` are those of the subject."""
    own, clause, speech = passage.facts, spoken.clause, speech_of(passage.language)
    if clause.about == About.TEAM and (not words or words[0] in speech.WE):
        return Role(own, WE, clause.subject or clause.span, is_named=False)
    if has_mentions:
        return None
    if not words:
        is_own = continues_record(passage, clause, spoken)
        return Role(own, ACTS, clause.span, is_named=False) if is_own else None
    is_ours = words[0] in speech.POSSESSIVE
    is_theirs = words[0] in speech.OWN and not is_ours and spoken.before not in (own, None)
    is_team = clause.about == About.TEAM and is_own_team(words, passage.language) and not is_theirs
    if is_progress(words, clause, speech) or is_team or (is_ours and is_crew(words[-1], speech)):
        return Role(own, TEAM, clause.subject, is_named=False)
    return Role(own, ACTS, clause.subject) if is_ours and clause.about in (About.TEAM, About.RECORD) else None


def continues_record(passage: Passage, clause: Clause, spoken: Spoken) -> bool:
    """Whether a clause without a subject goes on with the record that the one before was about: "Apoya a las …"."""
    speech = speech_of(passage.language)
    if not speech.LEAVES_SUBJECT_OUT or clause.opener or spoken.facts != passage.facts:
        return False
    verb = clause.verb.lower()
    is_verb = (
        " " in passage.words[slice(*clause.span)] and verb not in speech.NOUNS and clause.lemma not in speech.IMPERSONAL
    )
    numbers = {form.number for form in forms_of(passage.language, verb) if form.tense in FINITE}
    before = passage.words[clause.span[0] : clause.verb_span[0]].lower().split()
    return is_verb and "s" in numbers and all(word in speech.ADVERBS | speech.COORDINATORS for word in before)


def is_indefinite(passage: Passage, clause: Clause) -> bool:
    """Whether what stands between a relative pronoun and its verb may be no subject: "dat tien dorpen bereikt"."""
    speech, words = speech_of(passage.language), passage.words[slice(*clause.subject)].split()
    first = words[0].lower()
    if is_donors_deed(passage, clause):
        return True  # "het programma dat België uitvoert"
    numbers = {form.number for form in forms_of(passage.language, clause.verb.lower()) if form.tense in FINITE}
    is_known = first in speech.DEFINITE | speech.PRONOUNS | speech.PEOPLE or first in speech.PREPOSITIONS
    return speech.VERB_LAST and "s" in numbers and not is_known and not any(word[0].isupper() for word in words)


def labelled(passage: Passage, clause: Clause, mentions: list[Mentioned]) -> Iterator[Role]:
    """The records that a label names, else that of the page where it says "status" and the like."""
    speech, words = speech_of(passage.language), passage.words[slice(*clause.subject)].lower().split()
    named = [each for each in mentions if is_in_subject(each, clause)]
    if named:
        yield from (Role(each.facts, ACTS, each.span) for each in named)
    elif passage.facts.kind != "programme":
        return
    elif words[0] in speech.STATUS | speech.RECORD_NOUNS | speech.WORKS | speech.BUILDING:
        yield Role(passage.facts, ACTS, clause.subject)


def antecedents(
    passage: Passage, tokens: tuple[Token, ...], clause: Clause, mentions: list[Mentioned]
) -> Iterator[Role]:
    """The record that a relative pronoun stands for: "…, programa que funciona"."""
    speech = speech_of(passage.language)
    before = [at for at, token in enumerate(tokens) if token.end <= clause.span[0] and token.is_word]
    end = tokens[before[-1]].end if before else 0
    while speech.VERB_LAST and before and is_infinitive(passage.language, tokens[before[-1]].lower):
        before.pop()  # "kunnen zich tot het programma wenden, dat …"
    if not before:
        return
    last = tokens[before[-1]]
    for at in before[: -REACH - 1 : -1]:  # "un programa en marcha que"
        if tokens[at].lower in speech.DETERMINERS or tokens[at].is_capital:
            break
        if tokens[at].lower in speech.RECORD_NOUNS:
            last = tokens[at]
    if clause.span[0] - end > REACH:
        return
    named = [each for each in mentions if each.first <= before[-1] <= each.last]
    near = [token.lower for token in tokens if last.start - FAR < token.start < last.start][-2:]
    if named:
        yield Role(named[0].facts, ACTS, named[0].span)
    elif speech.NEW.intersection(near):
        return
    elif last.lower in speech.RECORD_NOUNS and (mentions or passage.facts.kind == "programme"):
        yield Role(mentions[0].facts if mentions else passage.facts, ACTS, (last.start, last.end))


def is_progress(words: list[str], clause: Clause, speech) -> bool:
    """Whether a clause tells how far what is built has come: "De aanleg van de weg vordert"."""
    building = [at for at, word in enumerate(words) if word in speech.BUILDING]
    is_first = bool(building) and all(word in speech.DEFINITE for word in words[: building[0]]) and building[0] > 0
    following = words[building[0] + 1 : building[0] + 2] if is_first else []
    has_owner = is_first and words[building[0]] in speech.WORKS and bool(speech.OF.intersection(following))
    return is_first and not has_owner and clause.lemma in speech.PROGRESS and not speech.LOCAL.intersection(words)


def is_infinitive(language: str, word: str) -> bool:
    return any(form.lemma == word for form in forms_of(language, word)) and word not in speech_of(language).NOUNS


def is_own_team(words: list[str], language: str) -> bool:
    """Whether a team or its work is that of the record: "het projectteam", "su equipo", and no other's is named."""
    speech = speech_of(language)
    if speech.OF.intersection(words):
        return False
    return words[0] in speech.OWN or (words[0] in speech.DEFINITE and bool(speech.WORKS.intersection(words)))


def how_of(passage: Passage, tokens: tuple[Token, ...], mention: Mentioned, clause: Clause) -> str:
    """The part that a record has in a clause, by the words before its name."""
    speech = speech_of(passage.language)
    light = (speech.DETERMINERS | speech.RECORD_NOUNS | speech.ORIGIN | speech.THIS) - speech.PREPOSITIONS
    at = mention.first - 1
    while at >= 0 and (tokens[at].lower in light or tokens[at].text in QUOTES):
        at -= 1
    word = tokens[at].lower if at >= 0 else ""
    in_subject = is_in_subject(mention, clause)
    if in_subject and tokens[at].start < clause.subject[0]:
        word = ""
    start = max((place for place in range(at) if not tokens[place].is_word), default=-1) + 1
    before = tokens[max(start, at - REACH - 2) : max(at, 0)]
    how = how_behind(passage, clause, word, before, in_subject)
    return OF if how in (MEANS, THANKS) and hangs_on_noun(passage.language, before, clause) else how


def how_behind(passage: Passage, clause: Clause, word: str, before: tuple[Token, ...], in_subject: bool) -> str:
    """The part of a record behind a word, by the words before that and by the verb of the clause."""
    speech, last = speech_of(passage.language), before[-1] if before else None
    is_verb = last is not None and last.text == clause.verb
    if word not in speech.PREPOSITIONS and word not in speech.OF:
        is_doer = in_subject or is_donors_deed(passage, clause) or is_behind_verb(passage, clause)
        return ACTS if is_doer else NAMED
    near = {word, *(token.lower for token in before[-2:])}
    is_means = last is not None and last.lower in speech.MEANS_NOUNS  # "zonder geld van het programma"
    if (word not in speech.OF or is_means) and speech.WITHOUT.intersection(near):
        return NAMED
    if clause.lemma in speech.GOVERNED.get(word, ()) and (is_verb or word not in speech.OF):
        return NAMED
    is_part = last is not None and (clause.lemma, last.lower) in speech.BELONGING
    if word in speech.OF and (is_verb or is_part):
        return MEANS  # "krijgen van het programma", "forma parte del programa"
    if word in speech.OF:
        heads = [token.lower for token in before[-REACH - 1 :]]
        is_goal = clause.lemma in speech.COPULAS and bool(speech.GOALS.intersection(heads[-1:]))
        return how_of_noun(heads, in_subject or is_goal, speech)  # "het is de bedoeling van het programma"
    is_taking_part = word in speech.MEANS_IN and clause.lemma not in speech.LOOKING_BACK | speech.NOT_TOLD
    if is_taking_part or (word in speech.JOINED and clause.lemma in speech.TAKING_PART):
        return MEANS
    how = how_with(word, [token.lower for token in before[-2:]], in_subject, speech)
    is_inside = in_subject and last is not None and clause.subject[0] <= last.start
    is_of_noun = how == MEANS and is_inside and last.lower not in speech.PEOPLE  # "de installaties uit het programma"
    return OF if is_of_noun else how


def is_donors_deed(passage: Passage, clause: Clause) -> bool:
    """Whether the donor or its agency does something with the record, "België financiert het programma", or we do."""
    speech = speech_of(passage.language)
    subject = passage.words[slice(*clause.subject)].lower().split() if clause.subject else []
    is_kept = clause.lemma in speech.KEEPING and bool(speech.WE.intersection(subject))
    return is_kept or bool(speech.DONORS.intersection(subject))


def is_behind_verb(passage: Passage, clause: Clause) -> bool:
    """Whether what stands behind the verb of a relative clause is its subject: "la labor que realiza el programa"."""
    speech = speech_of(passage.language)
    if speech.VERB_SECOND or clause.opener not in speech.RELATIVES or clause.subject:
        return False
    numbers = {form.number for form in forms_of(passage.language, clause.verb.lower()) if form.tense in FINITE}
    return "s" in numbers and clause.lemma not in speech.NOT_TOLD | speech.LOOKING_BACK


def how_with(word: str, before: list[str], in_subject: bool, speech) -> str:
    """The part of a record behind another preposition than "of"."""
    if word in speech.THANKS or speech.THANKS.intersection(before):
        return THANKS
    if speech.MEANS_NOUNS.intersection(before[-1:]):
        return MEANS
    if speech.TEAM.intersection(before):
        return TEAM if in_subject else MEANS
    return MEANS if word in speech.MEANS else NAMED


def hangs_on_noun(language: str, before: tuple[Token, ...], clause: Clause) -> bool:
    """Whether the means belong to a participle beside a noun: "centros equipados por", "de met … gebouwde"."""
    speech = speech_of(language)
    light = speech.MEANS_NOUNS | speech.PREPOSITIONS | speech.DETERMINERS - speech.DEFINITE
    words = list(before)
    while words and words[-1].lower in light:
        words.pop()
    if not words:
        return False
    if len(words) > 1 and (words[-2].is_number or words[-2].lower in speech.DETERMINERS - speech.DEFINITE):
        return False  # "doce internados con fondos de"
    following = before[len(words)].lower if len(words) < len(before) else ""
    if speech.VERB_SECOND and words[-1].lower in speech.DEFINITE and following in speech.MEANS | speech.THANKS:
        return True
    participles = {form.lemma for form in forms_of(language, words[-1].lower) if form.tense == "participle"}
    return bool(participles) and clause.lemma not in participles


def how_of_noun(heads: list[str], in_subject: bool, speech) -> str:
    """The part of a record behind "of": by the nearest noun that tells it."""
    if heads and heads[-1] in speech.APART:
        return NAMED  # "antes del programa"
    if any(one in speech.SOME and other in speech.OF for one, other in pairwise(heads)):
        return OF  # "muchos de los médicos de": those who once were
    for head in reversed(heads):
        if head in speech.RUNNERS and in_subject:
            return RUNNER
        if head in speech.STAGES | speech.BUILDING and in_subject:
            return TEAM
        if head in speech.THANKS:
            return THANKS
        if head in speech.MEANS_NOUNS:
            return MEANS
        if head in speech.FRUITS:
            return FRUITS
        if head in speech.GOALS:
            return GOAL if in_subject else OF
        if is_crew(head, speech) or (head in speech.THOSE and head == heads[-1]):
            return TEAM if in_subject else MEANS
    return OF


def is_crew(noun: str, speech) -> bool:
    """Whether a noun means those who carry a programme out, or a service that they give."""
    return noun in speech.TEAM or (len(noun) >= SHORTEST_CREW and noun.endswith(speech.CREW_ENDINGS))
