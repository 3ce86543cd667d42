create table reconciliations (
    household_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    date date not null,
    minor_units bigint not null,
    finished_at timestamp with time zone not null,
    deleted_in uuid,
    constraint pk_reconciliations primary key (household_id, id),
    constraint fk_reconciliations_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict
);

create table saved_views (
    household_id uuid not null,
    id uuid not null,
    name text not null,
    filter text not null,
    deleted_in uuid,
    constraint pk_saved_views primary key (household_id, id)
);

create index ix_reconciliations_account_id on reconciliations (household_id, account_id);

alter table reconciliations enable row level security;
alter table reconciliations force row level security;
create policy household on reconciliations using (household_id = (select app_household()));
alter table saved_views enable row level security;
alter table saved_views force row level security;
create policy household on saved_views using (household_id = (select app_household()));

alter table households add column change_months integer;
alter table change_sets add column forgotten boolean not null default false;
alter table change_sets alter column forgotten drop default;

-- A search for a rare word reads this index from end to end, which is a tenth of the rows. An index holds no longer text.
alter table transactions no force row level security;
update transactions set search_text = left(search_text, 600) where octet_length(search_text) > 2400;
alter table transactions force row level security;
drop index ix_transactions_date_id;
create index ix_transactions_date_id_minor_units_search_text on transactions (household_id, date, id, minor_units, search_text);
