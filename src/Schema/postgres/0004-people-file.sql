-- People: what a customer's file says of her: profile, tags, how she came, who cares for her.

-- One row a file that has a profile: the version it is edited on, and how many wanted fields are filled.
CREATE TABLE people_profiles (
  customer uuid PRIMARY KEY REFERENCES people_customers DEFERRABLE,
  version  int NOT NULL,
  filled   int NOT NULL CHECK (filled >= 0)
);

CREATE TABLE people_profile_values (
  customer uuid NOT NULL REFERENCES people_customers DEFERRABLE,
  field    text NOT NULL,
  value    text NOT NULL CHECK (value <> ''),
  PRIMARY KEY (customer, field)
);
-- Who has this field at this value; long texts are not asked for so.
CREATE INDEX people_profile_values_field ON people_profile_values (field, value, customer) WHERE length(value) <= 60;

CREATE TABLE people_tags (
  id       uuid PRIMARY KEY,
  version  int NOT NULL,
  name     text NOT NULL,
  name_key text NOT NULL UNIQUE,
  color    text NOT NULL CHECK (color IN ('Plain', 'Pine', 'Gold', 'Amber', 'Red')),
  ended_at timestamptz
);

CREATE TABLE people_customer_tags (
  customer uuid NOT NULL REFERENCES people_customers DEFERRABLE,
  tag      uuid NOT NULL REFERENCES people_tags DEFERRABLE,
  put_at   timestamptz NOT NULL,
  put_by   uuid REFERENCES people_staff DEFERRABLE,
  PRIMARY KEY (customer, tag)
);
CREATE INDEX people_customer_tags_tag ON people_customer_tags (tag, customer);

CREATE TABLE people_sources (
  id       uuid PRIMARY KEY,
  version  int NOT NULL,
  name     text NOT NULL,
  name_en  text NOT NULL,
  name_key text NOT NULL UNIQUE,
  channel  text NOT NULL CHECK (channel IN
    ('Partner', 'Channel', 'Meeting', 'Promotion', 'Online', 'Referral', 'StaffReferral', 'HouseGuest', 'WalkIn')),
  ended_at timestamptz
);

-- The shipped channels of ACQ-2; a house adds its own and ends what it does not use.
INSERT INTO people_sources (id, version, name, name_en, name_key, channel) VALUES
  ('0196a000-0000-7000-8000-000000000001', 1, '异业联盟', 'Partner circle', '异业联盟', 'Partner'),
  ('0196a000-0000-7000-8000-000000000002', 1, '渠道部', 'Channel department', '渠道部', 'Channel'),
  ('0196a000-0000-7000-8000-000000000003', 1, '主题沙龙', 'Themed lecture', '主题沙龙', 'Meeting'),
  ('0196a000-0000-7000-8000-000000000004', 1, '周年答谢会', 'Anniversary dinner', '周年答谢会', 'Meeting'),
  ('0196a000-0000-7000-8000-000000000005', 1, '新品发布会', 'New-product launch', '新品发布会', 'Meeting'),
  ('0196a000-0000-7000-8000-000000000006', 1, '兴趣课堂', 'Hobby class', '兴趣课堂', 'Meeting'),
  ('0196a000-0000-7000-8000-000000000007', 1, '会销公司', 'Meeting-sales firm', '会销公司', 'Meeting'),
  ('0196a000-0000-7000-8000-000000000008', 1, '公交广告', 'Bus advertisement', '公交广告', 'Promotion'),
  ('0196a000-0000-7000-8000-000000000009', 1, '车载广告', 'In-car advertisement', '车载广告', 'Promotion'),
  ('0196a000-0000-7000-8000-000000000010', 1, '传单', 'Leaflet', '传单', 'Promotion'),
  ('0196a000-0000-7000-8000-000000000011', 1, '电梯广告', 'Lift advertisement', '电梯广告', 'Promotion'),
  ('0196a000-0000-7000-8000-000000000012', 1, '公众号', 'Official account', '公众号', 'Online'),
  ('0196a000-0000-7000-8000-000000000013', 1, '网络平台', 'Online platform', '网络平台', 'Online'),
  ('0196a000-0000-7000-8000-000000000014', 1, '老客转介绍', 'Referral by a customer', '老客转介绍', 'Referral'),
  ('0196a000-0000-7000-8000-000000000015', 1, '员工转介绍', 'Referral by staff', '员工转介绍', 'StaffReferral'),
  ('0196a000-0000-7000-8000-000000000016', 1, '院内宾客', 'House guest (restaurant, KTV)', '院内宾客', 'HouseGuest'),
  ('0196a000-0000-7000-8000-000000000017', 1, '自然到院', 'Walk-in', '自然到院', 'WalkIn');

