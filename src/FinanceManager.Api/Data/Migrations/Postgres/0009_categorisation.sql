alter table merchant_memories add column text text;
alter table merchant_memories add column income boolean not null default false;
alter table merchant_memories alter column income drop default;
alter table merchant_memories add column size integer;

create table category_outcomes (
    household_id uuid not null,
    id uuid not null,
    tier text not null,
    confidence double precision not null,
    applied boolean not null,
    was_right boolean not null,
    asked boolean not null,
    at timestamp with time zone not null,
    constraint pk_category_outcomes primary key (household_id, id)
);

create table merchants (
    household_id uuid not null,
    id uuid not null,
    name text not null,
    keys text not null,
    deleted_in uuid,
    constraint pk_merchants primary key (household_id, id)
);

create index ix_category_outcomes_at on category_outcomes (household_id, at);

alter table category_outcomes enable row level security;
alter table category_outcomes force row level security;
create policy household on category_outcomes using (household_id = (select app_household()));
alter table merchants enable row level security;
alter table merchants force row level security;
create policy household on merchants using (household_id = (select app_household()));

-- Few rows wait for a person.
create index ix_transactions_needs_review_merchant_key on transactions (household_id, needs_review, merchant_key) where needs_review;
