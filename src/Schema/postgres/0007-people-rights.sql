-- Merging, her copy, erasure, and who looked.

-- An id that was merged away leads to the file that was kept; the journal keeps its entries under the old one.
CREATE TABLE merged_customer (
  id   uuid PRIMARY KEY,
  kept uuid NOT NULL REFERENCES people_customers DEFERRABLE,
  at   timestamptz NOT NULL,
  CHECK (id <> kept)
);
CREATE INDEX merged_customer_kept ON merged_customer (kept);

ALTER TABLE people_customers ADD COLUMN erased_at timestamptz;
CREATE INDEX people_customers_born ON people_customers (name, birthday) WHERE birthday IS NOT NULL;

-- Whom a stored answer is about, so that erasure finds it.
ALTER TABLE idempotency ADD COLUMN customer uuid;
CREATE INDEX idempotency_customer ON idempotency (customer) WHERE customer IS NOT NULL;

CREATE INDEX access_log_at ON access_log (at, id);
CREATE INDEX access_log_staff ON access_log (staff, at, id);

UPDATE people_positions SET permissions = (permissions::jsonb || '["people.merge-customers"]'::jsonb)::text
WHERE code IN ('administrator', 'desk-supervisor', 'file-clerk', 'customer-service-director', 'operations-manager', 'branch-manager',
  'business-manager', 'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.copy-customer"]'::jsonb)::text
WHERE code IN ('administrator', 'file-clerk', 'customer-service-director', 'operations-manager', 'branch-manager',
  'business-manager', 'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.erase-customer"]'::jsonb)::text
WHERE code IN ('administrator', 'hq');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.see-access-log"]'::jsonb)::text
WHERE code IN ('administrator', 'auditor');
