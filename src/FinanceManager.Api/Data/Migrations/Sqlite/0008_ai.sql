create table ai_choices (
    household_id blob not null,
    enabled integer not null,
    consented_at text null,
    consented_by blob null,
    monthly_cap integer null,
    escalate_from integer null,
    constraint pk_ai_choices primary key (household_id)
);

create table ai_months (
    household_id blob not null,
    month integer not null,
    reserved integer not null,
    spent integer not null,
    constraint pk_ai_months primary key (household_id, month)
);

create table ai_runs (
    household_id blob not null,
    id blob not null,
    actor blob null,
    created_at text not null,
    ended_at text null,
    state text not null,
    reason text null,
    rows integer not null,
    merchants integer not null,
    answered integer not null,
    categorized integer not null,
    suggested integer not null,
    change_set_id blob null,
    batch_id text null,
    batches integer not null,
    constraint pk_ai_runs primary key (household_id, id)
);

create table ai_calls (
    household_id blob not null,
    id blob not null,
    run_id blob null,
    task text not null,
    model text not null,
    prompt_version text not null,
    tier text not null,
    sent_at text not null,
    payload text null,
    items integer not null,
    questions text not null,
    outcome text not null,
    input_tokens integer not null,
    output_tokens integer not null,
    reserved integer not null,
    month integer not null,
    cost integer not null,
    constraint pk_ai_calls primary key (household_id, id),
    constraint fk_ai_calls_ai_runs_run_id foreign key (household_id, run_id) references ai_runs (household_id, id) on delete restrict
);

create table ai_answers (
    household_id blob not null,
    question text not null,
    category_id blob null,
    confidence real null,
    unusable integer not null,
    model text not null,
    prompt_version text not null,
    at text not null,
    constraint pk_ai_answers primary key (household_id, question),
    constraint fk_ai_answers_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

-- These two are no household's: whoever looks for work has entered none yet. They hold no text of anybody.
create table ai_jobs (
    household_id blob not null,
    run_id blob not null,
    due_at text not null,
    attempts integer not null,
    held_until text null,
    holder blob null,
    constraint pk_ai_jobs primary key (household_id),
    constraint fk_ai_jobs_households_ foreign key (household_id) references households (id) on delete cascade
);

create table ai_global_months (
    month integer not null,
    reserved integer not null,
    spent integer not null,
    constraint pk_ai_global_months primary key (month)
);

create index ix_ai_calls_run_id on ai_calls (household_id, run_id);
create index ix_ai_answers_category_id on ai_answers (household_id, category_id);
