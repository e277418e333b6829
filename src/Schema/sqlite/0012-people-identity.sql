-- The identity document on a customer's file, its number closed; the rights a session's secret was given for.

CREATE TABLE people_identities (
  id            BLOB PRIMARY KEY,
  version       INTEGER NOT NULL,
  customer      BLOB NOT NULL UNIQUE REFERENCES people_customers (id),
  kind          TEXT NOT NULL CHECK (kind IN
    ('ResidentCard', 'HongKongMacauPermit', 'TaiwanPermit', 'Passport', 'PermanentResidentCard', 'BirthCertificate')),
  number_closed BLOB NOT NULL,
  number_hash   BLOB NOT NULL CHECK (length(number_hash) = 32),
  expires_on    TEXT,
  recorded_at   INTEGER NOT NULL,
  recorded_by   BLOB REFERENCES people_staff
) STRICT, WITHOUT ROWID;
CREATE INDEX people_identities_number ON people_identities (number_hash);

ALTER TABLE people_sessions ADD COLUMN rights BLOB;
ALTER TABLE people_sessions ADD COLUMN former_hash BLOB;
ALTER TABLE people_sessions ADD COLUMN former_until INTEGER;
CREATE INDEX people_sessions_former ON people_sessions (former_hash) WHERE former_hash IS NOT NULL;
