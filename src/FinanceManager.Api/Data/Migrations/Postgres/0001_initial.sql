create table bank_mappings (
    household_id uuid not null,
    id uuid not null,
    signature text not null,
    mapping text not null,
    constraint pk_bank_mappings primary key (household_id, id)
);

create table categories (
    household_id uuid not null,
    id uuid not null,
    key text,
    parent_id uuid,
    kind text not null,
    name text,
    colour text not null,
    icon text not null,
    position integer not null,
    hidden boolean not null,
    deleted_in uuid,
    constraint pk_categories primary key (household_id, id),
    constraint fk_categories_categories_parent_id foreign key (household_id, parent_id) references categories (household_id, id) on delete restrict
);

create table change_sets (
    household_id uuid not null,
    id uuid not null,
    kind text not null,
    label text not null,
    subject text,
    actor uuid,
    at timestamp with time zone not null,
    import_id uuid,
    rows integer not null,
    reverts uuid,
    reverted_by uuid,
    constraint pk_change_sets primary key (household_id, id)
);

create table households (
    id uuid not null,
    name text not null,
    base_currency character(3) not null,
    country text,
    is_demo boolean not null,
    created_at timestamp with time zone not null,
    constraint pk_households primary key (id)
);

create table imports (
    household_id uuid not null,
    id uuid not null,
    file_name text not null,
    sha256 bytea not null,
    size bigint not null,
    format text not null,
    status text not null,
    created_by uuid,
    created_at timestamp with time zone not null,
    choices text not null,
    outcome text not null,
    change_set_id uuid,
    constraint pk_imports primary key (household_id, id)
);

create table monthly_summaries (
    household_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    month integer not null,
    category_id uuid,
    currency character(3) not null,
    transfer boolean not null,
    count integer not null,
    inflow bigint not null,
    outflow bigint not null,
    base_inflow bigint not null,
    base_outflow bigint not null,
    base_unknown integer not null,
    constraint pk_monthly_summaries primary key (household_id, id)
);

create table users (
    id uuid not null,
    display_name text not null,
    locale text not null,
    is_demo boolean not null,
    created_at timestamp with time zone not null,
    user_name character varying(256),
    normalized_user_name character varying(256),
    email character varying(256),
    normalized_email character varying(256),
    email_confirmed boolean not null,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number text,
    phone_number_confirmed boolean not null,
    two_factor_enabled boolean not null,
    lockout_end timestamp with time zone,
    lockout_enabled boolean not null,
    access_failed_count integer not null,
    constraint pk_users primary key (id)
);

