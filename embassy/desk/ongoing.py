"""What rules on the present tense share: which clauses speak of today, and which only look as if they did."""

from collections.abc import Iterator
from dataclasses import dataclass

from embassy.desk.facts import World
from embassy.desk.passages import Finding, Passage, once_for_all_rules
from embassy.desk.reading.model import Clause, Sentence, Span, Time
from embassy.desk.reading.verbs import FINITE, forms_of
from embassy.desk.reading.vocabulary import speech_of
from embassy.desk.roles import ACTS, Played, Role, played_in
from embassy.pages.periods import Status

SIGNS_BESIDE = 3  # letters and marks of a sentence that is a date


@dataclass(frozen=True)
class Told:
    """A sentence that speaks of its own time, with its clauses and the records in them."""

    passage: Passage
    sentence: Sentence
    played: tuple[Played, ...]
    signs: frozenset[str]
    has_past_year: bool  # names a year or a day that has passed, other than "since"
    is_past_apart: bool  # each of those is in a clause of the past, beside others
    has_year_to_come: bool
    is_known: bool  # the text says elsewhere that something is over or was stopped
    is_asked: bool  # a question that takes something for granted: "Wat doet het programma?"

    def parts(self, world: World, statuses: set[Status]) -> Iterator[tuple[Clause, Role]]:
        """The clauses with a record that has a status; "the works", "we" count where the text does not know of it."""
        for each in self.played:
            for role in each.roles:
                at = each.clause.verb_span[0]
                is_name = role.is_named and role.span[0] <= at < role.span[1]  # "agua" is no verb in a title
                is_meant = role.is_named or not self.is_known
                if is_meant and not is_name and role.facts.status(world.today) in statuses:
                    yield each.clause, role

    def is_dated(self, clause: Clause, role: Role) -> bool:
        """Whether a past year tells when a clause is so: not where it is that of another clause, of the past."""
        return self.has_past_year and not (self.is_past_apart and role.how == ACTS and role.is_named)

    def says(self, kinds: set[str], clause: Clause, role: Role) -> bool:
        """Whether the sentence says something of some kinds, other than in a clause about something else."""
        spans = [sign.span for sign in self.sentence.signs if sign.kind in kinds & self.signs]
        apart = [each.clause for each in self.played if each.clause != clause and not each.roles]
        is_plain = role.how == ACTS and role.is_named and not clause.opener
        beside = [span for span in spans if any(each.span[0] <= span[0] < each.span[1] for each in apart)]
        return len(spans) > (len(beside) if is_plain else 0)

    @property
    def speech(self):
        return speech_of(self.passage.language)

    def finding(self, clause: Clause, role: Role, against: str, judged: str) -> Finding:
        now = [sign.span for sign in self.sentence.signs if sign.kind in {"now", "recent", "on"}]
        marks = sorted({clause.verb_span, role.span, *now})
        apart = [span for n, span in enumerate(marks) if not n or span[0] >= max(each[1] for each in marks[:n])]
        return Finding(self.sentence.span, tuple(apart), against, judged)


@once_for_all_rules
def told_in(passage: Passage, world: World) -> list[Told]:
    """The sentences that tell or take for granted something, and no story of the past in the present tense."""
    if passage.reading is None:
        return []
    found = []
    is_story, paragraph = False, -1
    read = list(played_in(passage, world))
    is_known = any(tells_end(*each) for each in read)
    for sentence, played in read:
        begins = passage.words.rfind("\n", 0, sentence.span[0])
        if begins != paragraph:
            is_story, paragraph = False, begins
        signs = frozenset(sign.kind for sign in sentence.signs if not is_quoted(sentence, sign.span))
        years = [moment for moment in sentence.moments if moment.last[0] and not is_quoted(sentence, moment.span)]
        past = [each for each in years if is_past(each, world)]
        apart = all(is_told_as_past(sentence, each) for each in past)
        to_come = any(is_to_come(each, world) for each in years)
        is_asked = is_question(passage, sentence)
        told = Told(passage, sentence, played, signs, bool(past), apart, to_come, is_known, is_asked)
        is_story = is_story or begins_story(told)
        is_told = not is_asked or takes_for_granted(told)
        if not is_story and "frame" not in signs and is_told:
            found.append(told)
    return found


