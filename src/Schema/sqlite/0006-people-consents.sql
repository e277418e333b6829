-- People: consents and their wordings, wishes about contact, holds, guardians, shared numbers (ORG-4, 6, 7, 9, 11).

CREATE TABLE people_wordings (
  id         BLOB PRIMARY KEY,
  version    INTEGER NOT NULL,
  purpose    TEXT NOT NULL CHECK (purpose IN ('Marketing', 'Photos', 'PrivateLife', 'Profiling')),
  number     INTEGER NOT NULL CHECK (number > 0),
  zh         TEXT NOT NULL,
  en         TEXT NOT NULL,
  written_at INTEGER,
  written_by BLOB REFERENCES people_staff,
  UNIQUE (purpose, number)
) STRICT, WITHOUT ROWID;

-- What somebody has agreed to can't be reworded afterwards.
CREATE TRIGGER people_wordings_stay BEFORE UPDATE ON people_wordings
BEGIN SELECT raise(ABORT, 'a wording stays as it is'); END;

CREATE TABLE people_consents (
  id               BLOB PRIMARY KEY,
  version          INTEGER NOT NULL,
  customer         BLOB NOT NULL REFERENCES people_customers (id),
  purpose          TEXT NOT NULL CHECK (purpose IN ('Marketing', 'Photos', 'PrivateLife', 'Profiling')),
  wording          BLOB NOT NULL REFERENCES people_wordings,
  how              TEXT NOT NULL CHECK (how IN ('OnPaper', 'Spoken', 'Online')),
  given_at         INTEGER NOT NULL,
  taken_by         BLOB REFERENCES people_staff,
  withdrawn_at     INTEGER,
  withdrawn_how    TEXT CHECK (withdrawn_how IN ('OnPaper', 'Spoken', 'Online')),
  withdrawn_reason TEXT,
  withdrawn_by     BLOB REFERENCES people_staff,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_how IS NULL) AND withdrawn_at >= given_at)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_consents_open ON people_consents (customer, purpose) WHERE withdrawn_at IS NULL;
CREATE INDEX people_consents_customer ON people_consents (customer, given_at);

