-- People: what a customer needs, what was said with her, what she was given, whom she belongs to.

CREATE TABLE people_needs (
  id            uuid PRIMARY KEY,
  version       int NOT NULL,
  customer      uuid NOT NULL REFERENCES people_customers (id) DEFERRABLE,
  branch        uuid NOT NULL REFERENCES people_branches DEFERRABLE,
  text          text NOT NULL,
  voice         text NOT NULL CHECK (voice IN ('Stated', 'Latent')),
  area          text NOT NULL CHECK (area IN ('Skin', 'Injection', 'Surgery', 'Dental', 'Hair', 'Body', 'Postpartum', 'Wellness', 'Other')),
  urgency       text NOT NULL CHECK (urgency IN ('Someday', 'Soon', 'Now')),
  budget        bigint CHECK (budget >= 0),
  concern       text,
  owner         uuid REFERENCES people_staff DEFERRABLE,
  due_on        date,
  orphan_on     date NOT NULL,
  noted_at      timestamptz NOT NULL,
  noted_by      uuid REFERENCES people_staff DEFERRABLE,
  outcome       text CHECK (outcome IN ('Met', 'Dropped')),
  closed_at     timestamptz,
  closed_by     uuid REFERENCES people_staff DEFERRABLE,
  closed_reason text,
  CHECK ((outcome IS NULL) = (closed_at IS NULL))
);
CREATE INDEX people_needs_customer ON people_needs (customer, closed_at);
CREATE INDEX people_needs_owner ON people_needs (owner, due_on, id) WHERE closed_at IS NULL;
CREATE INDEX people_needs_due ON people_needs (branch, due_on, id) WHERE closed_at IS NULL;
CREATE INDEX people_needs_orphan ON people_needs (branch, orphan_on, id) WHERE closed_at IS NULL;
-- A need is listed where its customer is at home: it follows her.
CREATE FUNCTION people_needs_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE people_needs SET branch = NEW.branch WHERE customer = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER people_needs_follow AFTER UPDATE OF branch ON people_customers
FOR EACH ROW WHEN (NEW.branch <> OLD.branch) EXECUTE FUNCTION people_needs_follow();

CREATE TABLE people_notes (
  id            uuid PRIMARY KEY,
  version       int NOT NULL,
  customer      uuid NOT NULL REFERENCES people_customers (id) DEFERRABLE,
  kind          text NOT NULL CHECK (kind IN ('Chat', 'Note')),
  level         text CHECK (level IN ('Contact', 'Medical', 'Money', 'PrivateLife')),
  text          text NOT NULL,
  mood          text CHECK (mood IN ('Happy', 'Calm', 'Hesitant', 'Worried', 'Unhappy')),
  said_on       date NOT NULL,
  written_at    timestamptz NOT NULL,
  written_by    uuid REFERENCES people_staff DEFERRABLE,
  struck_at     timestamptz,
  struck_by     uuid REFERENCES people_staff DEFERRABLE,
  struck_reason text
);
CREATE INDEX people_notes_customer ON people_notes (customer, said_on, id);
CREATE INDEX people_notes_level ON people_notes (customer, level) WHERE level IS NOT NULL;
-- What was written stands; only whose file it is changes, when two files of one person become one.
CREATE FUNCTION people_notes_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'notes are append only';
END $$;
CREATE TRIGGER people_notes_append_only BEFORE UPDATE ON people_notes FOR EACH ROW
WHEN ((NEW.text, NEW.kind, NEW.level, NEW.mood, NEW.said_on, NEW.written_at, NEW.written_by)
    IS DISTINCT FROM (OLD.text, OLD.kind, OLD.level, OLD.mood, OLD.said_on, OLD.written_at, OLD.written_by)
  OR (OLD.struck_at IS NOT NULL AND (NEW.struck_at, NEW.struck_reason) IS DISTINCT FROM (OLD.struck_at, OLD.struck_reason)))
EXECUTE FUNCTION people_notes_append_only();

CREATE TABLE people_favours (
  id            uuid PRIMARY KEY,
  version       int NOT NULL,
  customer      uuid NOT NULL REFERENCES people_customers (id) DEFERRABLE,
  kind          text NOT NULL CHECK (kind IN ('Gift', 'Upgrade', 'Discount', 'Courtesy')),
  what          text NOT NULL,
  why           text,
  value_minor   bigint CHECK (value_minor >= 0),
  given_on      date NOT NULL,
  given_by      uuid REFERENCES people_staff DEFERRABLE,
  noted_at      timestamptz NOT NULL,
  struck_at     timestamptz,
  struck_reason text
);
CREATE INDEX people_favours_customer ON people_favours (customer, given_on, id);

-- A code given to one customer, for another's own file to accept. Only its hash is kept, and no name.
CREATE TABLE people_link_offers (
  id         uuid PRIMARY KEY,
  version    int NOT NULL,
  customer   uuid NOT NULL REFERENCES people_customers (id) DEFERRABLE,
  kind       text NOT NULL CHECK (kind IN (
    'Mother', 'Father', 'Parent', 'Spouse', 'Child', 'Sibling', 'Relative', 'Friend', 'Colleague', 'Guardian', 'Ward')),
  code_hash  bytea NOT NULL UNIQUE,
  offered_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX people_link_offers_customer ON people_link_offers (customer, expires_at);
CREATE INDEX people_link_offers_expiry ON people_link_offers (expires_at);

-- An accepted link is two rows with one number, one on each file, so that each side is seen by who may see that file.
CREATE TABLE people_relations (
  id           uuid PRIMARY KEY,
  version      int NOT NULL,
  link         uuid NOT NULL,
  customer     uuid NOT NULL REFERENCES people_customers (id) DEFERRABLE,
  other        uuid NOT NULL REFERENCES people_customers (id) DEFERRABLE,
  kind         text NOT NULL CHECK (kind IN (
    'Mother', 'Father', 'Parent', 'Spouse', 'Child', 'Sibling', 'Relative', 'Friend', 'Colleague', 'Guardian', 'Ward')),
  since        timestamptz NOT NULL,
  ended_at     timestamptz,
  ended_reason text,
  CHECK (customer <> other)
);
CREATE UNIQUE INDEX people_relations_pair ON people_relations (customer, other) WHERE ended_at IS NULL;
CREATE INDEX people_relations_link ON people_relations (link);
CREATE INDEX people_relations_other ON people_relations (other);

-- A house that stands already gets the new permissions where the shipped positions have them.
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.write-notes"]'::jsonb)::text
WHERE code IN ('administrator', 'online-consultant', 'consultant', 'postpartum-adviser', 'care-specialist', 'customer-service', 'customer-service-director',
  'operations-manager', 'branch-manager', 'business-manager', 'regional-manager', 'general-manager', 'hq', 'doctor', 'nurse', 'therapist');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.manage-needs"]'::jsonb)::text
WHERE code IN ('administrator', 'online-consultant', 'consultant', 'postpartum-adviser', 'care-specialist', 'customer-service', 'customer-service-director',
  'operations-manager', 'branch-manager', 'business-manager', 'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.see-struck"]'::jsonb)::text
WHERE code IN ('administrator', 'auditor');
