-- Other services know of bodies, remits and rules what the feed has told (docs/adr/0014). A directory from before the feed would be
-- there and unknown to them, without anybody noticing: such a database is not taken over.
do $$
begin
  if exists (select from body b where not exists (select from event e where e.subject = 'body/' || b.code)) then
    raise exception 'This database holds bodies from before there were events. Export bodies and remits with the version that wrote '
      'them, and import the files into an empty one (for ./run: ./run --reset).';
  end if;
end
$$;
