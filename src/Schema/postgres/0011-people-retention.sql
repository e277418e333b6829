-- People: how long each kind of data is kept, and what the nightly runs took.

-- A house that stands already: a value counts from the last time the profile was filled in, the note from the file's last change.
ALTER TABLE people_profile_values ADD COLUMN written_at timestamptz;
UPDATE people_profile_values SET written_at = coalesce(
  (SELECT max(j.at) FROM journal j WHERE j.customer = people_profile_values.customer AND j.fact = 'people.profile-filled'),
  (SELECT c.registered_at FROM people_customers c WHERE c.id = people_profile_values.customer));
ALTER TABLE people_profile_values ALTER COLUMN written_at SET NOT NULL;
ALTER TABLE people_customers ADD COLUMN noted_at timestamptz;
UPDATE people_customers SET noted_at = changed_at WHERE note IS NOT NULL;

CREATE TABLE people_retention_rules (
  code    text PRIMARY KEY,
  version int NOT NULL,
  months  int NOT NULL CHECK (months > 0),
  -- The law keeps a medical record fifteen years at least.
  CHECK (code <> 'people.medical' OR months >= 180)
);
INSERT INTO people_retention_rules (code, version, months) VALUES
  ('people.private-life', 1, 12),
  ('people.marketing', 1, 24),
  ('people.medical', 1, 180),
  ('people.remains', 1, 60);

CREATE TABLE people_retention_runs (
  id         uuid PRIMARY KEY,
  version    int NOT NULL,
  only_looks boolean NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at   timestamptz,
  after_seq  bigint NOT NULL,
  batches    int NOT NULL,
  busy_ms    bigint NOT NULL,
  longest_ms bigint NOT NULL
);
-- One at a time.
CREATE UNIQUE INDEX people_retention_runs_open ON people_retention_runs ((true)) WHERE ended_at IS NULL;
CREATE INDEX people_retention_runs_started ON people_retention_runs (started_at, id);

CREATE TABLE people_retention_lines (
  run            uuid NOT NULL REFERENCES people_retention_runs DEFERRABLE,
  rule           text NOT NULL,
  months         int NOT NULL,
  gone_values    int NOT NULL,
  gone_customers int NOT NULL,
  held_customers int NOT NULL,
  soon_values    int NOT NULL,
  soon_customers int NOT NULL,
  PRIMARY KEY (run, rule)
);

UPDATE people_positions SET permissions = (permissions::jsonb || '["people.see-retention"]'::jsonb)::text WHERE code IN ('administrator', 'hq', 'auditor');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.set-retention"]'::jsonb)::text WHERE code IN ('administrator', 'hq');
