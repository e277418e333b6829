-- Who holds a customer's file though she is not hers (ORG-1), and who is away and who stands in for her.

CREATE TABLE file_holder (
  customer uuid NOT NULL,
  staff    uuid NOT NULL,
  cause    text NOT NULL,
  PRIMARY KEY (customer, staff, cause)
);
CREATE INDEX file_holder_staff ON file_holder (staff, customer);

CREATE TABLE people_absences (
  id          uuid PRIMARY KEY,
  version     integer NOT NULL,
  staff       uuid NOT NULL REFERENCES people_staff,
  branch      uuid NOT NULL REFERENCES people_branches,
  first_day   date NOT NULL,
  last_day    date NOT NULL,
  deputy      uuid REFERENCES people_staff,
  reason      text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid REFERENCES people_staff,
  ended_at    timestamptz,
  CHECK (last_day >= first_day),
  CHECK (deputy IS NULL OR deputy <> staff)
);
CREATE INDEX people_absences_staff ON people_absences (staff, last_day) WHERE ended_at IS NULL;
CREATE INDEX people_absences_deputy ON people_absences (deputy, last_day) WHERE deputy IS NOT NULL AND ended_at IS NULL;
CREATE INDEX people_absences_last_day ON people_absences (last_day) WHERE ended_at IS NULL;

-- One person is away once at a time; the check before says so in words, this (in a serializable transaction) makes it so.
CREATE FUNCTION people_absences_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM people_absences other WHERE other.staff = NEW.staff AND other.ended_at IS NULL
             AND other.first_day <= NEW.last_day AND other.last_day >= NEW.first_day) THEN
    RAISE EXCEPTION 'this person is away on some of these days already';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER people_absences_once BEFORE INSERT ON people_absences FOR EACH ROW EXECUTE FUNCTION people_absences_once();

UPDATE people_positions SET permissions = (permissions::jsonb || '["people.record-absences"]'::jsonb)::text
WHERE code IN ('administrator', 'customer-service-director', 'operations-manager', 'branch-manager', 'business-manager', 'regional-manager',
  'general-manager', 'hq');
