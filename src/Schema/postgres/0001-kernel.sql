-- The Kernel: journal, access log, seals, deliveries, idempotency, limits, clock.

-- A position is the transaction's number above a base (a restored house goes on above what it kept): everything below
-- the oldest running transaction is settled, which is what a seal needs.
CREATE TABLE journal_base (one int PRIMARY KEY DEFAULT 1 CHECK (one = 1), base bigint NOT NULL);
INSERT INTO journal_base (base) VALUES (0);
CREATE FUNCTION journal_position() RETURNS bigint LANGUAGE sql VOLATILE
  AS 'SELECT base + pg_current_xact_id()::text::bigint FROM journal_base';

CREATE TABLE journal (
  id        uuid NOT NULL,
  position  bigint NOT NULL DEFAULT journal_position(),
  act       uuid NOT NULL,
  use_case  text NOT NULL,
  fact      text NOT NULL,
  body      text,
  salt      bytea,
  body_hash bytea NOT NULL,
  customer  uuid,
  staff     uuid,
  branch    uuid,
  at        timestamptz NOT NULL,
  reason    text,
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX journal_customer ON journal (customer, at, id) WHERE customer IS NOT NULL;
CREATE INDEX journal_position_order ON journal (position);
CREATE TABLE journal_other PARTITION OF journal DEFAULT;

-- One partition a month, made before the month begins; entries outside every month stand in journal_other.
CREATE FUNCTION journal_month(any_day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE first date := date_trunc('month', any_day); name text := 'journal_' || to_char(first, 'YYYY_MM');
BEGIN
  IF to_regclass(name) IS NULL THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF journal FOR VALUES FROM (%L) TO (%L)', name,
      first::timestamp AT TIME ZONE 'UTC', (first + interval '1 month')::timestamp AT TIME ZONE 'UTC');
  END IF;
EXCEPTION WHEN check_violation THEN NULL; -- journal_other already holds entries of that month: they stay together there
END $$;
SELECT journal_month((now() + make_interval(months => n))::date) FROM generate_series(0, 2) AS n;

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME LIKE 'journal%' THEN
    IF NEW.body IS NULL AND NEW.salt IS NULL AND NEW.reason IS NULL
       AND (NEW.id, NEW.act, NEW.use_case, NEW.fact, NEW.body_hash, NEW.at, NEW.position)
         = (OLD.id, OLD.act, OLD.use_case, OLD.fact, OLD.body_hash, OLD.at, OLD.position)
       AND NEW.customer IS NOT DISTINCT FROM OLD.customer AND NEW.staff IS NOT DISTINCT FROM OLD.staff
       AND NEW.branch IS NOT DISTINCT FROM OLD.branch THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the % is append only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TABLE access_log (
  id        uuid PRIMARY KEY,
  position  bigint NOT NULL DEFAULT journal_position(),
  session   uuid NOT NULL,
  staff     uuid NOT NULL,
  customer  uuid NOT NULL,
  level     text NOT NULL,
  branch    uuid NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX access_log_customer ON access_log (customer, at);
CREATE INDEX access_log_position_order ON access_log (position);
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE ON access_log FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TABLE seal (
  log       text NOT NULL,
  number    bigint NOT NULL,
  after     bigint NOT NULL,
  up_to     bigint NOT NULL,
  entries   bigint NOT NULL,
  mac       bytea NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (log, number)
);

CREATE TABLE delivery (
  id         uuid PRIMARY KEY,
  subscriber text NOT NULL,
  entry      uuid,
  due_at     timestamptz NOT NULL,
  attempts   int NOT NULL,
  not_before timestamptz NOT NULL,
  claimed_by text,
  last_error text,
  failed     boolean NOT NULL
);
CREATE INDEX delivery_due ON delivery (failed, due_at);

CREATE TABLE idempotency (
  actor     uuid NOT NULL,
  key       text NOT NULL,
  body_hash bytea NOT NULL,
  answer    text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_at ON idempotency (at);

CREATE TABLE limit_hit (
  name   text PRIMARY KEY,
  opened timestamptz NOT NULL,
  hits   int NOT NULL
);

CREATE TABLE house_clock (
  one    int PRIMARY KEY CHECK (one = 1),
  offset_microseconds bigint NOT NULL
);
