alter table merchant_memories add column text text null;
alter table merchant_memories add column income integer not null default 0;
alter table merchant_memories add column size integer null;

create table category_outcomes (
    household_id blob not null,
    id blob not null,
    tier text not null,
    confidence real not null,
    applied integer not null,
    was_right integer not null,
    asked integer not null,
    at text not null,
    constraint pk_category_outcomes primary key (household_id, id)
);

create table merchants (
    household_id blob not null,
    id blob not null,
    name text not null,
    keys text not null,
    deleted_in blob null,
    constraint pk_merchants primary key (household_id, id)
);

create index ix_category_outcomes_at on category_outcomes (household_id, at);

-- Few rows wait for a person.
create index ix_transactions_needs_review_merchant_key on transactions (household_id, needs_review, merchant_key) where needs_review;
