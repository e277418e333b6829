-- The Kernel: journal, access log, seals, deliveries, idempotency, limits, clock.
-- Guids are BLOB(16), big-endian; instants are microseconds since 1970 UTC; position is the order of commits.

CREATE TABLE journal (
  position  INTEGER PRIMARY KEY AUTOINCREMENT,
  id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  act       BLOB NOT NULL,
  use_case  TEXT NOT NULL,
  fact      TEXT NOT NULL,
  body      TEXT,
  salt      BLOB,
  body_hash BLOB NOT NULL,
  customer  BLOB,
  staff     BLOB,
  branch    BLOB,
  at        INTEGER NOT NULL,
  reason    TEXT
) STRICT;
CREATE INDEX journal_customer ON journal (customer, at, id) WHERE customer IS NOT NULL;

-- Entries are never changed but by erasure (which blanks body, salt and reason) and never deleted.
CREATE TRIGGER journal_append_only BEFORE UPDATE ON journal
WHEN NEW.body IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.reason IS NOT NULL
  OR NEW.id <> OLD.id OR NEW.act <> OLD.act OR NEW.use_case <> OLD.use_case OR NEW.fact <> OLD.fact
  OR NEW.body_hash <> OLD.body_hash OR NEW.customer IS NOT OLD.customer OR NEW.staff IS NOT OLD.staff
  OR NEW.branch IS NOT OLD.branch OR NEW.at <> OLD.at OR NEW.position <> OLD.position
BEGIN SELECT raise(ABORT, 'the journal is append only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT raise(ABORT, 'the journal is append only'); END;

CREATE TABLE access_log (
  position  INTEGER PRIMARY KEY AUTOINCREMENT,
  id        BLOB NOT NULL,
  session   BLOB NOT NULL,
  staff     BLOB NOT NULL,
  customer  BLOB NOT NULL,
  level     TEXT NOT NULL,
  branch    BLOB NOT NULL,
  at        INTEGER NOT NULL
) STRICT;
CREATE INDEX access_log_customer ON access_log (customer, at);
CREATE TRIGGER access_log_append_only BEFORE UPDATE ON access_log
BEGIN SELECT raise(ABORT, 'the access log is append only'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log
BEGIN SELECT raise(ABORT, 'the access log is append only'); END;

CREATE TABLE seal (
  log       TEXT NOT NULL,
  number    INTEGER NOT NULL,
  after     INTEGER NOT NULL,
  up_to     INTEGER NOT NULL,
  entries   INTEGER NOT NULL,
  mac       BLOB NOT NULL,
  at        INTEGER NOT NULL,
  PRIMARY KEY (log, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
  id         BLOB PRIMARY KEY,
  subscriber TEXT NOT NULL,
  entry      BLOB,
  due_at     INTEGER NOT NULL,
  attempts   INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  claimed_by TEXT,
  last_error TEXT,
  failed     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_due ON delivery (failed, due_at);

CREATE TABLE idempotency (
  actor     BLOB NOT NULL,
  key       TEXT NOT NULL,
  body_hash BLOB NOT NULL,
  answer    TEXT NOT NULL,
  at        INTEGER NOT NULL,
  PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_at ON idempotency (at);

CREATE TABLE limit_hit (
  name   TEXT NOT NULL,
  opened INTEGER NOT NULL,
  hits   INTEGER NOT NULL,
  PRIMARY KEY (name)
) STRICT, WITHOUT ROWID;

CREATE TABLE house_clock (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  offset_microseconds INTEGER NOT NULL
) STRICT;
