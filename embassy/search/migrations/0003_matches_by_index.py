from django.db import migrations

# PostgreSQL does not count what it takes to read a vector, so it would rather read all of them than use their index.
# VOLATILE, so that it is not run for an estimate before it is run.
MATCHES = """
CREATE FUNCTION search_matches(question tsquery, of_language text DEFAULT NULL) RETURNS bigint[]
LANGUAGE sql VOLATILE
SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
AS $$
    SELECT coalesce(array_agg(id), '{}') FROM search_searchentry
    WHERE vector @@ question AND (of_language IS NULL OR text_language = of_language)
$$
"""
# Long texts and vectors lie beside the table, which lists read.
NARROW = [
    "ALTER TABLE search_searchentry SET (toast_tuple_target = 128)",
    "ALTER TABLE search_searchentry ALTER COLUMN facets SET STORAGE MAIN",
    "ALTER TABLE search_searchentry ALTER COLUMN sort_title SET STORAGE MAIN",
]


class Migration(migrations.Migration):
    dependencies = [("search", "0002_lists_on_an_index")]
    operations = [
        migrations.RunSQL(MATCHES, "DROP FUNCTION search_matches(tsquery, text)"),
        migrations.RunSQL(NARROW, migrations.RunSQL.noop),
    ]
