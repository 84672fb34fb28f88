-- The cells of one remit are asked for whenever it is submitted; without this every cell there is would be read for it.
create index ix_remit_cell__remit on remit_cell (remit_id, remit_version);

-- A directory comes in in one transaction, in which nothing is known yet of how large the tables grow: told nothing else, the
-- trigger would read all remits that came before for each hundred that come.
alter function lay_out_remit_cells() set enable_seqscan = off;
