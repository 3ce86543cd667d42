create table documents (
    household_id blob not null,
    id blob not null,
    file_name text not null,
    content_type text not null,
    sha256 blob not null,
    size integer not null,
    created_by blob null,
    created_at text not null,
    stage text not null,
    error text null,
    method text null,
    is_proved integer not null,
    unique_id text null,
    reading text null,
    draft text null,
    import_id blob null,
    milliseconds integer null,
    ai_calls integer not null,
    ai_cost integer not null,
    sequence integer not null,
    deleted_at text null,
    is_file_gone integer not null,
    constraint pk_documents primary key (household_id, id)
);

create table attachments (
    household_id blob not null,
    id blob not null,
    document_id blob not null,
    transaction_id blob not null,
    deleted_in blob null,
    constraint pk_attachments primary key (household_id, id),
    constraint fk_attachments_documents_document_id foreign key (household_id, document_id) references documents (household_id, id) on delete cascade,
    constraint fk_attachments_transactions_transaction_id foreign key (household_id, transaction_id) references transactions (household_id, id) on delete cascade
);

-- No household's, as ai_jobs: whoever looks for work has entered none yet.
create table document_jobs (
    household_id blob not null,
    document_id blob not null,
    due_at text not null,
    attempts integer not null,
    held_until text null,
    holder blob null,
    constraint pk_document_jobs primary key (household_id, document_id),
    constraint fk_document_jobs_households_ foreign key (household_id) references households (id) on delete cascade
);

create unique index ix_documents_sha256 on documents (household_id, sha256);
create index ix_documents_sequence on documents (household_id, sequence);
create index ix_documents_unique_id on documents (household_id, unique_id) where unique_id is not null;
create index ix_attachments_document_id on attachments (household_id, document_id);
create index ix_attachments_transaction_id on attachments (household_id, transaction_id);

alter table households add column document_months integer null;
alter table ai_choices add column sends_pictures integer not null default 0;
