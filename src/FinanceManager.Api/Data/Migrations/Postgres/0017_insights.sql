create table insight_runs (
    household_id uuid not null,
    computed_at timestamp with time zone not null,
    day date not null,
    up_to uuid,
    insights text not null,
    constraint pk_insight_runs primary key (household_id)
);

create table insight_dismissals (
    household_id uuid not null,
    id uuid not null,
    key text not null,
    stake_minor_units bigint not null,
    currency character(3) not null,
    deleted_in uuid,
    constraint pk_insight_dismissals primary key (household_id, id)
);

create table insight_sentences (
    household_id uuid not null,
    question text not null,
    text text,
    at timestamp with time zone not null,
    constraint pk_insight_sentences primary key (household_id, question)
);

-- No household's, as ai_jobs: whoever looks for work has entered none yet.
create table insight_jobs (
    household_id uuid not null,
    due_at timestamp with time zone not null,
    attempts integer not null,
    held_until timestamp with time zone,
    holder uuid,
    constraint pk_insight_jobs primary key (household_id),
    constraint fk_insight_jobs_households_ foreign key (household_id) references households (id) on delete cascade
);

-- The latest charges of a merchant are read by their day, however many there are.
drop index ix_transactions_merchant_key;
create index ix_transactions_merchant_key_date on transactions (household_id, merchant_key, date);

alter table insight_runs enable row level security;
alter table insight_runs force row level security;
create policy household on insight_runs using (household_id = (select app_household()));
alter table insight_dismissals enable row level security;
alter table insight_dismissals force row level security;
create policy household on insight_dismissals using (household_id = (select app_household()));
alter table insight_sentences enable row level security;
alter table insight_sentences force row level security;
create policy household on insight_sentences using (household_id = (select app_household()));
