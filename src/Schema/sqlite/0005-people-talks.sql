-- People: what a customer needs, what was said with her, what she was given, whom she belongs to.

CREATE TABLE people_needs (
  id            BLOB PRIMARY KEY,
  version       INTEGER NOT NULL,
  customer      BLOB NOT NULL REFERENCES people_customers (id),
  branch        BLOB NOT NULL REFERENCES people_branches,
  text          TEXT NOT NULL,
  voice         TEXT NOT NULL CHECK (voice IN ('Stated', 'Latent')),
  area          TEXT NOT NULL CHECK (area IN ('Skin', 'Injection', 'Surgery', 'Dental', 'Hair', 'Body', 'Postpartum', 'Wellness', 'Other')),
  urgency       TEXT NOT NULL CHECK (urgency IN ('Someday', 'Soon', 'Now')),
  budget        INTEGER CHECK (budget >= 0),
  concern       TEXT,
  owner         BLOB REFERENCES people_staff,
  due_on        TEXT,
  orphan_on     TEXT NOT NULL,
  noted_at      INTEGER NOT NULL,
  noted_by      BLOB REFERENCES people_staff,
  outcome       TEXT CHECK (outcome IN ('Met', 'Dropped')),
  closed_at     INTEGER,
  closed_by     BLOB REFERENCES people_staff,
  closed_reason TEXT,
  CHECK ((outcome IS NULL) = (closed_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX people_needs_customer ON people_needs (customer, closed_at);
CREATE INDEX people_needs_owner ON people_needs (owner, due_on, id) WHERE closed_at IS NULL;
CREATE INDEX people_needs_due ON people_needs (branch, due_on, id) WHERE closed_at IS NULL;
CREATE INDEX people_needs_orphan ON people_needs (branch, orphan_on, id) WHERE closed_at IS NULL;
-- A need is listed where its customer is at home: it follows her.
CREATE TRIGGER people_needs_follow AFTER UPDATE OF branch ON people_customers WHEN NEW.branch <> OLD.branch
BEGIN UPDATE people_needs SET branch = NEW.branch WHERE customer = NEW.id; END;

CREATE TABLE people_notes (
  id            BLOB PRIMARY KEY,
  version       INTEGER NOT NULL,
  customer      BLOB NOT NULL REFERENCES people_customers (id),
  kind          TEXT NOT NULL CHECK (kind IN ('Chat', 'Note')),
  level         TEXT CHECK (level IN ('Contact', 'Medical', 'Money', 'PrivateLife')),
  text          TEXT NOT NULL,
  mood          TEXT CHECK (mood IN ('Happy', 'Calm', 'Hesitant', 'Worried', 'Unhappy')),
  said_on       TEXT NOT NULL,
  written_at    INTEGER NOT NULL,
  written_by    BLOB REFERENCES people_staff,
  struck_at     INTEGER,
  struck_by     BLOB REFERENCES people_staff,
  struck_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX people_notes_customer ON people_notes (customer, said_on, id);
CREATE INDEX people_notes_level ON people_notes (customer, level) WHERE level IS NOT NULL;
-- What was written stands; only whose file it is changes, when two files of one person become one.
CREATE TRIGGER people_notes_append_only BEFORE UPDATE ON people_notes
WHEN NEW.text <> OLD.text OR NEW.kind <> OLD.kind OR NEW.level IS NOT OLD.level OR NEW.mood IS NOT OLD.mood OR NEW.said_on <> OLD.said_on
  OR NEW.written_at <> OLD.written_at OR NEW.written_by IS NOT OLD.written_by
  OR (OLD.struck_at IS NOT NULL AND (NEW.struck_at IS NOT OLD.struck_at OR NEW.struck_reason IS NOT OLD.struck_reason))
BEGIN SELECT raise(ABORT, 'notes are append only'); END;

CREATE TABLE people_favours (
  id            BLOB PRIMARY KEY,
  version       INTEGER NOT NULL,
  customer      BLOB NOT NULL REFERENCES people_customers (id),
  kind          TEXT NOT NULL CHECK (kind IN ('Gift', 'Upgrade', 'Discount', 'Courtesy')),
  what          TEXT NOT NULL,
  why           TEXT,
  value_minor   INTEGER CHECK (value_minor >= 0),
  given_on      TEXT NOT NULL,
  given_by      BLOB REFERENCES people_staff,
  noted_at      INTEGER NOT NULL,
  struck_at     INTEGER,
  struck_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX people_favours_customer ON people_favours (customer, given_on, id);

-- A code given to one customer, for another's own file to accept. Only its hash is kept, and no name.
CREATE TABLE people_link_offers (
  id         BLOB PRIMARY KEY,
  version    INTEGER NOT NULL,
  customer   BLOB NOT NULL REFERENCES people_customers (id),
  kind       TEXT NOT NULL CHECK (kind IN (
    'Mother', 'Father', 'Parent', 'Spouse', 'Child', 'Sibling', 'Relative', 'Friend', 'Colleague', 'Guardian', 'Ward')),
  code_hash  BLOB NOT NULL UNIQUE,
  offered_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX people_link_offers_customer ON people_link_offers (customer, expires_at);
CREATE INDEX people_link_offers_expiry ON people_link_offers (expires_at);

-- An accepted link is two rows with one number, one on each file, so that each side is seen by who may see that file.
CREATE TABLE people_relations (
  id           BLOB PRIMARY KEY,
  version      INTEGER NOT NULL,
  link         BLOB NOT NULL,
  customer     BLOB NOT NULL REFERENCES people_customers (id),
  other        BLOB NOT NULL REFERENCES people_customers (id),
  kind         TEXT NOT NULL CHECK (kind IN (
    'Mother', 'Father', 'Parent', 'Spouse', 'Child', 'Sibling', 'Relative', 'Friend', 'Colleague', 'Guardian', 'Ward')),
  since        INTEGER NOT NULL,
  ended_at     INTEGER,
  ended_reason TEXT,
  CHECK (customer <> other)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_relations_pair ON people_relations (customer, other) WHERE ended_at IS NULL;
CREATE INDEX people_relations_link ON people_relations (link);
CREATE INDEX people_relations_other ON people_relations (other);

-- A house that stands already gets the new permissions where the shipped positions have them.
UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.write-notes')
WHERE code IN ('administrator', 'online-consultant', 'consultant', 'postpartum-adviser', 'care-specialist', 'customer-service', 'customer-service-director',
  'operations-manager', 'branch-manager', 'business-manager', 'regional-manager', 'general-manager', 'hq', 'doctor', 'nurse', 'therapist');
UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.manage-needs')
WHERE code IN ('administrator', 'online-consultant', 'consultant', 'postpartum-adviser', 'care-specialist', 'customer-service', 'customer-service-director',
  'operations-manager', 'branch-manager', 'business-manager', 'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.see-struck')
WHERE code IN ('administrator', 'auditor');
