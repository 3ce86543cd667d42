create table bank_mappings (
    household_id blob not null,
    id blob not null,
    signature text not null,
    mapping text not null,
    constraint pk_bank_mappings primary key (household_id, id)
);

create table categories (
    household_id blob not null,
    id blob not null,
    key text null,
    parent_id blob null,
    kind text not null,
    name text null,
    colour text not null,
    icon text not null,
    position integer not null,
    hidden integer not null,
    deleted_in blob null,
    constraint pk_categories primary key (household_id, id),
    constraint fk_categories_categories_parent_id foreign key (household_id, parent_id) references categories (household_id, id) on delete restrict
);

create table change_sets (
    household_id blob not null,
    id blob not null,
    kind text not null,
    label text not null,
    subject text null,
    actor blob null,
    at text not null,
    import_id blob null,
    rows integer not null,
    reverts blob null,
    reverted_by blob null,
    constraint pk_change_sets primary key (household_id, id)
);

create table households (
    id blob not null constraint pk_households primary key,
    name text not null,
    base_currency text not null,
    country text null,
    is_demo integer not null,
    created_at text not null
);

create table imports (
    household_id blob not null,
    id blob not null,
    file_name text not null,
    sha256 blob not null,
    size integer not null,
    format text not null,
    status text not null,
    created_by blob null,
    created_at text not null,
    choices text not null,
    outcome text not null,
    change_set_id blob null,
    constraint pk_imports primary key (household_id, id)
);

create table monthly_summaries (
    household_id blob not null,
    id blob not null,
    account_id blob not null,
    month integer not null,
    category_id blob null,
    currency text not null,
    transfer integer not null,
    count integer not null,
    inflow integer not null,
    outflow integer not null,
    base_inflow integer not null,
    base_outflow integer not null,
    base_unknown integer not null,
    constraint pk_monthly_summaries primary key (household_id, id)
) without rowid;

create table users (
    id blob not null constraint pk_users primary key,
    display_name text not null,
    locale text not null,
    is_demo integer not null,
    created_at text not null,
    user_name text null,
    normalized_user_name text null,
    email text null,
    normalized_email text null,
    email_confirmed integer not null,
    password_hash text null,
    security_stamp text null,
    concurrency_stamp text null,
    phone_number text null,
    phone_number_confirmed integer not null,
    two_factor_enabled integer not null,
    lockout_end text null,
    lockout_enabled integer not null,
    access_failed_count integer not null
);

