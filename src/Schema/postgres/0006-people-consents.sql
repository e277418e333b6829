-- People: consents and their wordings, wishes about contact, holds, guardians, shared numbers (ORG-4, 6, 7, 9, 11).

CREATE TABLE people_wordings (
  id         uuid PRIMARY KEY,
  version    int NOT NULL,
  purpose    text NOT NULL CHECK (purpose IN ('Marketing', 'Photos', 'PrivateLife', 'Profiling')),
  number     int NOT NULL CHECK (number > 0),
  zh         text NOT NULL,
  en         text NOT NULL,
  written_at timestamptz,
  written_by uuid REFERENCES people_staff DEFERRABLE,
  UNIQUE (purpose, number)
);

-- What somebody has agreed to can't be reworded afterwards.
CREATE FUNCTION wording_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a wording stays as it is';
END $$;
CREATE TRIGGER people_wordings_stay BEFORE UPDATE ON people_wordings FOR EACH ROW EXECUTE FUNCTION wording_stays();

CREATE TABLE people_consents (
  id               uuid PRIMARY KEY,
  version          int NOT NULL,
  customer         uuid NOT NULL REFERENCES people_customers DEFERRABLE,
  purpose          text NOT NULL CHECK (purpose IN ('Marketing', 'Photos', 'PrivateLife', 'Profiling')),
  wording          uuid NOT NULL REFERENCES people_wordings DEFERRABLE,
  how              text NOT NULL CHECK (how IN ('OnPaper', 'Spoken', 'Online')),
  given_at         timestamptz NOT NULL,
  taken_by         uuid REFERENCES people_staff DEFERRABLE,
  withdrawn_at     timestamptz,
  withdrawn_how    text CHECK (withdrawn_how IN ('OnPaper', 'Spoken', 'Online')),
  withdrawn_reason text,
  withdrawn_by     uuid REFERENCES people_staff DEFERRABLE,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_how IS NULL) AND withdrawn_at >= given_at)
);
CREATE UNIQUE INDEX people_consents_open ON people_consents (customer, purpose) WHERE withdrawn_at IS NULL;
CREATE INDEX people_consents_customer ON people_consents (customer, given_at);

-- A safety contact can't be refused, and only a spoken or written wish ends care (ORG-6).
CREATE TABLE people_contact_refusals (
  id         uuid PRIMARY KEY,
  version    int NOT NULL,
  customer   uuid NOT NULL REFERENCES people_customers DEFERRABLE,
  channel    text NOT NULL CHECK (channel IN ('Message', 'Sms', 'Email', 'Call', 'InPerson')),
  purpose    text NOT NULL CHECK (purpose IN ('Care', 'AppointmentOrMoney', 'Survey', 'Marketing')),
  how        text NOT NULL CHECK (how IN ('Spoken', 'Written', 'Reply', 'Online')),
  refused_at timestamptz NOT NULL,
  refused_by uuid REFERENCES people_staff DEFERRABLE,
  ended_at   timestamptz,
  ended_by   uuid REFERENCES people_staff DEFERRABLE,
  CHECK (purpose <> 'Care' OR how IN ('Spoken', 'Written'))
);
CREATE UNIQUE INDEX people_contact_refusals_open ON people_contact_refusals (customer, channel, purpose) WHERE ended_at IS NULL;
CREATE INDEX people_contact_refusals_care ON people_contact_refusals (customer) WHERE ended_at IS NULL AND purpose = 'Care' AND channel = 'Call';

-- Discreet customers: no SMS, and only what she named (ORG-7).
CREATE TABLE people_discretions (
  id           uuid PRIMARY KEY,
  version      int NOT NULL,
  customer     uuid NOT NULL UNIQUE REFERENCES people_customers DEFERRABLE,
  channels     text NOT NULL CHECK (channels <> '' AND channels NOT LIKE '%Sms%'),
  from_minute  int NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute    int NOT NULL CHECK (to_minute > from_minute AND to_minute <= 1440),
  neutral_sign boolean NOT NULL,
  named_at     timestamptz NOT NULL,
  named_by     uuid REFERENCES people_staff DEFERRABLE
);

CREATE TABLE people_holds (
  id          uuid PRIMARY KEY,
  version     int NOT NULL,
  customer    uuid NOT NULL REFERENCES people_customers DEFERRABLE,
  kind        text NOT NULL CHECK (kind IN ('Deceased', 'Dispute', 'AdverseEvent', 'Pregnant', 'Breastfeeding')),
  until       date,
  speaker     uuid REFERENCES people_staff DEFERRABLE,
  note        text,
  placed_at   timestamptz NOT NULL,
  placed_by   uuid REFERENCES people_staff DEFERRABLE,
  lifted_at   timestamptz,
  lifted_by   uuid REFERENCES people_staff DEFERRABLE,
  lift_reason text,
  CHECK ((kind = 'Dispute') = (speaker IS NOT NULL))
);
CREATE UNIQUE INDEX people_holds_open ON people_holds (customer, kind) WHERE lifted_at IS NULL;
CREATE INDEX people_holds_customer ON people_holds (customer, placed_at);

