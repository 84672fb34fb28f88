-- Issues are found by words of their title and summary, whatever the accents: the reports come in eleven languages, so no language's
-- endings are taken off.
create extension if not exists unaccent;

create text search configuration words (copy = simple);
alter text search configuration words
  alter mapping for hword, hword_part, word with unaccent, simple;

comment on text search configuration words is 'Words as they stand, without accents and without regard to case.';

alter table issue
  add column words tsvector generated always as (
    setweight(to_tsvector('words', title), 'A') || setweight(to_tsvector('words', summary), 'B')) stored;

comment on column issue.words is 'The words of title and summary; asked only for readers who may read both.';

create index ix_issue__words on issue using gin (words);
