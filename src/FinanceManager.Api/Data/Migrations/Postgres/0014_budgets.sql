create table budgets (
    household_id uuid not null,
    id uuid not null,
    member_id uuid,
    style text not null,
    currency character(3) not null,
    start integer not null,
    opening_minor_units bigint not null,
    accounts text not null,
    deleted_in uuid,
    constraint pk_budgets primary key (household_id, id)
);

create table budget_lines (
    household_id uuid not null,
    id uuid not null,
    budget_id uuid not null,
    category_id uuid not null,
    rollover boolean not null,
    carries_overspending boolean not null,
    whole_group boolean not null,
    template_kind text,
    template_minor_units bigint not null,
    template_months integer not null,
    template_due integer not null,
    template_basis_points integer not null,
    deleted_in uuid,
    constraint pk_budget_lines primary key (household_id, id),
    constraint fk_budget_lines_budgets_budget_id foreign key (household_id, budget_id) references budgets (household_id, id) on delete restrict,
    constraint fk_budget_lines_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

create table budget_assignments (
    household_id uuid not null,
    id uuid not null,
    budget_id uuid not null,
    category_id uuid not null,
    month integer not null,
    minor_units bigint not null,
    deleted_in uuid,
    constraint pk_budget_assignments primary key (household_id, id),
    constraint fk_budget_assignments_budgets_budget_id foreign key (household_id, budget_id) references budgets (household_id, id) on delete restrict,
    constraint fk_budget_assignments_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

create table goals (
    household_id uuid not null,
    id uuid not null,
    kind text not null,
    name text not null,
    currency character(3) not null,
    target_minor_units bigint not null,
    starts_on date not null,
    first_due_on date,
    recurrence text not null,
    round integer not null,
    first_round integer not null,
    carried_minor_units bigint not null,
    priority integer not null,
    colour text not null,
    icon text not null,
    note text,
    accounts text not null,
    incomes text not null,
    rate_basis_points integer,
    minimum_minor_units bigint,
    completed_on date,
    created_at timestamp with time zone not null,
    deleted_in uuid,
    constraint pk_goals primary key (household_id, id)
);

create table goal_contributions (
    household_id uuid not null,
    id uuid not null,
    goal_id uuid not null,
    round integer not null,
    date date not null,
    minor_units bigint not null,
    note text,
    transaction_id uuid,
    deleted_in uuid,
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

alter table budgets enable row level security;
alter table budgets force row level security;
create policy household on budgets using (household_id = (select app_household()));
alter table budget_lines enable row level security;
alter table budget_lines force row level security;
create policy household on budget_lines using (household_id = (select app_household()));
alter table budget_assignments enable row level security;
alter table budget_assignments force row level security;
create policy household on budget_assignments using (household_id = (select app_household()));
alter table goals enable row level security;
alter table goals force row level security;
create policy household on goals using (household_id = (select app_household()));
alter table goal_contributions enable row level security;
alter table goal_contributions force row level security;
create policy household on goal_contributions using (household_id = (select app_household()));
