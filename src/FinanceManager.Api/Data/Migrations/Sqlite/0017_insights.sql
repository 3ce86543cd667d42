create table insight_runs (
    household_id blob not null,
    computed_at text not null,
    day text not null,
    up_to blob null,
    insights text not null,
    constraint pk_insight_runs primary key (household_id)
);

create table insight_dismissals (
    household_id blob not null,
    id blob not null,
    key text not null,
    stake_minor_units integer not null,
    currency text not null,
    deleted_in blob null,
    constraint pk_insight_dismissals primary key (household_id, id)
);

create table insight_sentences (
    household_id blob not null,
    question text not null,
    text text null,
    at text not null,
    constraint pk_insight_sentences primary key (household_id, question)
);

-- No household's, as ai_jobs: whoever looks for work has entered none yet.
create table insight_jobs (
    household_id blob not null,
    due_at text not null,
    attempts integer not null,
    held_until text null,
    holder blob null,
    constraint pk_insight_jobs primary key (household_id),
    constraint fk_insight_jobs_households_ foreign key (household_id) references households (id) on delete cascade
);

-- The latest charges of a merchant are read by their day, however many there are.
drop index ix_transactions_merchant_key;
create index ix_transactions_merchant_key_date on transactions (household_id, merchant_key, date);

delete from sqlite_stat1 where idx = 'ix_transactions_merchant_key';
insert into sqlite_stat1 (tbl, idx, stat) values
    ('transactions', 'ix_transactions_merchant_key_date', '1000000 1000000 100 2');

analyze sqlite_schema;
