create table budgets (
    household_id blob not null,
    id blob not null,
    member_id blob null,
    style text not null,
    currency text not null,
    start integer not null,
    opening_minor_units integer not null,
    accounts text not null,
    deleted_in blob null,
    constraint pk_budgets primary key (household_id, id)
);

create table budget_lines (
    household_id blob not null,
    id blob not null,
    budget_id blob not null,
    category_id blob not null,
    rollover integer not null,
    carries_overspending integer not null,
    whole_group integer not null,
    template_kind text null,
    template_minor_units integer not null,
    template_months integer not null,
    template_due integer not null,
    template_basis_points integer not null,
    deleted_in blob null,
    constraint pk_budget_lines primary key (household_id, id),
    constraint fk_budget_lines_budgets_budget_id foreign key (household_id, budget_id) references budgets (household_id, id) on delete restrict,
    constraint fk_budget_lines_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

create table budget_assignments (
    household_id blob not null,
    id blob not null,
    budget_id blob not null,
    category_id blob not null,
    month integer not null,
    minor_units integer not null,
    deleted_in blob null,
    constraint pk_budget_assignments primary key (household_id, id),
    constraint fk_budget_assignments_budgets_budget_id foreign key (household_id, budget_id) references budgets (household_id, id) on delete restrict,
    constraint fk_budget_assignments_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

create table goals (
    household_id blob not null,
    id blob not null,
    kind text not null,
    name text not null,
    currency text not null,
    target_minor_units integer not null,
    starts_on text not null,
    first_due_on text null,
    recurrence text not null,
    round integer not null,
    first_round integer not null,
    carried_minor_units integer not null,
    priority integer not null,
    colour text not null,
    icon text not null,
    note text null,
    accounts text not null,
    incomes text not null,
    rate_basis_points integer null,
    minimum_minor_units integer null,
    completed_on text null,
    created_at text not null,
    deleted_in blob null,
    constraint pk_goals primary key (household_id, id)
);

create table goal_contributions (
    household_id blob not null,
    id blob not null,
    goal_id blob not null,
    round integer not null,
    date text not null,
    minor_units integer not null,
    note text null,
    transaction_id blob null,
    deleted_in blob null,
    constraint pk_goal_contributions primary key (household_id, id),
    constraint fk_goal_contributions_goals_goal_id foreign key (household_id, goal_id) references goals (household_id, id) on delete restrict,
    constraint fk_goal_contributions_transactions_transaction_id foreign key (household_id, transaction_id) references transactions (household_id, id) on delete restrict
);

create index ix_budget_lines_budget_id on budget_lines (household_id, budget_id);
create index ix_budget_lines_category_id on budget_lines (household_id, category_id);
create index ix_budget_assignments_budget_id_month on budget_assignments (household_id, budget_id, month);
create index ix_budget_assignments_category_id on budget_assignments (household_id, category_id);
create index ix_goal_contributions_goal_id_date on goal_contributions (household_id, goal_id, date);
create index ix_goal_contributions_transaction_id on goal_contributions (household_id, transaction_id);
