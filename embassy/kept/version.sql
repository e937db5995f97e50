-- The version of the content: one random row for each backend that ever changed any, so that no publisher waits for
-- another, and so that no version ever comes back for other content, after a rollback or a restore neither.
CREATE OR REPLACE FUNCTION content_version() RETURNS text LANGUAGE sql STABLE SET search_path FROM CURRENT AS
$$ SELECT coalesce(md5(string_agg(state::text, '' ORDER BY backend)), 'none') FROM kept_contentversion $$;

-- Once in a transaction. The setting is undone with a savepoint, as the row is.
CREATE OR REPLACE FUNCTION content_changes() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF current_setting('content.changed_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    INSERT INTO kept_contentversion VALUES (pg_backend_pid(), gen_random_uuid())
      ON CONFLICT (backend) DO UPDATE SET state = EXCLUDED.state;
    PERFORM pg_notify('content', ''), set_config('content.changed_in', pg_current_xact_id()::text, true);
  END IF;
END $$;

-- An UPDATE that changes nothing, or nothing but the columns that the argument names, is none. The empty search_path of
-- pg_restore would hide the tables: each function has the one that it was made with.
CREATE OR REPLACE FUNCTION content_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  unread text[] := TG_ARGV[0];
  differs boolean := true;
BEGIN
  IF current_setting('content.changed_in', true) IS NOT DISTINCT FROM pg_current_xact_id()::text THEN
    RETURN NULL;
  END IF;
  CASE TG_OP
    WHEN 'INSERT' THEN SELECT EXISTS (SELECT FROM new_rows) INTO differs;
    WHEN 'DELETE' THEN SELECT EXISTS (SELECT FROM old_rows) INTO differs;
    WHEN 'UPDATE' THEN
      SELECT EXISTS (
        SELECT to_jsonb(n) - unread FROM new_rows n EXCEPT ALL SELECT to_jsonb(o) - unread FROM old_rows o
      ) INTO differs;
    ELSE NULL;
  END CASE;
  IF differs THEN
    PERFORM content_changes();
  END IF;
  RETURN NULL;
END $$;
