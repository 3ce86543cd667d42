-- Published rates belong to nobody: every household reads the same ones.
create table fx_rates (
    base character(3) not null,
    quote character(3) not null,
    date date not null,
    rate numeric not null,
    source text not null,
    batch bigint not null,
    constraint pk_fx_rates primary key (base, quote, date)
);

create table fx_batches (
    batch bigint not null,
    first_date date not null,
    last_date date not null,
    fetched_at timestamp with time zone not null,
    constraint pk_fx_batches primary key (batch)
);

-- One row: how far rates were fetched, and who fetches now.
create table fx_fetches (
    id integer not null,
    due_at timestamp with time zone not null,
    attempts integer not null,
    held_until timestamp with time zone,
    holder uuid,
    covered_from date,
    covered_to date,
    fetched_at timestamp with time zone,
    constraint pk_fx_fetches primary key (id)
);
insert into fx_fetches (id, due_at, attempts) values (1, '1970-01-01 00:00:00Z', 0);

create table own_rates (
    household_id uuid not null,
    id uuid not null,
    "from" character(3) not null,
    "to" character(3) not null,
    rate numeric not null,
    date date not null,
    last_date date,
    note text,
    deleted_in uuid,
    constraint pk_own_rates primary key (household_id, id)
);

create index ix_fx_rates_batch on fx_rates (batch);

alter table households add column rates_batch bigint not null default 0;
alter table accounts add column member_id uuid;
alter table splits add column rate_source text;
alter table saved_views add column screen text not null default 'transactions';
alter table saved_views add column owner_id uuid;

alter table own_rates enable row level security;
alter table own_rates force row level security;
create policy household on own_rates using (household_id = (select app_household()));
