-- A foreign key asks for the parent once per row, which took half the time of a large import. These four are asked for once
-- per statement instead: rows are only written under their household's lock, so that no parent can go meanwhile.
--
-- "offset 0" keeps the planner from joining, and the setting from reading the table: before it is analysed, it takes a full
-- table for one of a few rows, and would compare every new row with all of them.
create function require_parent() returns trigger language plpgsql
    set search_path = public, pg_temp set enable_seqscan = off as $$
    declare
        missing boolean;
    begin
        execute format('select exists (
            select 1 from changed c where c.%1$I is not null and not exists (
                select 1 from %2$I p where p.household_id = c.household_id and p.id = c.%1$I offset 0))', tg_argv[0], tg_argv[1])
            into missing;
        if missing then
            raise foreign_key_violation using message = format('%s.%s has no %s', tg_table_name, tg_argv[0], tg_argv[1]),
                table = tg_table_name, constraint = tg_name;
        end if;
        return null;
    end
    $$;

create function refuse_orphans() returns trigger language plpgsql
    set search_path = public, pg_temp set enable_seqscan = off as $$
    declare
        orphaned boolean;
    begin
        execute format('select exists (
            select 1 from removed r where exists (
                select 1 from %2$I c where c.household_id = r.household_id and c.%1$I = r.id offset 0))', tg_argv[0], tg_argv[1])
            into orphaned;
        if orphaned then
            raise foreign_key_violation using message = format('%s.%s still needs it', tg_argv[1], tg_argv[0]),
                table = tg_table_name, constraint = tg_name;
        end if;
        return null;
    end
    $$;

alter table transactions drop constraint fk_transactions_accounts_account_id;
create trigger parent_account_inserted after insert on transactions referencing new table as changed
    for each statement execute function require_parent('account_id', 'accounts');
create trigger parent_account_updated after update on transactions referencing new table as changed
    for each statement execute function require_parent('account_id', 'accounts');
create trigger orphaned_transactions after delete on accounts referencing old table as removed
    for each statement execute function refuse_orphans('account_id', 'transactions');

alter table splits drop constraint fk_splits_categories_category_id;
create trigger parent_category_inserted after insert on splits referencing new table as changed
    for each statement execute function require_parent('category_id', 'categories');
create trigger parent_category_updated after update on splits referencing new table as changed
    for each statement execute function require_parent('category_id', 'categories');
create trigger orphaned_splits after delete on categories referencing old table as removed
    for each statement execute function refuse_orphans('category_id', 'splits');

alter table splits drop constraint fk_splits_transactions_transaction_id;
create trigger parent_transaction_inserted after insert on splits referencing new table as changed
    for each statement execute function require_parent('transaction_id', 'transactions');
create trigger parent_transaction_updated after update on splits referencing new table as changed
    for each statement execute function require_parent('transaction_id', 'transactions');
create trigger orphaned_splits after delete on transactions referencing old table as removed
    for each statement execute function refuse_orphans('transaction_id', 'splits');

alter table transaction_sources drop constraint fk_transaction_sources_transactions_transaction_id;
create trigger parent_transaction_inserted after insert on transaction_sources referencing new table as changed
    for each statement execute function require_parent('transaction_id', 'transactions');
create trigger parent_transaction_updated after update on transaction_sources referencing new table as changed
    for each statement execute function require_parent('transaction_id', 'transactions');
create trigger orphaned_sources after delete on transactions referencing old table as removed
    for each statement execute function refuse_orphans('transaction_id', 'transaction_sources');