-- A safety contact can't be refused, and only a spoken or written wish ends care (ORG-6).
CREATE TABLE people_contact_refusals (
  id         BLOB PRIMARY KEY,
  version    INTEGER NOT NULL,
  customer   BLOB NOT NULL REFERENCES people_customers (id),
  channel    TEXT NOT NULL CHECK (channel IN ('Message', 'Sms', 'Email', 'Call', 'InPerson')),
  purpose    TEXT NOT NULL CHECK (purpose IN ('Care', 'AppointmentOrMoney', 'Survey', 'Marketing')),
  how        TEXT NOT NULL CHECK (how IN ('Spoken', 'Written', 'Reply', 'Online')),
  refused_at INTEGER NOT NULL,
  refused_by BLOB REFERENCES people_staff,
  ended_at   INTEGER,
  ended_by   BLOB REFERENCES people_staff,
  CHECK (purpose <> 'Care' OR how IN ('Spoken', 'Written'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_contact_refusals_open ON people_contact_refusals (customer, channel, purpose) WHERE ended_at IS NULL;
CREATE INDEX people_contact_refusals_care ON people_contact_refusals (customer) WHERE ended_at IS NULL AND purpose = 'Care' AND channel = 'Call';

-- Discreet customers: no SMS, and only what she named (ORG-7).
CREATE TABLE people_discretions (
  id           BLOB PRIMARY KEY,
  version      INTEGER NOT NULL,
  customer     BLOB NOT NULL UNIQUE REFERENCES people_customers (id),
  channels     TEXT NOT NULL CHECK (channels <> '' AND channels NOT LIKE '%Sms%'),
  from_minute  INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute    INTEGER NOT NULL CHECK (to_minute > from_minute AND to_minute <= 1440),
  neutral_sign INTEGER NOT NULL,
  named_at     INTEGER NOT NULL,
  named_by     BLOB REFERENCES people_staff
) STRICT, WITHOUT ROWID;

CREATE TABLE people_holds (
  id          BLOB PRIMARY KEY,
  version     INTEGER NOT NULL,
  customer    BLOB NOT NULL REFERENCES people_customers (id),
  kind        TEXT NOT NULL CHECK (kind IN ('Deceased', 'Dispute', 'AdverseEvent', 'Pregnant', 'Breastfeeding')),
  until       TEXT,
  speaker     BLOB REFERENCES people_staff,
  note        TEXT,
  placed_at   INTEGER NOT NULL,
  placed_by   BLOB REFERENCES people_staff,
  lifted_at   INTEGER,
  lifted_by   BLOB REFERENCES people_staff,
  lift_reason TEXT,
  CHECK ((kind = 'Dispute') = (speaker IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_holds_open ON people_holds (customer, kind) WHERE lifted_at IS NULL;
CREATE INDEX people_holds_customer ON people_holds (customer, placed_at);

CREATE TABLE people_guardians (
  id            BLOB PRIMARY KEY,
  version       INTEGER NOT NULL,
  customer      BLOB NOT NULL REFERENCES people_customers (id),
  name          TEXT NOT NULL,
  relation      TEXT NOT NULL CHECK (relation IN ('Mother', 'Father', 'Grandparent', 'OtherGuardian')),
  phone         TEXT,
  document      TEXT CHECK (document IN ('IdentityCard', 'HouseholdBook', 'Passport', 'CourtPaper')),
  seen_by       BLOB REFERENCES people_staff,
  consent_on    TEXT,
  named_at      INTEGER NOT NULL,
  named_by      BLOB REFERENCES people_staff,
  ended_at      INTEGER,
  ended_by      BLOB REFERENCES people_staff,
  CHECK ((document IS NULL) = (seen_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_guardians_open ON people_guardians (customer) WHERE ended_at IS NULL;
CREATE INDEX people_guardians_customer ON people_guardians (customer, named_at);

-- Of several files with one number, one person is spoken to on it (ORG-11).
CREATE TABLE people_phone_holders (
  id       BLOB PRIMARY KEY,
  version  INTEGER NOT NULL,
  phone    TEXT NOT NULL UNIQUE,
  customer BLOB NOT NULL UNIQUE REFERENCES people_customers (id),
  named_at INTEGER NOT NULL,
  named_by BLOB REFERENCES people_staff
) STRICT, WITHOUT ROWID;

-- Who may have no channel at all: the daily list looks here, never at everybody.
CREATE INDEX people_customers_no_phone ON people_customers (seq) WHERE phone IS NULL;
CREATE INDEX people_customers_young ON people_customers (birthday, seq) WHERE birthday IS NOT NULL;

-- The wordings as shipped; a house writes its own as further numbers.
INSERT INTO people_wordings (id, version, purpose, number, zh, en) VALUES
  (X'0195A000000070008000000600000001', 1, 'Marketing', 1,
   '我同意本机构就项目、活动和优惠联系我。我可以随时撤回，也可以只退订某一种方式；撤回不影响我得到的照护。',
   'I agree that the house may contact me about treatments, events and offers. I may withdraw this at any time, wholly or for one channel; it changes nothing about the care I receive.'),
  (X'0195A000000070008000000600000002', 1, 'Photos', 1,
   '我同意把我的照片用在病历之外：仅在院内一对一面诊时，供有相似需求的顾客参考，不出现姓名，不对外发布。我可以随时撤回，撤回后不再使用。',
   'I agree that my photos may be used outside the medical record: shown in the house, one to one, to customers with a similar need, without my name and never published. I may withdraw this at any time; they are not used from then on.'),
  (X'0195A000000070008000000600000003', 1, 'PrivateLife', 1,
   '我同意本机构记录我主动告知的生活信息（作息、生理周期、习惯、家庭），只用来更好地照顾我，不用于定价，保存 12 个月。我可以随时撤回，撤回后不再使用。',
   'I agree that the house keeps what I tell of my private life (routine, cycle, habits, family) for 12 months, to look after me better and never to set a price. I may withdraw this at any time; it is not used from then on.'),
  (X'0195A000000070008000000600000004', 1, 'Profiling', 1,
   '我同意本机构根据我的到院和消费记录，推测我可能需要什么、什么时候联系我合适；推测不影响价格。我可以随时撤回，之后只会收到不区分对象的通知。',
   'I agree that the house infers from my visits and purchases what I may need and when to contact me; it never affects a price. I may withdraw this at any time and then receive untargeted notices only.');

-- Positions that stand already get the new rights as shipped.
UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.record-consent') WHERE code IN ('administrator',
  'receptionist', 'desk-supervisor', 'file-clerk', 'reception-host', 'reception-supervisor', 'channel', 'event',
  'online-consultant', 'consultant', 'postpartum-adviser', 'care-specialist', 'customer-service',
  'customer-service-director', 'operations-manager', 'branch-manager', 'business-manager', 'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.place-hold') WHERE code IN ('administrator', 'doctor', 'nurse',
  'online-consultant', 'consultant', 'postpartum-adviser', 'care-specialist', 'customer-service',
  'customer-service-director', 'operations-manager', 'branch-manager', 'business-manager', 'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.write-wording') WHERE code IN ('administrator', 'customer-service-director', 'hq');
