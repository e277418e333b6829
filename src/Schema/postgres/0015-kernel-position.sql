-- A function in SQL is parsed and planned anew for every row that calls it, once a journal entry; this one's plan is kept.
CREATE OR REPLACE FUNCTION journal_position() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN (SELECT base + pg_current_xact_id()::text::bigint FROM journal_base);
END $$;
