create table import_file_parts (
    household_id blob not null,
    import_id blob not null,
    part integer not null,
    content blob not null,
    constraint pk_import_file_parts primary key (household_id, import_id, part),
    constraint fk_import_file_parts_imports_import_id foreign key (household_id, import_id) references imports (household_id, id) on delete cascade
);

insert into import_file_parts (household_id, import_id, part, content)
select household_id, id, 0, content from import_files;

drop table import_files;
