alter table transactions add column merged_into blob null;
alter table accounts add column finds_transfers integer not null default 1;

create table possible_matches (
    household_id blob not null,
    kind text not null,
    transaction_id blob not null,
    other_id blob not null,
    score real not null,
    reason text not null,
    dismissed integer not null,
    constraint pk_possible_matches primary key (household_id, kind, transaction_id, other_id),
    constraint fk_possible_matches_transactions_other_id foreign key (household_id, other_id) references transactions (household_id, id) on delete cascade,
    constraint fk_possible_matches_transactions_transaction_id foreign key (household_id, transaction_id) references transactions (household_id, id) on delete cascade
);

create index ix_possible_matches_other_id on possible_matches (household_id, other_id);
create index ix_possible_matches_transaction_id on possible_matches (household_id, transaction_id);
create index ix_transactions_merged_into on transactions (household_id, merged_into) where merged_into is not null;
create index ix_transactions_installment_count on transactions (household_id, installment_count) where installment_count is not null;
