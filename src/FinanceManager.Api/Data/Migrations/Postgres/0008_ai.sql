create table ai_choices (
    household_id uuid not null,
    enabled boolean not null,
    consented_at timestamp with time zone,
    consented_by uuid,
    monthly_cap bigint,
    escalate_from bigint,
    constraint pk_ai_choices primary key (household_id)
);

create table ai_months (
    household_id uuid not null,
    month integer not null,
    reserved bigint not null,
    spent bigint not null,
    constraint pk_ai_months primary key (household_id, month)
);

create table ai_runs (
    household_id uuid not null,
    id uuid not null,
    actor uuid,
    created_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    state text not null,
    reason text,
    rows integer not null,
    merchants integer not null,
    answered integer not null,
    categorized integer not null,
    suggested integer not null,
    change_set_id uuid,
    batch_id text,
    batches integer not null,
    constraint pk_ai_runs primary key (household_id, id)
);

create table ai_calls (
    household_id uuid not null,
    id uuid not null,
    run_id uuid,
    task text not null,
    model text not null,
    prompt_version text not null,
    tier text not null,
    sent_at timestamp with time zone not null,
    payload text,
    items integer not null,
    questions text not null,
    outcome text not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    reserved bigint not null,
    month integer not null,
    cost bigint not null,
    constraint pk_ai_calls primary key (household_id, id),
    constraint fk_ai_calls_ai_runs_run_id foreign key (household_id, run_id) references ai_runs (household_id, id) on delete restrict
);

create table ai_answers (
    household_id uuid not null,
    question text not null,
    category_id uuid,
    confidence double precision,
    unusable boolean not null,
    model text not null,
    prompt_version text not null,
    at timestamp with time zone not null,
    constraint pk_ai_answers primary key (household_id, question),
    constraint fk_ai_answers_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

-- These two are no household's: whoever looks for work has entered none yet. They hold no text of anybody.
create table ai_jobs (
    household_id uuid not null,
    run_id uuid not null,
    due_at timestamp with time zone not null,
    attempts integer not null,
    held_until timestamp with time zone,
    holder uuid,
    constraint pk_ai_jobs primary key (household_id),
    constraint fk_ai_jobs_households_ foreign key (household_id) references households (id) on delete cascade
);

create table ai_global_months (
    month integer not null,
    reserved bigint not null,
    spent bigint not null,
    constraint pk_ai_global_months primary key (month)
);

create index ix_ai_calls_run_id on ai_calls (household_id, run_id);
create index ix_ai_answers_category_id on ai_answers (household_id, category_id);

alter table ai_choices enable row level security;
alter table ai_choices force row level security;
create policy household on ai_choices using (household_id = (select app_household()));
alter table ai_months enable row level security;
alter table ai_months force row level security;
create policy household on ai_months using (household_id = (select app_household()));
alter table ai_runs enable row level security;
alter table ai_runs force row level security;
create policy household on ai_runs using (household_id = (select app_household()));
alter table ai_calls enable row level security;
alter table ai_calls force row level security;
create policy household on ai_calls using (household_id = (select app_household()));
alter table ai_answers enable row level security;
alter table ai_answers force row level security;
create policy household on ai_answers using (household_id = (select app_household()));
