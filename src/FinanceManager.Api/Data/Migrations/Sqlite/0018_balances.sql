-- What an account holds is added up from the index alone.
drop index ix_monthly_summaries_account_id_month;
create index ix_monthly_summaries_account_id_month_inflow_outflow
    on monthly_summaries (household_id, account_id, month, inflow, outflow);

delete from sqlite_stat1 where idx = 'ix_monthly_summaries_account_id_month';
insert into sqlite_stat1 (tbl, idx, stat) values
    ('monthly_summaries', 'ix_monthly_summaries_account_id_month_inflow_outflow', '20000 20000 2000 25 25 25');

analyze sqlite_schema;
