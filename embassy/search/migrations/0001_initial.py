import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.conf import settings
from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations, models


MAPPED = "asciihword, asciiword, hword_asciipart, hword, hword_part, word"
CONFIGURATIONS = {  # name: (the one to start from, dictionaries)
    "site_plain": ("simple", "unaccent, simple"),
    "site_nl": ("dutch", "unaccent, dutch_stem"),
    "site_es": ("spanish", "unaccent, spanish_stem"),
    "site_es_accents": ("spanish", "spanish_stem"),
}


def make(name: str, base: str, dictionaries: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        [
            f"CREATE TEXT SEARCH CONFIGURATION {name} (COPY = {base})",
            f"ALTER TEXT SEARCH CONFIGURATION {name} ALTER MAPPING FOR {MAPPED} WITH {dictionaries}",
        ],
        f"DROP TEXT SEARCH CONFIGURATION {name}",
    )


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
        ('wagtaildocs', '0014_alter_document_file_size'),
    ]

    operations = [
        UnaccentExtension(),
        TrigramExtension(),
        *(make(name, *how) for name, how in CONFIGURATIONS.items()),
        migrations.CreateModel(
            name='SynonymSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('terms', models.TextField(help_text='One term on each line: a word, an abbreviation or a few words. Whoever searches one finds all.', verbose_name='terms')),
            ],
            options={
                'verbose_name': 'synonyms',
                'verbose_name_plural': 'synonyms',
            },
        ),
        migrations.CreateModel(
            name='DocumentText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', models.CharField(max_length=255)),
                ('text', models.TextField(blank=True)),
                ('document', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='search_text', to='wagtaildocs.document')),
            ],
            options={
                'verbose_name': 'text of a document',
                'verbose_name_plural': 'texts of documents',
            },
        ),
        migrations.CreateModel(
            name='VainSearch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(verbose_name='day')),
                ('language', models.CharField(max_length=10, verbose_name='language')),
                ('terms', models.CharField(max_length=100, verbose_name='searched for')),
                ('count', models.PositiveIntegerField(default=1, verbose_name='times')),
            ],
            options={
                'verbose_name': 'search in vain',
                'verbose_name_plural': 'searches in vain',
                'constraints': [models.UniqueConstraint(fields=('day', 'language', 'terms'), name='one_vain_search_each_day')],
            },
        ),
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=10)),
                ('word', models.CharField(max_length=60)),
                ('folded', models.CharField(max_length=60)),
                ('lemma', models.CharField(max_length=60)),
                ('entries', models.IntegerField(default=0)),
            ],
            options={
                'verbose_name': 'word',
                'verbose_name_plural': 'words',
                'indexes': [django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('folded', name='gin_trgm_ops'), name='search_word_trigrams'), models.Index(fields=['folded'], name='search_word_folded'), models.Index(fields=['lemma'], name='search_word_lemma')],
                'constraints': [models.UniqueConstraint(fields=('language', 'word'), name='one_search_word_each')],
            },
        ),
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(blank=True, max_length=40)),
                ('language', models.CharField(max_length=10)),
                ('text_language', models.CharField(max_length=10)),
                ('kind', models.CharField(max_length=40)),
                ('address', models.CharField(blank=True, max_length=500)),
                ('title', models.TextField()),
                ('lead', models.TextField(blank=True)),
                ('keywords', models.TextField(blank=True)),
                ('body', models.TextField(blank=True)),
                ('body_language', models.CharField(blank=True, max_length=10)),
                ('sort_title', models.TextField()),
                ('starts', models.DateField(null=True)),
                ('ends', models.DateField(null=True)),
                ('interruption', models.CharField(blank=True, max_length=20)),
                ('facets', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ('is_public', models.BooleanField(default=False)),
                ('expires_at', models.DateTimeField(null=True)),
                ('vector', django.contrib.postgres.search.SearchVectorField()),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'search entry',
                'verbose_name_plural': 'search entries',
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['vector'], name='search_vector'), django.contrib.postgres.indexes.GinIndex(fields=['facets'], name='search_facets'), models.Index(fields=['language', 'sort_title'], name='search_by_title')],
                'constraints': [models.UniqueConstraint(fields=('page', 'part', 'language'), name='one_search_entry_each')],
            },
        ),
    ]
