-- Published rates belong to nobody: every household reads the same ones.
create table fx_rates (
    base text not null,
    quote text not null,
    date text not null,
    rate text not null,
    source text not null,
    batch integer not null,
    constraint pk_fx_rates primary key (base, quote, date)
);

create table fx_batches (
    batch integer not null,
    first_date text not null,
    last_date text not null,
    fetched_at text not null,
    constraint pk_fx_batches primary key (batch)
);

-- One row: how far rates were fetched, and who fetches now.
create table fx_fetches (
    id integer not null,
    due_at text not null,
    attempts integer not null,
    held_until text null,
    holder blob null,
    covered_from text null,
    covered_to text null,
    fetched_at text null,
    constraint pk_fx_fetches primary key (id)
);
insert into fx_fetches (id, due_at, attempts) values (1, '1970-01-01 00:00:00', 0);

create table own_rates (
    household_id blob not null,
    id blob not null,
    "from" text not null,
    "to" text not null,
    rate text not null,
    date text not null,
    last_date text null,
    note text null,
    deleted_in blob null,
    constraint pk_own_rates primary key (household_id, id)
);

create index ix_fx_rates_batch on fx_rates (batch);

alter table households add column rates_batch integer not null default 0;
alter table accounts add column member_id blob null;
alter table splits add column rate_source text null;
alter table saved_views add column screen text not null default 'transactions';
alter table saved_views add column owner_id blob null;
