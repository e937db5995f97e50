"""The search's own table: one row for each thing to find and each language of the site."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Count, F, Q, When, Window
from django.db.models.lookups import In, LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.clock import today
from embassy.compiled import Moment, Today
from embassy.pages.periods import OVER, status_in_database
from embassy.search.analysis import fold
from embassy.search.questions import Question
from embassy.search.tsquery import IsFound

OF_OTHER_LANGUAGE, OF_ENDED = 0.3, 0.92  # what a text in another language, and what has ended, keep of their rank
MOST_RANKED = 1000  # answers, to look at more than their titles
LEAST_TERMS, LONGEST_TERM = 2, 100  # of a set of synonyms: how many, and how many characters


class SearchEntryQuerySet(models.QuerySet):
    def for_readers(self, language: str):
        """What a visitor may read now, on the site in a language."""
        unexpired = Q(expires_at=None) | Q(expires_at__gt=Moment())
        return self.filter(unexpired, language=language, is_public=True)

    def current(self):
        """Without the parts of pages whose last day is over. No page is such a part: lists need not ask."""
        return self.filter(Q(part="") | Q(ends=None) | Q(ends__gte=Today()))

    def answering(self, question: Question):
        """What answers a question, with its `rank`: each text is asked in its own language.

        Where many answer, those are ranked that have a word of it in their title; the others have 0.
        """
        answers = self.filter(IsFound({code: question.query(code) for code in LANGUAGE_CODES}), question.phrases())
        ranks = [When(text_language=code, then=question.rank(code)) for code in LANGUAGE_CODES]
        are_few = LessThanOrEqual(Window(Count("*")), MOST_RANKED)
        is_titled = IsFound({code: question.title_query(code) for code in LANGUAGE_CODES})
        is_over = In(status_in_database(today()), OVER)
        return answers.annotate(
            rank=Case(When(Q(are_few) | Q(is_titled), then=Case(*ranks, default=0.0)), default=0.0)
            * Case(When(text_language=F("language"), then=1.0), default=OF_OTHER_LANGUAGE)
            * Case(When(is_over, then=OF_ENDED), default=1.0)
            * F("importance")
        )


class SearchEntry(models.Model):
    """A page, or something that a page holds, as the search knows it for the readers of one language.

    Where the page is not written in that language at all, the row has the texts of the language that it is written in.
    `is_public` and `expires_at` say what the page and those above it allow; embassy.search.index keeps them.
    """

    page = models.ForeignKey("pages.BasePage", on_delete=models.CASCADE, related_name="+")
    part = models.CharField(max_length=40, blank=True)  # empty for the page itself
    language = models.CharField(max_length=10)
    text_language = models.CharField(max_length=10)
    kind = models.CharField(max_length=40)
    address = models.CharField(max_length=500, blank=True)  # empty for that of the page
    title = models.TextField()
    lead = models.TextField(blank=True)
    keywords = models.TextField(blank=True)
    body = models.TextField(blank=True)
    body_language = models.CharField(max_length=10, blank=True)  # empty for that of the other texts
    sort_title = models.TextField()
    starts = models.DateField(null=True)
    ends = models.DateField(null=True)
    interruption = models.CharField(max_length=20, blank=True)
    importance = models.FloatField(default=1)
    facets = ArrayField(models.CharField(max_length=40), default=list)
    is_public = models.BooleanField(default=False)
    expires_at = models.DateTimeField(null=True)
    vector = SearchVectorField()
    phrases = models.TextField(blank=True)  # the texts in words alone, to find phrases in: see in_phrases()

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [models.UniqueConstraint(fields=["page", "part", "language"], name="one_search_entry_each")]
        indexes = [
            GinIndex(fields=["vector"], name="search_vector"),
            GinIndex(fields=["facets"], name="search_facets"),
            models.Index(  # lists are counted and sorted on this alone, for the rows themselves are wide
                fields=["language", "kind"],
                include=[
                    "page",
                    "text_language",
                    "facets",
                    "starts",
                    "ends",
                    "interruption",
                    "sort_title",
                    "expires_at",
                ],
                condition=Q(is_public=True, part=""),
                name="search_lists",
            ),
            models.Index(fields=["language", "sort_title"], name="search_by_title"),
        ]

    def __str__(self):
        return self.title


class DocumentText(models.Model):
    """The words of a document's file, as they were read from it."""

    document = models.OneToOneField("wagtaildocs.Document", on_delete=models.CASCADE, related_name="search_text")
    file = models.CharField(max_length=255)  # the name of that file in the storage; another file has another name
    text = models.TextField(blank=True)

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")

    def __str__(self):
        return self.file


class Word(models.Model):
    """A word of the site, as it is written there: to know its other forms, and to offer it to those who mistype it."""

    language = models.CharField(max_length=10)
    word = models.CharField(max_length=60)
    folded = models.CharField(max_length=60)  # without accents, in lower case
    lemma = models.CharField(max_length=60)  # the form that a dictionary has, folded
    entries = models.IntegerField(default=0)  # how many have it; what is deleted counts until the next rebuild

    class Meta:
        verbose_name = _("word")
        verbose_name_plural = _("words")
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="one_search_word_each")]
        indexes = [
            GinIndex(OpClass("folded", name="gin_trgm_ops"), name="search_word_trigrams"),
            models.Index(fields=["folded"], name="search_word_folded"),
            models.Index(fields=["lemma"], name="search_word_lemma"),
        ]

    def __str__(self):
        return self.word


class SynonymSet(models.Model):
    """Terms that mean the same to those who search, in any language of the site."""

    terms = models.TextField(
        _("terms"),
        help_text=_("One term on each line: a word, an abbreviation or a few words. Whoever searches one finds all."),
    )

    class Meta:
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")

    def __str__(self):
        return ", ".join(self.terms.split("\n"))

    def clean(self):
        """Keep each term once, in the order in which they were typed; case and accents make no difference."""
        typed = (" ".join(line.split()) for line in self.terms.splitlines())
        terms = {fold(term): term for term in reversed([term for term in typed if term])}
        if len(terms) < LEAST_TERMS:
            raise ValidationError({"terms": _("Give at least two terms, one on each line.")})
        if any(len(term) > LONGEST_TERM for term in terms):
            raise ValidationError({"terms": _("A term has at most %(most)s characters.") % {"most": LONGEST_TERM}})
        self.terms = "\n".join(reversed(terms.values()))


class VainSearch(models.Model):
    """What visitors searched for on a day without finding anything, and how often. Nothing about who they are."""

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=10)
    terms = models.CharField(_("searched for"), max_length=100)
    count = models.PositiveIntegerField(_("times"), default=1)

    class Meta:
        verbose_name = _("search in vain")
        verbose_name_plural = _("searches in vain")
        constraints = [models.UniqueConstraint(fields=["day", "language", "terms"], name="one_vain_search_each_day")]

    def __str__(self):
        return self.terms
