-- A question that a person waits for belongs to no run.
create table ai_calls_new (
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

insert into ai_calls_new (household_id, id, run_id, task, model, prompt_version, tier, sent_at, payload, items, questions, outcome, input_tokens, output_tokens, reserved, month, cost)
select household_id, id, run_id, task, model, prompt_version, tier, sent_at, payload, items, questions, outcome, input_tokens, output_tokens, reserved, month, cost from ai_calls;

drop table ai_calls;
alter table ai_calls_new rename to ai_calls;
create index ix_ai_calls_run_id on ai_calls (household_id, run_id);
