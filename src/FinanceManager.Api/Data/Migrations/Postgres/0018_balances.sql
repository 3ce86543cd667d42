-- What an account holds is added up from the index alone.
drop index ix_monthly_summaries_account_id_month;
create index ix_monthly_summaries_account_id_month_inflow_outflow
    on monthly_summaries (household_id, account_id, month, inflow, outflow);
