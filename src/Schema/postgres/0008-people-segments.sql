-- People: lists of customers by any condition, saved and exported.

-- The day of the year she was born on, for lists by birthday.
ALTER TABLE people_customers ADD COLUMN birth_day int
  GENERATED ALWAYS AS ((extract(month FROM birthday) * 100 + extract(day FROM birthday))::int) STORED;

-- Who shares a number is asked for the whole house within a scope: with the scope beside it the table need not be read for it.
DROP INDEX people_customers_phone;
CREATE INDEX people_customers_phone ON people_customers (phone, branch, department, owner) WHERE phone IS NOT NULL;

CREATE TABLE people_segments (
  id         uuid PRIMARY KEY,
  version    int NOT NULL,
  name       text NOT NULL,
  definition text NOT NULL,
  sharing    text NOT NULL CHECK (sharing IN ('Mine', 'Branch', 'House')),
  owner      uuid NOT NULL REFERENCES people_staff DEFERRABLE,
  branch     uuid NOT NULL REFERENCES people_branches DEFERRABLE,
  saved_at   timestamptz NOT NULL,
  ended_at   timestamptz
);
CREATE UNIQUE INDEX people_segments_name ON people_segments (owner, name) WHERE ended_at IS NULL;
CREATE INDEX people_segments_shared ON people_segments (sharing, branch) WHERE ended_at IS NULL;

CREATE TABLE people_exports (
  id         uuid PRIMARY KEY,
  version    int NOT NULL,
  staff      uuid NOT NULL REFERENCES people_staff DEFERRABLE,
  definition text NOT NULL,
  columns    text NOT NULL,
  full_phone boolean NOT NULL,
  count      int NOT NULL CHECK (count BETWEEN 0 AND 100000),
  made_at    timestamptz NOT NULL
);
CREATE INDEX people_exports_staff ON people_exports (staff, made_at);

UPDATE people_positions SET permissions = (permissions::jsonb || '["people.use-segments"]'::jsonb)::text
  WHERE code IN ('administrator', 'desk-supervisor', 'online-consultant', 'consultant', 'postpartum-adviser', 'care-specialist',
    'customer-service', 'customer-service-director', 'channel', 'event', 'operations-manager', 'branch-manager', 'business-manager',
    'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.share-segments", "people.export"]'::jsonb)::text
  WHERE code IN ('administrator', 'customer-service-director', 'operations-manager', 'branch-manager', 'business-manager',
    'regional-manager', 'general-manager', 'hq');
