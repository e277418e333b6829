-- People: how long each kind of data is kept, and what the nightly runs took.

-- A house that stands already: a value counts from the last time the profile was filled in, the note from the file's last change.
ALTER TABLE people_profile_values ADD COLUMN written_at INTEGER NOT NULL DEFAULT 0;
UPDATE people_profile_values SET written_at = coalesce(
  (SELECT max(j.at) FROM journal j WHERE j.customer = people_profile_values.customer AND j.fact = 'people.profile-filled'),
  (SELECT c.registered_at FROM people_customers c WHERE c.id = people_profile_values.customer));
ALTER TABLE people_customers ADD COLUMN noted_at INTEGER;
UPDATE people_customers SET noted_at = changed_at WHERE note IS NOT NULL;

CREATE TABLE people_retention_rules (
  code    TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  months  INTEGER NOT NULL CHECK (months > 0),
  -- The law keeps a medical record fifteen years at least.
  CHECK (code <> 'people.medical' OR months >= 180)
) STRICT, WITHOUT ROWID;
INSERT INTO people_retention_rules (code, version, months) VALUES
  ('people.private-life', 1, 12),
  ('people.marketing', 1, 24),
  ('people.medical', 1, 180),
  ('people.remains', 1, 60);

CREATE TABLE people_retention_runs (
  id         BLOB PRIMARY KEY,
  version    INTEGER NOT NULL,
  only_looks INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at   INTEGER,
  after_seq  INTEGER NOT NULL,
  batches    INTEGER NOT NULL,
  busy_ms    INTEGER NOT NULL,
  longest_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- One at a time.
CREATE UNIQUE INDEX people_retention_runs_open ON people_retention_runs ((1)) WHERE ended_at IS NULL;
CREATE INDEX people_retention_runs_started ON people_retention_runs (started_at, id);

CREATE TABLE people_retention_lines (
  run            BLOB NOT NULL REFERENCES people_retention_runs,
  rule           TEXT NOT NULL,
  months         INTEGER NOT NULL,
  gone_values    INTEGER NOT NULL,
  gone_customers INTEGER NOT NULL,
  held_customers INTEGER NOT NULL,
  soon_values    INTEGER NOT NULL,
  soon_customers INTEGER NOT NULL,
  PRIMARY KEY (run, rule)
) STRICT, WITHOUT ROWID;

UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.see-retention') WHERE code IN ('administrator', 'hq', 'auditor');
UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.set-retention') WHERE code IN ('administrator', 'hq');
