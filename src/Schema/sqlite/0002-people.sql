-- People: the house, its organisation and staff, sign-in, customers and their search index.

CREATE TABLE people_house (
  one       INTEGER PRIMARY KEY CHECK (one = 1),
  name      TEXT NOT NULL,
  is_demo   INTEGER NOT NULL,
  set_up_at INTEGER NOT NULL
) STRICT;

CREATE TABLE people_branches (
  id        BLOB PRIMARY KEY,
  version   INTEGER NOT NULL,
  name      TEXT NOT NULL,
  region    TEXT,
  time_zone TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE people_departments (
  id      BLOB PRIMARY KEY,
  version INTEGER NOT NULL,
  branch  BLOB NOT NULL REFERENCES people_branches,
  name    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE people_positions (
  id          BLOB PRIMARY KEY,
  version     INTEGER NOT NULL,
  code        TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  name_en     TEXT NOT NULL,
  permissions TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE people_staff (
  id                   BLOB PRIMARY KEY,
  version              INTEGER NOT NULL,
  name                 TEXT NOT NULL,
  account              TEXT NOT NULL,
  account_key          TEXT NOT NULL UNIQUE,
  password_hash        TEXT NOT NULL,
  must_change_password INTEGER NOT NULL,
  position             BLOB NOT NULL REFERENCES people_positions,
  branch               BLOB NOT NULL REFERENCES people_branches,
  department           BLOB REFERENCES people_departments,
  scope                TEXT NOT NULL,
  added_at             INTEGER NOT NULL,
  ended_at             INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX people_staff_name ON people_staff (name);

CREATE TABLE people_sessions (
  id           BLOB PRIMARY KEY,
  version      INTEGER NOT NULL,
  staff        BLOB NOT NULL REFERENCES people_staff,
  branch       BLOB NOT NULL REFERENCES people_branches,
  secret_hash  BLOB NOT NULL UNIQUE,
  started_at   INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  ended_at     INTEGER,
  device       TEXT NOT NULL,
  address      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX people_sessions_staff ON people_sessions (staff, started_at);

CREATE TABLE people_tokens (
  id              BLOB PRIMARY KEY,
  version         INTEGER NOT NULL,
  staff           BLOB NOT NULL REFERENCES people_staff,
  name            TEXT NOT NULL,
  secret_hash     BLOB NOT NULL UNIQUE,
  created_at      INTEGER NOT NULL,
  expires_on      TEXT,
  revoked_at      INTEGER,
  permission_list TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX people_tokens_staff ON people_tokens (staff, created_at);

CREATE TABLE people_customers (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  id            BLOB NOT NULL UNIQUE,
  version       INTEGER NOT NULL,
  name          TEXT NOT NULL,
  gender        TEXT NOT NULL CHECK (gender IN ('Unknown', 'Female', 'Male')),
  birthday      TEXT,
  phone         TEXT,
  workplace     TEXT,
  note          TEXT,
  branch        BLOB NOT NULL REFERENCES people_branches,
  department    BLOB REFERENCES people_departments,
  owner         BLOB REFERENCES people_staff,
  registered_at INTEGER NOT NULL,
  registered_by BLOB REFERENCES people_staff,
  changed_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX people_customers_phone ON people_customers (phone) WHERE phone IS NOT NULL;
CREATE INDEX people_customers_branch ON people_customers (branch, seq);
CREATE INDEX people_customers_owner ON people_customers (owner, seq);
CREATE INDEX people_customers_changed ON people_customers (changed_at, seq);

-- One document of tokens a customer; the tokens are made in one place in the code, for both engines.
CREATE VIRTUAL TABLE people_search USING fts5 (grams, content='', contentless_delete=1, detail=none, tokenize='ascii');
