create table ai_opinions (
    household_id blob not null,
    merchant_key text not null,
    income integer not null,
    category_id blob null,
    confidence real null,
    evidence text null,
    asked_under text null,
    good_until text not null,
    constraint pk_ai_opinions primary key (household_id, merchant_key, income),
    constraint fk_ai_opinions_categories_category_id foreign key (household_id, category_id) references categories (household_id, id) on delete restrict
);

create index ix_ai_opinions_category_id on ai_opinions (household_id, category_id);
