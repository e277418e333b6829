-- Who holds a customer's file though she is not hers (ORG-1), and who is away and who stands in for her.

CREATE TABLE file_holder (
  customer BLOB NOT NULL,
  staff    BLOB NOT NULL,
  cause    TEXT NOT NULL,
  PRIMARY KEY (customer, staff, cause)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_holder_staff ON file_holder (staff, customer);

CREATE TABLE people_absences (
  id          BLOB PRIMARY KEY,
  version     INTEGER NOT NULL,
  staff       BLOB NOT NULL REFERENCES people_staff,
  branch      BLOB NOT NULL REFERENCES people_branches,
  first_day   TEXT NOT NULL,
  last_day    TEXT NOT NULL,
  deputy      BLOB REFERENCES people_staff,
  reason      TEXT,
  recorded_at INTEGER NOT NULL,
  recorded_by BLOB REFERENCES people_staff,
  ended_at    INTEGER,
  CHECK (last_day >= first_day),
  CHECK (deputy IS NULL OR deputy <> staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_absences_staff ON people_absences (staff, last_day) WHERE ended_at IS NULL;
CREATE INDEX people_absences_deputy ON people_absences (deputy, last_day) WHERE deputy IS NOT NULL AND ended_at IS NULL;
CREATE INDEX people_absences_last_day ON people_absences (last_day) WHERE ended_at IS NULL;

-- One person is away once at a time; the check before says so in words, this makes it so.
CREATE TRIGGER people_absences_once BEFORE INSERT ON people_absences
WHEN EXISTS (SELECT 1 FROM people_absences other WHERE other.staff = NEW.staff AND other.ended_at IS NULL
             AND other.first_day <= NEW.last_day AND other.last_day >= NEW.first_day)
BEGIN SELECT RAISE(ABORT, 'this person is away on some of these days already'); END;

UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.record-absences')
WHERE code IN ('administrator', 'customer-service-director', 'operations-manager', 'branch-manager', 'business-manager', 'regional-manager',
  'general-manager', 'hq');
