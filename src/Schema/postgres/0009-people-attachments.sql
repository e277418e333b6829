-- Files on disk and what of them belongs to a customer's file.

CREATE TABLE stored_file (
  id         uuid PRIMARY KEY,
  version    int NOT NULL,
  sent_by    uuid NOT NULL,
  name       text NOT NULL UNIQUE,
  file_key   bytea,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL,
  width      int NOT NULL,
  height     int NOT NULL,
  sent_at    timestamptz NOT NULL,
  is_taken   boolean NOT NULL,
  gone_at    timestamptz,
  CHECK ((file_key IS NULL) = (gone_at IS NOT NULL))
);
CREATE INDEX stored_file_waiting ON stored_file (sent_at) WHERE NOT is_taken AND gone_at IS NULL;
CREATE INDEX stored_file_gone ON stored_file (gone_at) WHERE gone_at IS NOT NULL;

CREATE TABLE people_attachments (
  id       uuid PRIMARY KEY,
  version  int NOT NULL,
  customer uuid NOT NULL REFERENCES people_customers (id) DEFERRABLE,
  file     uuid NOT NULL UNIQUE REFERENCES stored_file DEFERRABLE,
  preview  uuid UNIQUE REFERENCES stored_file DEFERRABLE,
  name     text NOT NULL,
  level    text CHECK (level IN ('Contact', 'Medical', 'Money', 'PrivateLife')),
  added_at timestamptz NOT NULL,
  added_by uuid NOT NULL REFERENCES people_staff DEFERRABLE
);
CREATE INDEX people_attachments_customer ON people_attachments (customer, added_at);

UPDATE people_positions SET permissions = (permissions::jsonb || '["people.attach"]'::jsonb)::text
WHERE code IN ('administrator', 'file-clerk', 'online-consultant', 'consultant', 'doctor', 'nurse', 'therapist', 'postpartum-adviser',
  'care-specialist', 'customer-service', 'customer-service-director', 'operations-manager', 'branch-manager', 'business-manager',
  'regional-manager', 'general-manager', 'hq');
