#!/usr/bin/env bash
# Run once by the database's image, on an empty volume: who owns the tables, and who only works with the rows.
set -euo pipefail

psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set=owner="$DATABASE_OWNER_PASSWORD" --set=app="$DATABASE_PASSWORD" <<'SQL'
create role finance_owner login password :'owner' nosuperuser nobypassrls createdb;
create role finance_app login password :'app' nosuperuser nobypassrls;
create database finance owner finance_owner;
revoke all on database finance from public;
grant connect on database finance to finance_app;
SQL
