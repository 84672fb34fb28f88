-- The eleven member states; Timor-Leste acceded on 26 October 2025.
insert into member_state (code, iso3, name, member_since) values
  ('BN', 'BRN', 'Brunei Darussalam', date '1984-01-07'),
  ('KH', 'KHM', 'Cambodia', date '1999-04-30'),
  ('ID', 'IDN', 'Indonesia', date '1967-08-08'),
  ('LA', 'LAO', 'Lao PDR', date '1997-07-23'),
  ('MY', 'MYS', 'Malaysia', date '1967-08-08'),
  ('MM', 'MMR', 'Myanmar', date '1997-07-23'),
  ('PH', 'PHL', 'Philippines', date '1967-08-08'),
  ('SG', 'SGP', 'Singapore', date '1967-08-08'),
  ('TH', 'THA', 'Thailand', date '1967-08-08'),
  ('TL', 'TLS', 'Timor-Leste', date '2025-10-26'),
  ('VN', 'VNM', 'Viet Nam', date '1995-07-28');