def tells_end(sentence: Sentence, played: tuple[Played, ...]) -> bool:
    """Whether a sentence says that something was stopped, or one on a record or without a verb that it is over."""
    is_on_record = not played or any(each.roles for each in played)
    kinds = {"over", "stop"} if is_on_record else {"stop"}
    return any(sign.kind in kinds for sign in sentence.signs)


def is_past(moment, world: World) -> bool:
    return moment.last[0] < world.today.year and moment.relation not in {"since", "from"}


def is_told_as_past(sentence: Sentence, moment) -> bool:
    """Whether a moment is in a clause of the past, so that it tells nothing of the clauses beside it."""
    holders = [each for each in sentence.clauses if each.span[0] <= moment.span[0] < each.span[1]]
    return any(each.time == Time.PAST for each in holders) and len(sentence.clauses) > len(holders)


def is_to_come(moment, world: World) -> bool:
    year, month, _day = moment.last
    return (year, month or 0) > (world.today.year, world.today.month)


def begins_story(told: Told) -> bool:
    """Whether a sentence tells the past in the present tense: "In 1985 stuurt België …"."""
    if "story" in told.signs or (told.has_past_year and is_only_date(told)):
        return True
    present = [
        each.clause
        for each in told.played
        if not each.clause.opener and each.clause.time == Time.NOW and each.clause.lemma not in told.speech.LOOKING_BACK
    ]
    years = [moment for moment in told.sentence.moments if moment.relation in {"in", "", "on"}]
    is_past = told.has_past_year and not told.is_past_apart
    return bool(present and years) and is_past and not told.has_year_to_come and "now" not in told.signs


def is_only_date(told: Told) -> bool:
    """Whether a sentence is no more than a date: "Juni 2018."."""
    length = told.sentence.span[1] - told.sentence.span[0]
    return any(length - (moment.span[1] - moment.span[0]) <= SIGNS_BESIDE for moment in told.sentence.moments)


def is_question(passage: Passage, sentence: Sentence) -> bool:
    return passage.words[slice(*sentence.span)].rstrip(" »”\"'").endswith("?")


def takes_for_granted(told: Told) -> bool:
    """Whether a question asks what or where, and not whether something is done."""
    words = told.passage.words[slice(*told.sentence.span)].lower().strip("¿ ").split(maxsplit=1)
    return words[0] in told.speech.QUESTIONS


def is_quoted(sentence: Sentence, span: Span) -> bool:
    return any(first <= span[0] < last for first, last in sentence.quoted)


def speaks_of_today(told: Told, clause: Clause, may_be_to_come: bool = True) -> bool:
    """Whether a clause says that something is so, today or later: no denial and no condition."""
    if clause.is_negated or clause.time == Time.PAST or clause.opener in told.speech.CONDITIONS:
        return False
    if any(each.clause.opener in told.speech.CONDITIONS for each in told.played):
        return False
    return clause.time == Time.NOW or (may_be_to_come and clause.time == Time.AHEAD)


def is_on_now(told: Told, clause: Clause) -> bool:
    """Whether a word of now or the verb itself tells that work is going on: "estamos construyendo"."""
    forms = forms_of(told.passage.language, clause.verb.lower())
    is_progressive = any(form.lemma in told.speech.PROGRESSIVE and form.lemma != clause.lemma for form in forms)
    is_present = all(form.tense == "present" for form in forms if form.tense in FINITE)
    is_work = clause.lemma in told.speech.WORK and is_present
    return "now" in told.signs or (clause.time == Time.NOW and (is_progressive or is_work))


def denies_end(told: Told, clause: Clause) -> bool:
    """Whether a clause says that something does not end: "no se detiene"."""
    return clause.is_negated and clause.lemma in told.speech.ENDING
