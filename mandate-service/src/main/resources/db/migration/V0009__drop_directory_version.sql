-- The other services follow the events; nobody asks for a version of the directory any more (docs/adr/0015).
drop trigger tr_member__renews_directory on member;
drop trigger tr_mandate__renews_directory on mandate;
drop trigger tr_mandate_area__renews_directory on mandate_area;
drop trigger tr_mandate_step__renews_directory on mandate_step;
drop trigger tr_aside__renews_directory on aside;
drop function renew_directory_version();
drop table directory_version;
