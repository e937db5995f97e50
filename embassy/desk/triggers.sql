-- A row of a watched table has changed: of which kind of unit it tells, in which column its key is, and, where the column
-- holds the keys of all sorts of records, in which column the content type is and which one counts. The empty search_path
-- of pg_restore would hide the tables: the function has the one that it was made with.
CREATE OR REPLACE FUNCTION desk_notes() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  key_and_type CONSTANT text := format(
    'SELECT ($1).%I::text, %s', TG_ARGV[1], CASE TG_ARGV[2] WHEN '' THEN 'NULL' ELSE format('($1).%I', TG_ARGV[2]) END
  );
  key text;
  type_id int;
BEGIN
  FOR number IN 1..2 LOOP
    CONTINUE WHEN (number = 1 AND TG_OP = 'INSERT') OR (number = 2 AND TG_OP = 'DELETE');
    IF number = 1 THEN
      EXECUTE key_and_type INTO key, type_id USING OLD;
    ELSE
      EXECUTE key_and_type INTO key, type_id USING NEW;
    END IF;
    CONTINUE WHEN type_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM django_content_type WHERE id = type_id AND app_label || '.' || model = TG_ARGV[3]
    );
    INSERT INTO desk_change (unit, transaction)
      VALUES (CASE TG_ARGV[0] WHEN '*' THEN '*' ELSE TG_ARGV[0] || ':' || key END, pg_current_xact_id()::text::bigint)
      ON CONFLICT DO NOTHING;
  END LOOP;
  RETURN NULL;
END $$
