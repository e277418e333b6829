-- People: what a customer's file says of her: profile, tags, how she came, who cares for her.

-- One row a file that has a profile: the version it is edited on, and how many wanted fields are filled.
CREATE TABLE people_profiles (
  customer BLOB PRIMARY KEY REFERENCES people_customers (id),
  version  INTEGER NOT NULL,
  filled   INTEGER NOT NULL CHECK (filled >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE people_profile_values (
  customer BLOB NOT NULL REFERENCES people_customers (id),
  field    TEXT NOT NULL,
  value    TEXT NOT NULL CHECK (value <> ''),
  PRIMARY KEY (customer, field)
) STRICT, WITHOUT ROWID;
-- Who has this field at this value; long texts are not asked for so.
CREATE INDEX people_profile_values_field ON people_profile_values (field, value, customer) WHERE length(value) <= 60;

CREATE TABLE people_tags (
  id       BLOB PRIMARY KEY,
  version  INTEGER NOT NULL,
  name     TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  color    TEXT NOT NULL CHECK (color IN ('Plain', 'Pine', 'Gold', 'Amber', 'Red')),
  ended_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE people_customer_tags (
  customer BLOB NOT NULL REFERENCES people_customers (id),
  tag      BLOB NOT NULL REFERENCES people_tags,
  put_at   INTEGER NOT NULL,
  put_by   BLOB REFERENCES people_staff,
  PRIMARY KEY (customer, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_customer_tags_tag ON people_customer_tags (tag, customer);

CREATE TABLE people_sources (
  id       BLOB PRIMARY KEY,
  version  INTEGER NOT NULL,
  name     TEXT NOT NULL,
  name_en  TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  channel  TEXT NOT NULL CHECK (channel IN
    ('Partner', 'Channel', 'Meeting', 'Promotion', 'Online', 'Referral', 'StaffReferral', 'HouseGuest', 'WalkIn')),
  ended_at INTEGER
) STRICT, WITHOUT ROWID;

-- The shipped channels of ACQ-2; a house adds its own and ends what it does not use.
INSERT INTO people_sources (id, version, name, name_en, name_key, channel) VALUES
  (X'0196a000000070008000000000000001', 1, '异业联盟', 'Partner circle', '异业联盟', 'Partner'),
  (X'0196a000000070008000000000000002', 1, '渠道部', 'Channel department', '渠道部', 'Channel'),
  (X'0196a000000070008000000000000003', 1, '主题沙龙', 'Themed lecture', '主题沙龙', 'Meeting'),
  (X'0196a000000070008000000000000004', 1, '周年答谢会', 'Anniversary dinner', '周年答谢会', 'Meeting'),
  (X'0196a000000070008000000000000005', 1, '新品发布会', 'New-product launch', '新品发布会', 'Meeting'),
  (X'0196a000000070008000000000000006', 1, '兴趣课堂', 'Hobby class', '兴趣课堂', 'Meeting'),
  (X'0196a000000070008000000000000007', 1, '会销公司', 'Meeting-sales firm', '会销公司', 'Meeting'),
  (X'0196a000000070008000000000000008', 1, '公交广告', 'Bus advertisement', '公交广告', 'Promotion'),
  (X'0196a000000070008000000000000009', 1, '车载广告', 'In-car advertisement', '车载广告', 'Promotion'),
  (X'0196a000000070008000000000000010', 1, '传单', 'Leaflet', '传单', 'Promotion'),
  (X'0196a000000070008000000000000011', 1, '电梯广告', 'Lift advertisement', '电梯广告', 'Promotion'),
  (X'0196a000000070008000000000000012', 1, '公众号', 'Official account', '公众号', 'Online'),
  (X'0196a000000070008000000000000013', 1, '网络平台', 'Online platform', '网络平台', 'Online'),
  (X'0196a000000070008000000000000014', 1, '老客转介绍', 'Referral by a customer', '老客转介绍', 'Referral'),
  (X'0196a000000070008000000000000015', 1, '员工转介绍', 'Referral by staff', '员工转介绍', 'StaffReferral'),
  (X'0196a000000070008000000000000016', 1, '院内宾客', 'House guest (restaurant, KTV)', '院内宾客', 'HouseGuest'),
  (X'0196a000000070008000000000000017', 1, '自然到院', 'Walk-in', '自然到院', 'WalkIn');

-- How she came: the first touch is her source, and one only; later ones are kept beside it.
CREATE TABLE people_touches (
  id           BLOB PRIMARY KEY,
  version      INTEGER NOT NULL,
  customer     BLOB NOT NULL REFERENCES people_customers (id),
  source       BLOB NOT NULL REFERENCES people_sources,
  referrer     BLOB REFERENCES people_customers (id),
  is_first     INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  by           BLOB REFERENCES people_staff,
  corrected_at INTEGER,
  CHECK (referrer <> customer)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_touches_first ON people_touches (customer) WHERE is_first = 1;
CREATE INDEX people_touches_customer ON people_touches (customer, at);
CREATE INDEX people_touches_referrer ON people_touches (referrer) WHERE referrer IS NOT NULL;
CREATE TRIGGER people_touches_locked BEFORE UPDATE OF source, referrer ON people_touches
WHEN NEW.corrected_at IS OLD.corrected_at AND (NEW.source IS NOT OLD.source OR (NEW.referrer IS NOT NULL AND OLD.referrer IS NULL))
BEGIN SELECT RAISE(ABORT, 'a source once named is locked'); END;

-- Who cares for her in which role, since when: one at a time, the former ones stay readable.
CREATE TABLE people_owners (
  id       BLOB PRIMARY KEY,
  version  INTEGER NOT NULL,
  customer BLOB NOT NULL REFERENCES people_customers (id),
  role     TEXT NOT NULL CHECK (role IN ('Consultant', 'Therapist', 'Doctor', 'Nurse', 'CustomerService', 'OnlineConsultant')),
  staff    BLOB NOT NULL REFERENCES people_staff,
  begun_at INTEGER NOT NULL,
  begun_by BLOB REFERENCES people_staff,
  reason   TEXT,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_owners_open ON people_owners (customer, role) WHERE ended_at IS NULL;
CREATE INDEX people_owners_customer ON people_owners (customer, begun_at);
CREATE INDEX people_owners_staff ON people_owners (staff, role) WHERE ended_at IS NULL;

-- A house that exists already: its shipped positions get what new ones are born with.
UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.fill-profile') WHERE code IN
  ('administrator', 'receptionist', 'desk-supervisor', 'file-clerk', 'reception-host', 'reception-supervisor', 'online-consultant',
   'consultant', 'doctor', 'nurse', 'therapist', 'postpartum-adviser', 'care-specialist', 'customer-service',
   'customer-service-director', 'channel', 'event', 'operations-manager', 'branch-manager', 'business-manager', 'regional-manager',
   'general-manager', 'hq');
UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.assign-owner') WHERE code IN
  ('administrator', 'desk-supervisor', 'reception-supervisor', 'customer-service-director', 'operations-manager', 'branch-manager',
   'business-manager', 'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = json_insert(permissions, '$[#]', 'people.manage-dictionary')
  WHERE code IN ('administrator', 'general-manager', 'hq');
