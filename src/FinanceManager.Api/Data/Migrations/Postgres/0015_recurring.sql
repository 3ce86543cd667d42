create table recurring_series (
    household_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    currency character(3) not null,
    merchant_key text not null,
    income boolean not null,
    other_account_id uuid,
    decision text not null,
    name text,
    kind text,
    category_id uuid,
    cadence text,
    due_on date,
    expected_minor_units bigint,
    ended_on date,
    sighting text,
    deleted_in uuid,
    constraint pk_recurring_series primary key (household_id, id),
    constraint fk_recurring_series_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict,
    constraint fk_recurring_series_accounts_other_account_id foreign key (household_id, other_account_id) references accounts (household_id, id) on delete restrict,
    constraint fk_recurring_series_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

-- Derived, as the monthly summary: what was moved day by day beside what recurs.
create table everyday_sums (
    household_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    last_day date not null,
    days text not null,
    constraint pk_everyday_sums primary key (household_id, id),
    constraint fk_everyday_sums_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict
);

-- No household's, as ai_jobs: whoever looks for work has entered none yet.
create table recurring_jobs (
    household_id uuid not null,
    due_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    attempts integer not null,
    held_until timestamp with time zone,
    holder uuid,
    constraint pk_recurring_jobs primary key (household_id),
    constraint fk_recurring_jobs_households_ foreign key (household_id) references households (id) on delete cascade
);

create index ix_recurring_series_account_id on recurring_series (household_id, account_id);
create index ix_recurring_series_other_account_id on recurring_series (household_id, other_account_id);
create index ix_recurring_series_category_id on recurring_series (household_id, category_id);
create index ix_everyday_sums_account_id on everyday_sums (household_id, account_id);

alter table recurring_series enable row level security;
alter table recurring_series force row level security;
create policy household on recurring_series using (household_id = (select app_household()));
alter table everyday_sums enable row level security;
alter table everyday_sums force row level security;
create policy household on everyday_sums using (household_id = (select app_household()));

-- What is there already is searched soon after the start.
alter table households no force row level security;
insert into recurring_jobs (household_id, due_at, changed_at, attempts) select id, now(), now(), 0 from households;
alter table households force row level security;
