"""What the rules that read texts find, as items of the desk: the sentence with its words marked, and what it is
held against."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from django.utils.text import capfirst

from embassy.bilingual.agreement import fingerprint
from embassy.bilingual.summaries import language_name
from embassy.desk.items import Item, Quote, Rule, Verdict
from embassy.desk.passages import Finding, Passage, TextRule
from embassy.desk.reading.model import Span
from embassy.desk.records import OtherRecord, Record, Text
from embassy.desk.site import LivePages

LINK_MARK = re.compile(r"⟦\d+⟧ ?")
SPACES = re.compile(r"\s+")


def desk_rule(rule: TextRule) -> Rule:
    """A rule that reads texts, as a rule of the desk."""
    return Rule(rule.name, rule.label, rule.urgency, partial(items_of, rule), reads_texts=True, verdict=Verdict.RIGHT)


def items_of(rule: TextRule, site: LivePages) -> Iterator[Item]:
    """What a rule finds in all texts."""
    for record, text, passage in site.passages:
        yield from items_in(record, text, passage, rule.findings(passage, site.world))


def items_in(record: Record | OtherRecord, text: Text, passage: Passage, findings: Iterable[Finding]) -> Iterator[Item]:
    """An item for each sentence with a finding: a rule that finds two things in one says the first."""
    seen = set()
    for finding in findings:
        item = item_of(record, text, passage, finding)
        if item.key not in seen:
            seen.add(item.key)
            yield item


def item_of(record: Record | OtherRecord, text: Text, passage: Passage, finding: Finding) -> Item:
    """What is judged is the sentence, not the text around it: a settlement holds until the sentence changes."""
    sentence = passage.words[slice(*finding.sentence)]
    language = capfirst(language_name(text.language))
    quote = Quote(text.language, pieces_of(passage.words, finding), f"{text.field}, {language}")
    return Item(
        record,
        key=f"{text.key}:{text.language} {fingerprint(sentence)}",
        anchor=text.anchor_at(str(quote)),
        reason=str(finding.against),
        judged=f"{sentence} {finding.judged}",
        since=passage.days.get(finding.sentence[0]) or passage.facts.reviewed or date.min,
        quote=quote,
    )


def pieces_of(words: str, finding: Finding) -> tuple[tuple[str, bool], ...]:
    """A sentence, cut where the marked words begin and end; without the marks of links."""
    start, end = finding.sentence
    pieces, at = [], start
    for a, b in merged(finding.marks):
        pieces += [(words[at : max(a, at)], False), (words[max(a, at) : min(b, end)], True)]
        at = min(max(b, at), end)
    pieces.append((words[at:end], False))
    shown = [(SPACES.sub(" ", LINK_MARK.sub("", piece)), is_marked) for piece, is_marked in pieces]
    return tuple(piece for piece in shown if piece[0])


def merged(spans: Iterable[Span]) -> list[Span]:
    """In the order of the text; those that overlap, as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
