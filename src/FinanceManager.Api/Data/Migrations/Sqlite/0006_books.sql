create table reconciliations (
    household_id blob not null,
    id blob not null,
    account_id blob not null,
    date text not null,
    minor_units integer not null,
    finished_at text not null,
    deleted_in blob null,
    constraint pk_reconciliations primary key (household_id, id),
    constraint fk_reconciliations_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict
);

create table saved_views (
    household_id blob not null,
    id blob not null,
    name text not null,
    filter text not null,
    deleted_in blob null,
    constraint pk_saved_views primary key (household_id, id)
);

create index ix_reconciliations_account_id on reconciliations (household_id, account_id);

alter table households add column change_months integer null;
alter table change_sets add column forgotten integer not null default 0;

-- A search for a rare word reads this index from end to end, which is a tenth of the rows.
drop index ix_transactions_date_id;
create index ix_transactions_date_id_minor_units_search_text on transactions (household_id, date, id, minor_units, search_text);

delete from sqlite_stat1 where idx = 'ix_transactions_date_id';
insert into sqlite_stat1 (tbl, idx, stat) values
    ('transactions', 'ix_transactions_date_id_minor_units_search_text', '1000000 1000000 100 1 1 1');

analyze sqlite_schema;
