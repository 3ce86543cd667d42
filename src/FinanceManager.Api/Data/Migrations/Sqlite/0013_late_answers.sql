create table late_answers (
    household_id blob not null,
    id blob not null,
    user_id blob not null,
    status integer not null,
    headers text not null,
    body blob not null,
    at text not null,
    constraint pk_late_answers primary key (household_id, id)
);
