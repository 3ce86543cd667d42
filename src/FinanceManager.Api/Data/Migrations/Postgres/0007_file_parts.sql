create table import_file_parts (
    household_id uuid not null,
    import_id uuid not null,
    part integer not null,
    content bytea not null,
    constraint pk_import_file_parts primary key (household_id, import_id, part),
    constraint fk_import_file_parts_imports_import_id foreign key (household_id, import_id) references imports (household_id, id) on delete cascade
);

alter table import_files no force row level security;
insert into import_file_parts (household_id, import_id, part, content)
select household_id, id, 0, content from import_files;

drop table import_files;

alter table import_file_parts enable row level security;
alter table import_file_parts force row level security;
create policy household on import_file_parts using (household_id = (select app_household()));