create table merchant_memories (
    household_id blob not null,
    id blob not null,
    key text not null,
    category_id blob null,
    count integer not null,
    learned_at text not null,
    deleted_in blob null,
    constraint pk_merchant_memories primary key (household_id, id),
    constraint fk_merchant_memories_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

create table rules (
    household_id blob not null,
    id blob not null,
    name text not null,
    position integer not null,
    enabled integer not null,
    conditions text not null,
    category_id blob null,
    payee text null,
    deleted_in blob null,
    constraint pk_rules primary key (household_id, id),
    constraint fk_rules_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

create table change_entries (
    household_id blob not null,
    id blob not null,
    change_set_id blob not null,
    ordinal integer not null,
    entity text not null,
    entity_id blob not null,
    operation text not null,
    fields text not null,
    constraint pk_change_entries primary key (household_id, id),
    constraint fk_change_entries_change_sets_change_set_id foreign key (household_id, change_set_id) references change_sets (household_id, id) on delete cascade
) without rowid;

create table accounts (
    household_id blob not null,
    id blob not null,
    name text not null,
    type text not null,
    currency text not null,
    institution text null,
    opening_minor_units integer not null,
    opening_known integer not null,
    closing_day integer null,
    due_day integer null,
    archived integer not null,
    created_at text not null,
    deleted_in blob null,
    constraint pk_accounts primary key (household_id, id),
    constraint fk_accounts_households_ foreign key (household_id) references households (id) on delete restrict
);

create table import_files (
    household_id blob not null,
    id blob not null,
    content blob not null,
    constraint pk_import_files primary key (household_id, id),
    constraint fk_import_files_imports_id foreign key (household_id, id) references imports (household_id, id) on delete cascade
);

create table memberships (
    household_id blob not null,
    user_id blob not null,
    role text not null,
    constraint pk_memberships primary key (household_id, user_id),
    constraint fk_memberships_households_ foreign key (household_id) references households (id) on delete restrict,
    constraint fk_memberships_users_user_id foreign key (user_id) references users (id) on delete cascade
);

create table sessions (
    id blob not null constraint pk_sessions primary key,
    user_id blob not null,
    current_hash blob not null,
    previous_hash blob null,
    rotated_at text not null,
    created_at text not null,
    expires_at text not null,
    revoked_at text null,
    user_agent text null,
    constraint fk_sessions_users_user_id foreign key (user_id) references users (id) on delete cascade
);

create table user_claims (
    id integer not null constraint pk_user_claims primary key autoincrement,
    user_id blob not null,
    claim_type text null,
    claim_value text null,
    constraint fk_user_claims_users_user_id foreign key (user_id) references users (id) on delete cascade
);

create table user_logins (
    login_provider text not null,
    provider_key text not null,
    provider_display_name text null,
    user_id blob not null,
    constraint pk_user_logins primary key (login_provider, provider_key),
    constraint fk_user_logins_users_user_id foreign key (user_id) references users (id) on delete cascade
);

create table user_tokens (
    user_id blob not null,
    login_provider text not null,
    name text not null,
    value text null,
    constraint pk_user_tokens primary key (user_id, login_provider, name),
    constraint fk_user_tokens_users_user_id foreign key (user_id) references users (id) on delete cascade
);

create table account_aliases (
    household_id blob not null,
    id blob not null,
    account_id blob not null,
    text text not null,
    constraint pk_account_aliases primary key (household_id, id),
    constraint fk_account_aliases_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict
);

create table stated_balances (
    household_id blob not null,
    id blob not null,
    account_id blob not null,
    date text not null,
    minor_units integer not null,
    import_id blob null,
    stated_at text not null,
    deleted_in blob null,
    constraint pk_stated_balances primary key (household_id, id),
    constraint fk_stated_balances_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict
);

create table transactions (
    household_id blob not null,
    id blob not null,
    account_id blob not null,
    date text not null,
    minor_units integer not null,
    currency text not null,
    payee text null,
    payee_source text not null,
    description text not null,
    note text null,
    status text not null,
    bank_date text null,
    bank_minor_units integer null,
    bank_text text null,
    installment_number integer null,
    installment_count integer null,
    transfer_id blob null,
    tags text not null,
    needs_review integer not null,
    search_text text not null,
    merchant_key text not null,
    created_in blob not null,
    deleted_in blob null,
    constraint pk_transactions primary key (household_id, id),
    constraint fk_transactions_accounts_account_id foreign key (household_id, account_id) references accounts (household_id, id) on delete restrict
) without rowid;

create table splits (
    household_id blob not null,
    id blob not null,
    transaction_id blob not null,
    position integer not null,
    category_id blob null,
    minor_units integer not null,
    note text null,
    source text not null,
    confidence real null,
    evidence text null,
    base_minor_units integer null,
    rate_date text null,
    deleted_in blob null,
    constraint pk_splits primary key (household_id, id),
    constraint fk_splits_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict,
    constraint fk_splits_transactions_transaction_id foreign key (household_id, transaction_id) references transactions (household_id, id) on delete cascade
) without rowid;

create table transaction_sources (
    household_id blob not null,
    import_id blob not null,
    ordinal integer not null,
    transaction_id blob not null,
    source_id text null,
    read_date text null,
    read_minor_units integer null,
    read_text text null,
    withdrawn integer not null,
    constraint pk_transaction_sources primary key (household_id, import_id, ordinal),
    constraint fk_transaction_sources_transactions_transaction_id foreign key (household_id, transaction_id) references transactions (household_id, id) on delete cascade
) without rowid;

create table transfers (
    household_id blob not null,
    id blob not null,
    from_transaction_id blob not null,
    to_transaction_id blob not null,
    deleted_in blob null,
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

-- What the planner should expect: one household with a million rows. Without it, it walks all of a household's rows
-- by the first column of a key where an index names the very row.
analyze;

insert into sqlite_stat1 (tbl, idx, stat) values
    ('transactions', 'transactions', '1000000 1000000 1'),
    ('transactions', 'ix_transactions_date_id', '1000000 1000000 100 1'),
    ('transactions', 'ix_transactions_account_id_date_id', '1000000 1000000 100000 30 1'),
    ('transactions', 'ix_transactions_merchant_key', '1000000 1000000 100'),
    ('splits', 'splits', '1000000 1000000 1'),
    ('splits', 'ix_splits_transaction_id', '1000000 1000000 1'),
    ('splits', 'ix_splits_category_id', '1000000 1000000 10000'),
    ('transaction_sources', 'transaction_sources', '1000000 1000000 5000 1'),
    ('transaction_sources', 'ix_transaction_sources_transaction_id', '1000000 1000000 1'),
    ('change_entries', 'change_entries', '100000 100000 1'),
    ('change_entries', 'ix_change_entries_change_set_id', '100000 100000 100'),
    ('change_entries', 'ix_change_entries_entity_id', '100000 100000 2'),
    ('monthly_summaries', 'monthly_summaries', '20000 20000 1'),
    ('monthly_summaries', 'ix_monthly_summaries_account_id_month', '20000 20000 2000 25'),
    ('monthly_summaries', 'ix_monthly_summaries_month', '20000 20000 150');

analyze sqlite_schema;
