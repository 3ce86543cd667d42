-- A question that a person waits for belongs to no run.
alter table ai_calls alter column run_id drop not null;
