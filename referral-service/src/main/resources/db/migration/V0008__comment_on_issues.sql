-- What the parties of an issue have to say on it, and the files that they attach. Nothing of it is changed or removed once it is there;
-- a file's bytes stand in a table of their own, so that lists never read them and a backup of the database holds them.
create table entry (
  id         uuid        not null,
  issue_ref  text        not null,
  words      text        not null,
  marking    text        not null,
  written_at timestamptz not null,
  written_by text        not null,
  body       text,
  state      text,
  files      int         not null,
  changed_at timestamptz not null,
  revision   bigint      not null,
  constraint pk_entry primary key (id),
  constraint fk_entry__issue foreign key (issue_ref) references issue (ref),
  constraint ck_entry__says_something check (length(words) between 1 and 10000),
  constraint ck_entry__marking check (marking in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  constraint ck_entry__has_few_files check (files between 0 and 20),
  constraint ck_entry__is_written_before_it_changes check (changed_at >= written_at)
);

create index ix_entry__issue on entry (issue_ref, written_at, id);

comment on table entry is 'A comment on an issue.';
comment on column entry.marking is 'Who may read it; where the issue is stricter, the issue''s marking counts.';
comment on column entry.body is 'Code of the body for which it was written; null for those who act for none.';
comment on column entry.state is 'Code of the member state whose focal wrote it.';
comment on column entry.changed_at is 'When the last file was attached to it, or it was written.';
comment on column entry.files is 'How many files are attached; with each its revision counts up.';

create table attachment (
  id         uuid        not null,
  entry      uuid        not null,
  name       text        not null,
  type       text        not null,
  size       int         not null,
  sha256     text        not null,
  added_at   timestamptz not null,
  added_by   text        not null,
  constraint pk_attachment primary key (id),
  constraint fk_attachment__entry foreign key (entry) references entry (id),
  constraint ck_attachment__type check (type in ('PDF', 'PNG', 'JPEG', 'TEXT', 'CSV')),
  constraint ck_attachment__name_is_no_path check (length(name) between 1 and 120 and name !~ '[/\\[:cntrl:]]'),
  constraint ck_attachment__size_is_that_of_something check (size > 0),
  constraint ck_attachment__hash_is_a_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

create index ix_attachment__entry on attachment (entry, added_at);

comment on table attachment is 'A file that is attached to an entry, without its bytes.';

create table attachment_content (
  attachment uuid  not null,
  bytes      bytea not null,
  constraint pk_attachment_content primary key (attachment),
  constraint fk_attachment_content__attachment foreign key (attachment) references attachment (id),
  constraint ck_attachment_content__is_something check (length(bytes) > 0)
);

comment on table attachment_content is 'The bytes of an attachment.';

grant select, insert, update on entry to ${app};
grant select, insert on attachment to ${app};
grant select, insert on attachment_content to ${app};
