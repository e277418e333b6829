-- People: lists of customers by any condition, saved and exported.

-- The day of the year she was born on, for lists by birthday; never stored, computed where a list asks for it.
ALTER TABLE people_customers ADD COLUMN birth_day INTEGER
  GENERATED ALWAYS AS (CAST(substr(birthday, 6, 2) || substr(birthday, 9, 2) AS INTEGER)) VIRTUAL;

-- Who shares a number is asked for the whole house within a scope: with the scope beside it the table need not be read for it.
DROP INDEX people_customers_phone;
CREATE INDEX people_customers_phone ON people_customers (phone, branch, department, owner) WHERE phone IS NOT NULL;

CREATE TABLE people_segments (
  id         BLOB PRIMARY KEY,
  version    INTEGER NOT NULL,
  name       TEXT NOT NULL,
  definition TEXT NOT NULL,
  sharing    TEXT NOT NULL CHECK (sharing IN ('Mine', 'Branch', 'House')),
  owner      BLOB NOT NULL REFERENCES people_staff,
  branch     BLOB NOT NULL REFERENCES people_branches,
  saved_at   INTEGER NOT NULL,
  ended_at   INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_segments_name ON people_segments (owner, name) WHERE ended_at IS NULL;
CREATE INDEX people_segments_shared ON people_segments (sharing, branch) WHERE ended_at IS NULL;

CREATE TABLE people_exports (
  id         BLOB PRIMARY KEY,
  version    INTEGER NOT NULL,
  staff      BLOB NOT NULL REFERENCES people_staff,
  definition TEXT NOT NULL,
  columns    TEXT NOT NULL,
  full_phone INTEGER NOT NULL,
  count      INTEGER NOT NULL CHECK (count BETWEEN 0 AND 100000),
  made_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX people_exports_staff ON people_exports (staff, made_at);

UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.use-segments')
  WHERE code IN ('administrator', 'desk-supervisor', 'online-consultant', 'consultant', 'postpartum-adviser', 'care-specialist',
    'customer-service', 'customer-service-director', 'channel', 'event', 'operations-manager', 'branch-manager', 'business-manager',
    'regional-manager', 'general-manager', 'hq');
UPDATE people_positions
  SET permissions = json_insert(permissions, '$[#]', 'people.share-segments', '$[#]', 'people.export')
  WHERE code IN ('administrator', 'customer-service-director', 'operations-manager', 'branch-manager', 'business-manager',
    'regional-manager', 'general-manager', 'hq');
