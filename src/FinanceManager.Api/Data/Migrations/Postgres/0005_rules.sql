alter table rules add column match text not null default 'all';
alter table rules add column parts text not null default '[]';
alter table rules add column tags text not null default '[]';
alter table rules add column note text;
alter table rules add column transfer boolean not null default false;
alter table rules add column ignore boolean not null default false;
alter table rules add column stop boolean not null default true;

-- For the rules that are there already; a new one says all of it.
alter table rules alter column match drop default;
alter table rules alter column parts drop default;
alter table rules alter column tags drop default;
alter table rules alter column transfer drop default;
alter table rules alter column ignore drop default;
alter table rules alter column stop drop default;

-- How many rows each rule decided, without a walk over all of a household's splits.
create index ix_splits_evidence on splits (household_id, evidence) where source = 'rule';
