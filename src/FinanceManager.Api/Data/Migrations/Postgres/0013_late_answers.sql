create table late_answers (
    household_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    status integer not null,
    headers text not null,
    body bytea not null,
    at timestamp with time zone not null,
    constraint pk_late_answers primary key (household_id, id)
);

alter table late_answers enable row level security;
alter table late_answers force row level security;
create policy household on late_answers using (household_id = (select app_household()));
