create table documents (
    household_id uuid not null,
    id uuid not null,
    file_name text not null,
    content_type text not null,
    sha256 bytea not null,
    size bigint not null,
    created_by uuid,
    created_at timestamp with time zone not null,
    stage text not null,
    error text,
    method text,
    is_proved boolean not null,
    unique_id text,
    reading text,
    draft text,
    import_id uuid,
    milliseconds integer,
    ai_calls integer not null,
    ai_cost bigint not null,
    sequence bigint not null,
    deleted_at timestamp with time zone,
    is_file_gone boolean not null,
    constraint pk_documents primary key (household_id, id)
);

create table attachments (
    household_id uuid not null,
    id uuid not null,
    document_id uuid not null,
    transaction_id uuid not null,
    deleted_in uuid,
    constraint pk_attachments primary key (household_id, id),
    constraint fk_attachments_documents_document_id foreign key (household_id, document_id) references documents (household_id, id) on delete cascade,
    constraint fk_attachments_transactions_transaction_id foreign key (household_id, transaction_id) references transactions (household_id, id) on delete cascade
);

-- No household's, as ai_jobs: whoever looks for work has entered none yet.
create table document_jobs (
    household_id uuid not null,
    document_id uuid not null,
    due_at timestamp with time zone not null,
    attempts integer not null,
    held_until timestamp with time zone,
    holder uuid,
    constraint pk_document_jobs primary key (household_id, document_id),
    constraint fk_document_jobs_households_ foreign key (household_id) references households (id) on delete cascade
);

create unique index ix_documents_sha256 on documents (household_id, sha256);
create index ix_documents_sequence on documents (household_id, sequence);
create index ix_documents_unique_id on documents (household_id, unique_id) where unique_id is not null;
create index ix_attachments_document_id on attachments (household_id, document_id);
create index ix_attachments_transaction_id on attachments (household_id, transaction_id);

alter table households add column document_months integer;
alter table ai_choices add column sends_pictures boolean not null default false;
alter table ai_choices alter column sends_pictures drop default;

alter table documents enable row level security;
alter table documents force row level security;
create policy household on documents using (household_id = (select app_household()));
alter table attachments enable row level security;
alter table attachments force row level security;
create policy household on attachments using (household_id = (select app_household()));
