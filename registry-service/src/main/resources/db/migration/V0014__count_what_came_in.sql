-- A directory comes in in one transaction, and whoever then looks for collisions among 50,000 remits must know that they are many. The
-- application's role may not analyse tables; it may have these analysed.
create function count_what_came_in() returns void
  language plpgsql
  security definer
  set search_path = public, pg_temp
as $$
begin
  analyze remit, remit_cell, remit_topic, remit_exclude, body, topic, topic_path;
end
$$;

revoke all on function count_what_came_in() from public;
grant execute on function count_what_came_in() to ${app};
