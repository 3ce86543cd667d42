-- An outcome is taken back with the decision that it told of.
alter table category_outcomes add column deleted_in blob null;

-- What was remembered before directions were counts as spending. Where all rows of the merchant brought money in, it was not.
update merchant_memories as m set income = 1
where not m.income and m.text is null and m.size is null
    and exists (
        select 1 from transactions t
        where t.household_id = m.household_id and t.merchant_key = m.key and t.minor_units > 0 and t.deleted_in is null)
    and not exists (
        select 1 from transactions t
        where t.household_id = m.household_id and t.merchant_key = m.key and t.minor_units < 0 and t.deleted_in is null);
