-- The identity document on a customer's file, its number closed; the rights a session's secret was given for.

CREATE TABLE people_identities (
  id            uuid PRIMARY KEY,
  version       int NOT NULL,
  customer      uuid NOT NULL UNIQUE REFERENCES people_customers (id) DEFERRABLE,
  kind          text NOT NULL CHECK (kind IN
    ('ResidentCard', 'HongKongMacauPermit', 'TaiwanPermit', 'Passport', 'PermanentResidentCard', 'BirthCertificate')),
  number_closed bytea NOT NULL,
  number_hash   bytea NOT NULL CHECK (length(number_hash) = 32),
  expires_on    date,
  recorded_at   timestamptz NOT NULL,
  recorded_by   uuid REFERENCES people_staff DEFERRABLE
);
CREATE INDEX people_identities_number ON people_identities (number_hash);

ALTER TABLE people_sessions ADD COLUMN rights bytea;
ALTER TABLE people_sessions ADD COLUMN former_hash bytea;
ALTER TABLE people_sessions ADD COLUMN former_until timestamptz;
CREATE INDEX people_sessions_former ON people_sessions (former_hash) WHERE former_hash IS NOT NULL;