create table merchant_memories (
    household_id uuid not null,
    id uuid not null,
    key text not null,
    category_id uuid,
    count integer not null,
    learned_at timestamp with time zone not null,
    deleted_in uuid,
    constraint pk_merchant_memories primary key (household_id, id),
    constraint fk_merchant_memories_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

create table rules (
    household_id uuid not null,
    id uuid not null,
    name text not null,
    position integer not null,
    enabled boolean not null,
    conditions text not null,
    category_id uuid,
    payee text,
    deleted_in uuid,
    constraint pk_rules primary key (household_id, id),
    constraint fk_rules_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

create table change_entries (
    household_id uuid not null,
    id uuid not null,
    change_set_id uuid not null,
    ordinal integer not null,
    entity text not null,
    entity_id uuid not null,
    operation text not null,
    fields text not null,
    constraint pk_change_entries primary key (household_id, id),
    constraint fk_change_entries_change_sets_change_set_id foreign key (household_id, change_set_id) references change_sets (household_id, id) on delete cascade
);

create table accounts (
    household_id uuid not null,
    id uuid not null,
    name text not null,
    type text not null,
    currency character(3) not null,
    institution text,
    opening_minor_units bigint not null,
    opening_known boolean not null,
    closing_day integer,
    due_day integer,
    archived boolean not null,
    created_at timestamp with time zone not null,
    deleted_in uuid,
    constraint pk_accounts primary key (household_id, id),
    constraint fk_accounts_households_ foreign key (household_id) references households (id) on delete restrict
);

create table import_files (
    household_id uuid not null,
    id uuid not null,
    content bytea not null,
    constraint pk_import_files primary key (household_id, id),
    constraint fk_import_files_imports_id foreign key (household_id, id) references imports (household_id, id) on delete cascade
);

create table memberships (
    household_id uuid not null,
    user_id uuid not null,
    role text not null,
    constraint pk_memberships primary key (household_id, user_id),
    constraint fk_memberships_households_ foreign key (household_id) references households (id) on delete restrict,
    constraint fk_memberships_users_user_id foreign key (user_id) references users (id) on delete cascade
);

create table sessions (
    id uuid not null,
    user_id uuid not null,
    current_hash bytea not null,
    previous_hash bytea,
    rotated_at timestamp with time zone not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    user_agent text,
    constraint pk_sessions primary key (id),
    constraint fk_sessions_users_user_id foreign key (user_id) references users (id) on delete cascade
);

create table user_claims (
    id integer generated by default as identity,
    user_id uuid not null,
    claim_type text,
    claim_value text,
    constraint pk_user_claims primary key (id),
    constraint fk_user_claims_users_user_id foreign key (user_id) references users (id) on delete cascade
);

create table user_logins (
    login_provider text not null,
    provider_key text not null,
    provider_display_name text,
    user_id uuid not null,
    constraint pk_user_logins primary key (login_provider, provider_key),
    constraint fk_user_logins_users_user_id foreign key (user_id) references users (id) on delete cascade
);

create table user_tokens (
    user_id uuid not null,
    login_provider text not null,
    name text not null,
    value text,
    constraint pk_user_tokens primary key (user_id, login_provider, name),
    constraint fk_user_tokens_users_user_id foreign key (user_id) references users (id) on delete cascade
);

create table account_aliases (
    household_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    text text not null,
    constraint pk_account_aliases primary key (household_id, id),
    constraint fk_account_aliases_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict
);

create table stated_balances (
    household_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    date date not null,
    minor_units bigint not null,
    import_id uuid,
    stated_at timestamp with time zone not null,
    deleted_in uuid,
    constraint pk_stated_balances primary key (household_id, id),
    constraint fk_stated_balances_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict
);

create table transactions (
    household_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    date date not null,
    minor_units bigint not null,
    currency character(3) not null,
    payee text,
    payee_source text not null,
    description text not null,
    note text,
    status text not null,
    bank_date date,
    bank_minor_units bigint,
    bank_text text,
    installment_number smallint,
    installment_count smallint,
    transfer_id uuid,
    tags text not null,
    needs_review boolean not null,
    search_text text not null,
    merchant_key text not null,
    created_in uuid not null,
    deleted_in uuid,
    constraint pk_transactions primary key (household_id, id),
    constraint fk_transactions_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict
);

create table splits (
    household_id uuid not null,
    id uuid not null,
    transaction_id uuid not null,
    position integer not null,
    category_id uuid,
    minor_units bigint not null,
    note text,
    source text not null,
    confidence double precision,
    evidence text,
    base_minor_units bigint,
    rate_date date,
    deleted_in uuid,
    constraint pk_splits primary key (household_id, id),
    constraint fk_splits_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict,
    constraint fk_splits_transactions_transaction_id foreign key (household_id, transaction_id) references transactions (household_id, id) on delete cascade
);

create table transaction_sources (
    household_id uuid not null,
    import_id uuid not null,
    ordinal integer not null,
    transaction_id uuid not null,
    source_id text,
    read_date date,
    read_minor_units bigint,
    read_text text,
    withdrawn boolean not null,
    constraint pk_transaction_sources primary key (household_id, import_id, ordinal),
    constraint fk_transaction_sources_transactions_transaction_id foreign key (household_id, transaction_id) references transactions (household_id, id) on delete cascade
);

create table transfers (
    household_id uuid not null,
    id uuid not null,
    from_transaction_id uuid not null,
    to_transaction_id uuid not null,
    deleted_in uuid,
    constraint pk_transfers primary key (household_id, id),
    constraint fk_transfers_transactions_from_transaction_id foreign key (household_id, from_transaction_id) references transactions (household_id, id) on delete restrict,
    constraint fk_transfers_transactions_to_transaction_id foreign key (household_id, to_transaction_id) references transactions (household_id, id) on delete restrict
);

create index ix_account_aliases_account_id on account_aliases (household_id, account_id);
create index ix_account_aliases_text on account_aliases (household_id, text);
create unique index ix_bank_mappings_signature on bank_mappings (household_id, signature);
create index ix_categories_parent_id on categories (household_id, parent_id);
create index ix_change_entries_change_set_id on change_entries (household_id, change_set_id);
create index ix_change_entries_entity_id on change_entries (household_id, entity_id);
create index ix_memberships_user_id on memberships (user_id);
create index ix_merchant_memories_category_id on merchant_memories (household_id, category_id);
create index ix_merchant_memories_key on merchant_memories (household_id, key);
create index ix_monthly_summaries_account_id_month on monthly_summaries (household_id, account_id, month);
create index ix_monthly_summaries_month on monthly_summaries (household_id, month);
create index ix_rules_category_id on rules (household_id, category_id);
create index ix_sessions_user_id on sessions (user_id);
create index ix_splits_category_id on splits (household_id, category_id);
create index ix_splits_transaction_id on splits (household_id, transaction_id);
create index ix_stated_balances_account_id on stated_balances (household_id, account_id);
create index ix_transaction_sources_transaction_id on transaction_sources (household_id, transaction_id);
create index ix_transactions_account_id_date_id on transactions (household_id, account_id, date, id);
create index ix_transactions_date_id on transactions (household_id, date, id);
create index ix_transactions_merchant_key on transactions (household_id, merchant_key);
create index ix_transfers_from_transaction_id on transfers (household_id, from_transaction_id);
create index ix_transfers_to_transaction_id on transfers (household_id, to_transaction_id);
create index ix_user_claims_user_id on user_claims (user_id);
create index ix_user_logins_user_id on user_logins (user_id);
create index ix_users_normalized_email on users (normalized_email);
create unique index ix_users_normalized_user_name on users (normalized_user_name);

-- Row-level security: without a household nothing is seen and nothing can be written, by the owner of the tables too.
create function app_household() returns uuid language sql stable
    as $$ select nullif(current_setting('app.household_id', true), '')::uuid $$;

create function app_user() returns uuid language sql stable
    as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

do $$
declare owned text;
begin
    foreach owned in array array[
        'bank_mappings',
        'categories',
        'change_sets',
        'imports',
        'monthly_summaries',
        'merchant_memories',
        'rules',
        'change_entries',
        'accounts',
        'import_files',
        'account_aliases',
        'stated_balances',
        'transactions',
        'splits',
        'transaction_sources',
        'transfers'
    ] loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy household on %I using (household_id = (select app_household()))', owned);
    end loop;
end $$;

-- A person sees own memberships in every household, to choose one.
alter table memberships enable row level security;
alter table memberships force row level security;
create policy household on memberships
    using (household_id = (select app_household()) or user_id = (select app_user()))
    with check (household_id = (select app_household()));

alter table households enable row level security;
alter table households force row level security;
create policy household on households
    using (
        id = (select app_household())
        or exists (select 1 from memberships m where m.household_id = id and m.user_id = (select app_user()))
    )
    with check (id = (select app_household()));
