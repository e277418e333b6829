-- Files on disk and what of them belongs to a customer's file.

CREATE TABLE stored_file (
  id         BLOB PRIMARY KEY,
  version    INTEGER NOT NULL,
  sent_by    BLOB NOT NULL,
  name       TEXT NOT NULL UNIQUE,
  file_key   BLOB,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  width      INTEGER NOT NULL,
  height     INTEGER NOT NULL,
  sent_at    INTEGER NOT NULL,
  is_taken   INTEGER NOT NULL,
  gone_at    INTEGER,
  CHECK ((file_key IS NULL) = (gone_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX stored_file_waiting ON stored_file (sent_at) WHERE is_taken = 0 AND gone_at IS NULL;
CREATE INDEX stored_file_gone ON stored_file (gone_at) WHERE gone_at IS NOT NULL;

CREATE TABLE people_attachments (
  id       BLOB PRIMARY KEY,
  version  INTEGER NOT NULL,
  customer BLOB NOT NULL REFERENCES people_customers (id),
  file     BLOB NOT NULL UNIQUE REFERENCES stored_file,
  preview  BLOB UNIQUE REFERENCES stored_file,
  name     TEXT NOT NULL,
  level    TEXT CHECK (level IN ('Contact', 'Medical', 'Money', 'PrivateLife')),
  added_at INTEGER NOT NULL,
  added_by BLOB NOT NULL REFERENCES people_staff
) STRICT, WITHOUT ROWID;
CREATE INDEX people_attachments_customer ON people_attachments (customer, added_at);

UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.attach')
WHERE code IN ('administrator', 'file-clerk', 'online-consultant', 'consultant', 'doctor', 'nurse', 'therapist', 'postpartum-adviser',
  'care-specialist', 'customer-service', 'customer-service-director', 'operations-manager', 'branch-manager', 'business-manager',
  'regional-manager', 'general-manager', 'hq');
