create table ai_opinions (
    household_id uuid not null,
    merchant_key text not null,
    income boolean not null,
    category_id uuid,
    confidence double precision,
    evidence text,
    asked_under text,
    good_until timestamp with time zone not null,
    constraint pk_ai_opinions primary key (household_id, merchant_key, income),
    constraint fk_ai_opinions_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

create index ix_ai_opinions_category_id on ai_opinions (household_id, category_id);

alter table ai_opinions enable row level security;
alter table ai_opinions force row level security;
create policy household on ai_opinions using (household_id = (select app_household()));
