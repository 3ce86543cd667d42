create table recurring_series (
    household_id blob not null,
    id blob not null,
    account_id blob not null,
    currency text not null,
    merchant_key text not null,
    income integer not null,
    other_account_id blob null,
    decision text not null,
    name text null,
    kind text null,
    category_id blob null,
    cadence text null,
    due_on text null,
    expected_minor_units integer null,
    ended_on text null,
    sighting text null,
    deleted_in blob null,
    constraint pk_recurring_series primary key (household_id, id),
    constraint fk_recurring_series_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict,
    constraint fk_recurring_series_accounts_other_account_id foreign key (household_id, other_account_id) references accounts (household_id, id) on delete restrict,
    constraint fk_recurring_series_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

-- Derived, as the monthly summary: what was moved day by day beside what recurs.
create table everyday_sums (
    household_id blob not null,
    id blob not null,
    account_id blob not null,
    last_day text not null,
    days text not null,
    constraint pk_everyday_sums primary key (household_id, id),
    constraint fk_everyday_sums_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict
);

-- No household's, as ai_jobs: whoever looks for work has entered none yet.
create table recurring_jobs (
    household_id blob not null,
    due_at text not null,
    changed_at text not null,
    attempts integer not null,
    held_until text null,
    holder blob null,
    constraint pk_recurring_jobs primary key (household_id),
    constraint fk_recurring_jobs_households_ foreign key (household_id) references households (id) on delete cascade
);

create index ix_recurring_series_account_id on recurring_series (household_id, account_id);
create index ix_recurring_series_other_account_id on recurring_series (household_id, other_account_id);
create index ix_recurring_series_category_id on recurring_series (household_id, category_id);
create index ix_everyday_sums_account_id on everyday_sums (household_id, account_id);

-- What is there already is searched soon after the start.
insert into recurring_jobs (household_id, due_at, changed_at, attempts)
select id, strftime('%Y-%m-%d %H:%M:%S', 'now'), strftime('%Y-%m-%d %H:%M:%S', 'now'), 0 from households;
