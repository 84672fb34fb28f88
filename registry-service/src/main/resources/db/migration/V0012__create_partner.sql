-- The partners that ASEAN keeps relations with; reference data, as the member states are.
create table partner (
  code text not null,
  name text not null,
  kind text not null,
  constraint pk_partner primary key (code),
  constraint ck_partner__code_is_a_code check (code ~ '^[A-Z]{2,8}$'),
  constraint ck_partner__name_is_given check (length(btrim(name)) between 1 and 200),
  constraint ck_partner__kind check (kind in ('DIALOGUE_PARTNER', 'INTERNATIONAL_ORGANISATION'))
);

comment on table partner is 'Dialogue partners and international organisations.';

insert into partner (code, name, kind) values
  ('AU', 'Australia', 'DIALOGUE_PARTNER'),
  ('CA', 'Canada', 'DIALOGUE_PARTNER'),
  ('CN', 'China', 'DIALOGUE_PARTNER'),
  ('EU', 'European Union', 'DIALOGUE_PARTNER'),
  ('IN', 'India', 'DIALOGUE_PARTNER'),
  ('JP', 'Japan', 'DIALOGUE_PARTNER'),
  ('KR', 'Republic of Korea', 'DIALOGUE_PARTNER'),
  ('NZ', 'New Zealand', 'DIALOGUE_PARTNER'),
  ('RU', 'Russia', 'DIALOGUE_PARTNER'),
  ('GB', 'United Kingdom', 'DIALOGUE_PARTNER'),
  ('US', 'United States', 'DIALOGUE_PARTNER'),
  ('UN', 'United Nations', 'INTERNATIONAL_ORGANISATION');

grant select on partner to ${app};