-- How she came: the first touch is her source, and one only; later ones are kept beside it.
CREATE TABLE people_touches (
  id           uuid PRIMARY KEY,
  version      int NOT NULL,
  customer     uuid NOT NULL REFERENCES people_customers DEFERRABLE,
  source       uuid NOT NULL REFERENCES people_sources DEFERRABLE,
  referrer     uuid REFERENCES people_customers DEFERRABLE,
  is_first     boolean NOT NULL,
  at           timestamptz NOT NULL,
  by           uuid REFERENCES people_staff DEFERRABLE,
  corrected_at timestamptz,
  CHECK (referrer <> customer)
);
CREATE UNIQUE INDEX people_touches_first ON people_touches (customer) WHERE is_first;
CREATE INDEX people_touches_customer ON people_touches (customer, at);
CREATE INDEX people_touches_referrer ON people_touches (referrer) WHERE referrer IS NOT NULL;
CREATE FUNCTION people_touches_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a source once named is locked' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER people_touches_locked BEFORE UPDATE OF source, referrer ON people_touches FOR EACH ROW
WHEN (NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at
  AND (NEW.source IS DISTINCT FROM OLD.source OR (NEW.referrer IS NOT NULL AND OLD.referrer IS NULL)))
EXECUTE FUNCTION people_touches_locked();

-- Who cares for her in which role, since when: one at a time, the former ones stay readable.
CREATE TABLE people_owners (
  id       uuid PRIMARY KEY,
  version  int NOT NULL,
  customer uuid NOT NULL REFERENCES people_customers DEFERRABLE,
  role     text NOT NULL CHECK (role IN ('Consultant', 'Therapist', 'Doctor', 'Nurse', 'CustomerService', 'OnlineConsultant')),
  staff    uuid NOT NULL REFERENCES people_staff DEFERRABLE,
  begun_at timestamptz NOT NULL,
  begun_by uuid REFERENCES people_staff DEFERRABLE,
  reason   text,
  ended_at timestamptz
);
CREATE UNIQUE INDEX people_owners_open ON people_owners (customer, role) WHERE ended_at IS NULL;
CREATE INDEX people_owners_customer ON people_owners (customer, begun_at);
CREATE INDEX people_owners_staff ON people_owners (staff, role) WHERE ended_at IS NULL;

-- A house that exists already: its shipped positions get what new ones are born with.
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.fill-profile"]'::jsonb)::text WHERE code IN
  ('administrator', 'receptionist', 'desk-supervisor', 'file-clerk', 'reception-host', 'reception-supervisor', 'online-consultant',
   'consultant', 'doctor', 'nurse', 'therapist', 'postpartum-adviser', 'care-specialist', 'customer-service',
   'customer-service-director', 'channel', 'event', 'operations-manager', 'branch-manager', 'business-manager', 'regional-manager',
   'general-manager', 'hq');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.assign-owner"]'::jsonb)::text WHERE code IN
  ('administrator', 'desk-supervisor', 'reception-supervisor', 'customer-service-director', 'operations-manager', 'branch-manager',
   'business-manager', 'regional-manager', 'general-manager', 'hq');
UPDATE people_positions SET permissions = (permissions::jsonb || '["people.manage-dictionary"]'::jsonb)::text
  WHERE code IN ('administrator', 'general-manager', 'hq');
