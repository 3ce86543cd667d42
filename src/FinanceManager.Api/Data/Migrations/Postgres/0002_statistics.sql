-- Only the owner of a table may analyse it. The program's role may ask for it, so that the planner knows of a large
-- import at once and not when autovacuum comes by.
create function refresh_statistics() returns void language plpgsql security definer set search_path = public, pg_temp
    as $$
    begin
        analyze transactions, splits, transaction_sources, monthly_summaries;
    end
    $$;

revoke all on function refresh_statistics() from public;
