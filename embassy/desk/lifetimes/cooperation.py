"""Which country's cooperation with Belgium a noun means."""

from embassy.desk.facts import Facts
from embassy.desk.lifetimes.segments import BREAKS, SentenceWords
from embassy.desk.mentions import folded, keys_of


class Cooperation(SentenceWords):
    """A sentence whose words for cooperation are read."""

    def is_other_cooperation(self, n: int, begin: int) -> bool:
        """Whether cooperation is that of a university and the like, or a part of the whole: "in agricultura"."""
        words = self.tables.words
        at = n + 1
        while at < len(self.lower) and self.lower[at] in words.OWN_ADJECTIVES:
            at += 1
        after = self.lower[at] if at < len(self.lower) else ""
        if any(word in words.OTHER_ADJECTIVES for word in (*self.lower[begin:n], after)):
            return not self.tables.governmental.search(" ".join(self.lower[begin : n + 6]))
        if after in words.FIELD_PREPOSITIONS and at not in self.dated:
            return True
        is_in = after in words.IN and at + 1 < len(self.words) and at + 1 not in self.dated
        return (
            is_in and self.words[at + 1].text.islower() and self.lower[at + 1] not in words.DEFINITE | words.INDEFINITE
        )

    def cooperation_of(self, n: int, is_own: bool) -> int | None:
        """The country whose cooperation with Belgium a noun means, or the programme of "the Belgian support"."""
        words, facts = self.tables.words, self.passage.facts
        stop = next((m for m in range(n + 1, len(self.lower)) if self.lower[m] in BREAKS), len(self.lower))
        around = " ".join(self.lower[max(n - 8, 0) : min(n + 12, stop)])
        countries = [pk for m, (_e, pk) in self.mentions.items() if self.world.facts[pk].kind == "country"]
        near = [pk for m, (_e, pk) in self.mentions.items() if n < m < min(n + 12, stop) and pk in countries]
        after = self.lower[n + 1] if n + 1 < stop else ""
        is_governmental = bool(self.tables.governmental.search(around))
        if near and (is_governmental or self.tables.donor.search(around) or after in words.WITH):
            return near[0]
        if facts.kind == "programme" and not is_governmental:
            own = self.title_words(facts)
            following = {folded(word) for word in self.lower[n + 1 : stop]}
            is_titled = len(own & following) >= 2  # noqa: PLR2004  (words of the title)
            return facts.pk if is_titled else self.programme_supported(n)
        country = self.country_around(n, countries)
        if is_governmental or self.tables.both_countries.search(around):
            return country
        is_bare = after not in words.ABOUT_PARTS | words.WITH or self.tables.the_country.match(
            " ".join(self.lower[n + 2 : n + 5])
        )
        return country if is_own and is_bare and facts.kind == "country" else None

    def programme_supported(self, n: int) -> int | None:
        """The programme of the page, where the support is Belgian and no country is said to get it."""
        near = " ".join(self.lower[max(n - 2, 0) : n + 3])
        is_country = self.mentions or self.tables.the_country.search(self.text)
        is_own = self.passage.facts.kind == "programme" and self.tables.donor.search(near)
        return self.passage.facts.pk if is_own and not is_country else None

    def country_around(self, n: int, countries: list[int]) -> int | None:
        """The country that is named in the same part of the sentence, else in the sentence, else that of the page."""
        begin = max((m + 1 for m in range(n) if self.lower[m] in {";", ":"}), default=0)
        before = [pk for m, (_e, pk) in self.mentions.items() if begin <= m < n and pk in countries]
        if before:
            return before[-1]
        if not countries:
            return self.country_meant()
        return countries[0] if len(set(countries)) == 1 else None

    def country_meant(self) -> int | None:
        facts = self.passage.facts
        if facts.kind == "page":
            return self.last_named(0, "country")  # "met dat land"
        return facts.pk if facts.kind == "country" else facts.country

    def title_words(self, facts: Facts) -> set[str]:
        words = self.tables.words
        small = {folded(word) for word in words.PREPOSITIONS | words.DEFINITE | words.CONJUNCTIONS}
        return (
            {key for title in facts.titles.values() for key in keys_of(title)}
            - small
            - {"de", "en", "van", "in", "el", "la", "del"}
        )
