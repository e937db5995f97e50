import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# What is said of a programme is forgotten when something changes that it depends on: the rules that keep a programme
# out of the IATI files, in cooperation/opendata/iati/rules.py, ask for nothing else.
FORGET = """
CREATE FUNCTION forget_iati_checks() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_ARGV[0] = 'page' THEN
        DELETE FROM cooperation_iaticheck WHERE page_id = NEW.id;
    ELSIF TG_ARGV[0] = 'programme' THEN
        DELETE FROM cooperation_iaticheck WHERE page_id = NEW.basepage_ptr_id;
    ELSIF TG_ARGV[0] = 'row' THEN
        DELETE FROM cooperation_iaticheck WHERE page_id IN (OLD.page_id, NEW.page_id);
    ELSIF TG_ARGV[0] = 'organisation' THEN  -- whether it has names, not which ones
        IF (SELECT jsonb_object_agg(key, btrim(COALESCE(value #>> '{}', '')) = '') FROM jsonb_each(to_jsonb(OLD))
            WHERE key ~ '^(iati_ref|name)')
        IS DISTINCT FROM
            (SELECT jsonb_object_agg(key, btrim(COALESCE(value #>> '{}', '')) = '') FROM jsonb_each(to_jsonb(NEW))
            WHERE key ~ '^(iati_ref|name)')
        THEN
            DELETE FROM cooperation_iaticheck WHERE page_id IN
                (SELECT page_id FROM cooperation_programmeorganisation WHERE organisation_id = NEW.id);
        END IF;
    ELSIF TG_ARGV[0] = 'country' OR TG_OP <> 'UPDATE' OR
        (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(OLD)) WHERE key ~ '^(iati_ref|iati_name|name)')
        IS DISTINCT FROM
        (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(NEW)) WHERE key ~ '^(iati_ref|iati_name|name)')
    THEN
        DELETE FROM cooperation_iaticheck;
    END IF;
    RETURN NULL;
END $$
"""
TITLE = f"title_{settings.LANGUAGE_CODE}"
# By table: when the trigger fires, and what the function is told.
TRIGGERS = {
    "pages_basepage": (
        f"UPDATE OF path, {TITLE}",
        f"WHEN ((OLD.path, OLD.{TITLE}) IS DISTINCT FROM (NEW.path, NEW.{TITLE}))",
        "page",
    ),
    "cooperation_programmepage": ("UPDATE", "", "programme"),
    "cooperation_programmesector": ("INSERT OR UPDATE OR DELETE", "", "row"),
    "cooperation_programmeorganisation": ("INSERT OR UPDATE OR DELETE", "", "row"),
    "cooperation_organisation": ("UPDATE", "", "organisation"),
    "cooperation_countrypage": ("UPDATE OF iso_code", "WHEN (OLD.iso_code IS DISTINCT FROM NEW.iso_code)", "country"),
    "office_embassysettings": ("INSERT OR UPDATE OR DELETE", "", "settings"),
}


def trigger(table: str, event: str, condition: str, told: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE TRIGGER forget_iati_checks AFTER {event} ON {table} FOR EACH ROW {condition} "
        f"EXECUTE FUNCTION forget_iati_checks('{told}')",
        f"DROP TRIGGER forget_iati_checks ON {table}",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("cooperation", "0012_sector_code"),
        ("office", "0003_iati"),
        ("pages", "0009_checked_on_is_not_to_come"),
    ]
    operations = [
        migrations.CreateModel(
            name="IatiCheck",
            fields=[
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="iati_check",
                        serialize=False,
                        to="cooperation.programmepage",
                    ),
                ),
                ("reasons", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
            ],
        ),
        migrations.RunSQL(FORGET, "DROP FUNCTION forget_iati_checks()"),
        *(trigger(table, *how) for table, how in TRIGGERS.items()),
    ]
