-- People: the organisation as one changes it, a second factor at signing in.

-- The demo house used to open a second branch of a fixed name, which the first could already have.
UPDATE people_branches SET name = name || ' 2'
WHERE EXISTS (SELECT 1 FROM people_branches older WHERE older.name = people_branches.name AND older.id < people_branches.id);
CREATE UNIQUE INDEX people_branches_name ON people_branches (name);

ALTER TABLE people_departments ADD COLUMN closed_at INTEGER;
CREATE UNIQUE INDEX people_departments_name ON people_departments (branch, name) WHERE closed_at IS NULL;
CREATE INDEX people_staff_department ON people_staff (department) WHERE department IS NOT NULL;
CREATE INDEX people_staff_branch ON people_staff (branch);

ALTER TABLE people_positions ADD COLUMN totp_required INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX people_positions_name ON people_positions (name);

-- Whoever works here may have a second factor: the secret wrapped by the house's master key, of the recovery codes only the hashes.
CREATE TABLE people_second_factors (
  id             BLOB PRIMARY KEY,
  version        INTEGER NOT NULL,
  staff          BLOB NOT NULL UNIQUE REFERENCES people_staff,
  secret         BLOB NOT NULL,
  started_at     INTEGER NOT NULL,
  confirmed_at   INTEGER,
  last_step      INTEGER NOT NULL,
  recovery_codes TEXT NOT NULL
) STRICT, WITHOUT ROWID;
