alter table rules add column match text not null default 'all';
alter table rules add column parts text not null default '[]';
alter table rules add column tags text not null default '[]';
alter table rules add column note text null;
alter table rules add column transfer integer not null default 0;
alter table rules add column "ignore" integer not null default 0;
alter table rules add column stop integer not null default 1;

-- How many rows each rule decided, without a walk over all of a household's splits.
create index ix_splits_evidence on splits (household_id, evidence) where source = 'rule';

insert into sqlite_stat1 (tbl, idx, stat) values ('splits', 'ix_splits_evidence', '200000 200000 2000');

analyze sqlite_schema;
