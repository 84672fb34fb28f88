-- Topics, member states and partners came by migration, and whoever follows the feed from its beginning must learn of them too. Told
-- exactly as the service shows them (ReferenceDataComponentTest compares), the topics that the secretariat has added since included.
-- A topic's tag is the hash of its label as Java makes it: by units of UTF-16, where a character beyond the first plane is two.
do $$
declare
  told record;
  letter text;
  code_point integer;
  hash bigint;
begin
  for told in select code, parent, label from topic order by code loop
    hash := 0;
    foreach letter in array string_to_array(told.label, null) loop
      code_point := ascii(letter);
      if code_point > 65535 then
        hash := (hash * 31 + 55232 + code_point / 1024) % 4294967296;
        code_point := 56320 + code_point % 1024;
      end if;
      hash := (hash * 31 + code_point) % 4294967296;
    end loop;
    insert into event (type, subject, at, data) values ('topic-added', 'topic/' || told.code, clock_timestamp(),
      jsonb_build_object('code', told.code, 'parent', told.parent, 'label', told.label, 'etag', '"0.' || hash || '.0"'));
  end loop;

  for told in select code, iso3, name, member_since from member_state order by code loop
    insert into event (type, subject, at, data) values ('member-state-added', 'member-state/' || told.code, clock_timestamp(),
      jsonb_build_object('code', told.code, 'iso3', told.iso3, 'name', told.name, 'memberSince', told.member_since));
  end loop;

  for told in select code, name, kind from partner order by code loop
    insert into event (type, subject, at, data) values ('partner-added', 'partner/' || told.code, clock_timestamp(),
      jsonb_build_object('code', told.code, 'name', told.name, 'kind', told.kind));
  end loop;
end
$$;