CREATE TABLE people_guardians (
  id            uuid PRIMARY KEY,
  version       int NOT NULL,
  customer      uuid NOT NULL REFERENCES people_customers DEFERRABLE,
  name          text NOT NULL,
  relation      text NOT NULL CHECK (relation IN ('Mother', 'Father', 'Grandparent', 'OtherGuardian')),
  phone         text,
  document      text CHECK (document IN ('IdentityCard', 'HouseholdBook', 'Passport', 'CourtPaper')),
  seen_by       uuid REFERENCES people_staff DEFERRABLE,
  consent_on    date,
  named_at      timestamptz NOT NULL,
  named_by      uuid REFERENCES people_staff DEFERRABLE,
  ended_at      timestamptz,
  ended_by      uuid REFERENCES people_staff DEFERRABLE,
  CHECK ((document IS NULL) = (seen_by IS NULL))
);
CREATE UNIQUE INDEX people_guardians_open ON people_guardians (customer) WHERE ended_at IS NULL;
CREATE INDEX people_guardians_customer ON people_guardians (customer, named_at);

-- Of several files with one number, one person is spoken to on it (ORG-11).
CREATE TABLE people_phone_holders (
  id       uuid PRIMARY KEY,
  version  int NOT NULL,
  phone    text NOT NULL UNIQUE,
  customer uuid NOT NULL UNIQUE REFERENCES people_customers DEFERRABLE,
  named_at timestamptz NOT NULL,
  named_by uuid REFERENCES people_staff DEFERRABLE
);

-- Who may have no channel at all: the daily list looks here, never at everybody.
CREATE INDEX people_customers_no_phone ON people_customers (seq) WHERE phone IS NULL;
CREATE INDEX people_customers_young ON people_customers (birthday, seq) WHERE birthday IS NOT NULL;

-- The wordings as shipped; a house writes its own as further numbers.
INSERT INTO people_wordings (id, version, purpose, number, zh, en) VALUES
  ('0195a000-0000-7000-8000-000600000001', 1, 'Marketing', 1,
   '我同意本机构就项目、活动和优惠联系我。我可以随时撤回，也可以只退订某一种方式；撤回不影响我得到的照护。',
   'I agree that the house may contact me about treatments, events and offers. I may withdraw this at any time, wholly or for one channel; it changes nothing about the care I receive.'),
  ('0195a000-0000-7000-8000-000600000002', 1, 'Photos', 1,
   '我同意把我的照片用在病历之外：仅在院内一对一面诊时，供有相似需求的顾客参考，不出现姓名，不对外发布。我可以随时撤回，撤回后不再使用。',
   'I agree that my photos may be used outside the medical record: shown in the house, one to one, to customers with a similar need, without my name and never published. I may withdraw this at any time; they are not used from then on.'),
  ('0195a000-0000-7000-8000-000600000003', 1, 'PrivateLife', 1,
   '我同意本机构记录我主动告知的生活信息（作息、生理周期、习惯、家庭），只用来更好地照顾我，不用于定价，保存 12 个月。我可以随时撤回，撤回后不再使用。',
   'I agree that the house keeps what I tell of my private life (routine, cycle, habits, family) for 12 months, to look after me better and never to set a price. I may withdraw this at any time; it is not used from then on.'),
  ('0195a000-0000-7000-8000-000600000004', 1, 'Profiling', 1,
   '我同意本机构根据我的到院和消费记录，推测我可能需要什么、什么时候联系我合适；推测不影响价格。我可以随时撤回，之后只会收到不区分对象的通知。',
   'I agree that the house infers from my visits and purchases what I may need and when to contact me; it never affects a price. I may withdraw this at any time and then receive untargeted notices only.');

-- Positions that stand already get the new rights as shipped.
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.record-consent"]'::jsonb)::text WHERE code IN ('administrator',
  'receptionist', 'desk-supervisor', 'file-clerk', 'reception-host', 'reception-supervisor', 'channel', 'event',
  'online-consultant', 'consultant', 'postpartum-adviser', 'care-specialist', 'customer-service',
  'customer-service-director', 'operations-manager', 'branch-manager', 'business-manager', 'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.place-hold"]'::jsonb)::text WHERE code IN ('administrator', 'doctor', 'nurse',
  'online-consultant', 'consultant', 'postpartum-adviser', 'care-specialist', 'customer-service',
  'customer-service-director', 'operations-manager', 'branch-manager', 'business-manager', 'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.write-wording"]'::jsonb)::text WHERE code IN ('administrator', 'customer-service-director', 'hq');
