"""What the search knows of each language: how words are stemmed, which say nothing, how compounds are made.

A language that is not named here is searched by its plain words.
"""

from functools import lru_cache

from simplemma import is_known, lemmatize

# Text search configurations of migration 0001. Spanish needs two: unaccented first, "organizacion" stems apart from its
# plural.
STEMS = {"nl": ("site_nl",), "es": ("site_es", "site_es_accents")}

# Words that say nothing of what is looked for, those that only make it a question included. Without accents.
STOP_WORDS = {
    "nl": frozenset(
        """de het een der des den en of maar want dus als dan dat die dit deze te ten ter van voor naar met bij aan uit
        op in om over onder tot door tegen tussen zonder via per er hier daar ook nog al wel niet geen is zijn was waren
        ben bent word wordt worden werd werden heb hebt heeft hebben had hadden kan kun kunt kunnen kon mag mogen moet
        moeten zal zullen zou wil wilt willen ik je jij jullie u uw wij we ze zij hij hem haar hun ons onze mijn me mij
        men iemand zich wie wat waar wanneer waarom hoe hoeveel welk welke waarvoor waarmee waarover doe doet doen deed
        gaat gaan vind vinden zoek zoeken graag bestaat bestaan meer""".split()
    ),
    "es": frozenset(
        """el la lo los las un una unos unas y e o u ni pero que de del a al en con por para sin sobre entre desde hasta
        hacia contra segun como cuando donde adonde quien quienes cual cuales cuanto cuanta cuantos cuantas cuyo se me
        te le les nos mi mis tu tus su sus nuestro nuestra nuestros nuestras yo usted ustedes ellos ellas es son era
        eran fue fueron ser sea esta estan estaba hay habia he ha han haber tiene tienen tener tengo hace hacen hacer
        hizo puede pueden puedo poder debo debe deben quiero busco buscar encontrar encuentro no si mas muy ya este esta
        estos estas ese esa esos esas esto eso porque cosa algo alguien""".split()
    ),
}

# What may stand between the parts of compounds: "ontwikkeling-s-samenwerking", "kind-er-arbeid".
LINKS = {"nl": ("s", "", "en", "er", "n", "e")}
SAME_STEM, LONGEST_ENDING = 5, 3  # letters that words have in common, and in which they may then differ
ACCENTED = dict(zip("aeioun", "áéíóúñ", strict=True))
SHORTEST_PART, SHORTEST_COMPOUND, SHORT_HEAD = 4, 8, 3
# What begins and ends words without being a part: prefixes, prepositions, suffixes that are words as well.
NO_PARTS = {
    "nl": frozenset(
        """aan aaneen achter aldaar alle altijd anti beneden binnen boven buiten daar daarna deze door elkaar eren erin
        erop ervan geen haar heen hier inter iets langs mede naar neer niet nooit omlaag omhoog onder onderweg over
        samen super tegen tegenover terug thuis toen trans tussen verder vanaf vandaan veel voor voort voorbij vooruit
        waar weder weer wijs wijze zelf zonder loos rijk baar zaam lijk matig schap heid achtig waardig vrij eren eerd
        ingen ering erij ster sters teren tische isch isme iteit atie ties ling
        ver ont her mis toe uit men een het van wan oer bij mee los wel dan nog ook pro sub per was had kan wil zal die
        dat des der den alt con dis non pre int max min mini tot tel ten ter her bel ben dus dit hem hen hij hoe hun
        kon mij ons uur zeg zij zou iks ren res par com kom kop sten chap dien loosheid lijkheid zaamheid baarheid ops top bed ban bar bas""".split()
    )
}


def is_stop_word(word: str, language: str) -> bool:
    """Whether a word without accents, in lower case, says nothing by itself."""
    return word in STOP_WORDS.get(language, ())


@lru_cache(maxsize=50_000)
def lemma(word: str, language: str) -> str:
    """The form under which a dictionary has a word, in lower case; the word itself where it is not known."""
    if language not in STEMS:
        return word
    # The dictionary writes some with a seam: "afgerond" is of "af_ronden".
    return lemmatize(word, lang=language, low_memory=True).lower().replace("_", "")


@lru_cache(maxsize=50_000)
def is_word(text: str, language: str) -> bool:
    return is_known(text, lang=language, low_memory=True)


def is_spelled_well(word: str, language: str) -> bool:
    """Whether a dictionary has a word, or has it with one accent more."""
    if language not in STEMS:
        return False
    accented = (word[:at] + ACCENTED[c] + word[at + 1 :] for at, c in enumerate(word) if c in ACCENTED)
    # Rare forms of verbs are left aside: "bolvia" lacks an i rather than the accent of "bolvía".
    return is_word(word, language) or any(
        is_word(spelling, language) and is_beginning_of(lemma(spelling, language), spelling) for spelling in accented
    )


def is_beginning_of(form: str, word: str) -> bool:
    return word.startswith(form[:-1])


def are_of_one_stem(word: str, form: str) -> bool:
    """Whether words differ only in how they end, as far as one can tell without a dictionary."""
    common = 0
    for one, other in zip(word, form, strict=False):
        if one != other:
            break
        common += 1
    return common >= SAME_STEM and max(len(word), len(form)) - common <= LONGEST_ENDING


def parts_of(word: str, language: str, vocabulary: set[str]) -> set[str]:
    """The words that a compound is made of, by the dictionary and by a vocabulary of one's own; none for others."""
    return Compounds(language, vocabulary).parts(lemma(word, language)) if language in LINKS else set()


class Compounds:
    """Cuts the compounds of a language into words of its dictionary, or of a vocabulary besides."""

    def __init__(self, language: str, vocabulary: set[str]):
        self.language, self.vocabulary = language, vocabulary

    def parts(self, word: str) -> set[str]:
        """All words in it: those of "drinkwatervoorziening" are drinkwater, voorziening, drink and water."""
        halves = self.halves(word) if len(word) >= SHORTEST_COMPOUND else set()
        return halves.union(*map(self.parts, halves))

    def halves(self, word: str) -> set[str]:
        """The words on both sides of each seam; where the end is no word itself, it may be a compound."""
        cuts = [(word[:end], word[end:]) for end in range(SHORT_HEAD, len(word) - SHORTEST_PART + 1)]
        whole = [(self.head(head, tail), tail) for head, tail in cuts if self.is_part(tail)]
        long = [(self.head(head, tail), tail) for head, tail in cuts if len(tail) > len(word) / 2]
        found = [cut for cut in whole if cut[0]] or [cut for cut in long if cut[0] and self.parts(cut[1])]
        return {part for cut in found for part in cut}

    def head(self, head: str, tail: str) -> str:
        """What comes before the seam, without the letters that link; empty where that is no word."""
        shortest = SHORT_HEAD if len(tail) > SHORTEST_PART else SHORTEST_PART
        heads = (head.removesuffix(link) for link in LINKS[self.language] if head.endswith(link))
        return next((head for head in heads if len(head) >= shortest and self.is_part(head)), "")

    def is_part(self, text: str) -> bool:
        return text not in NO_PARTS[self.language] and (text in self.vocabulary or is_word(text, self.language))
