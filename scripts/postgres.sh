#!/usr/bin/env bash
# Runs a command beside a throw-away PostgreSQL: scripts/postgres.sh dotnet test tests/FinanceManager.Api.Tests
# The command finds it in TEST_POSTGRES. However the command ends, Ctrl-C included, the cluster is stopped and deleted.
# With TEST_POSTGRES already set, that server is used instead. --optional COMMAND runs the command in any case: without
# PostgreSQL it then has no TEST_POSTGRES. --bin only prints where PostgreSQL's programs are.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

programs() {
  local candidate
  for candidate in "${PG_BIN:-}" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -Vr) "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    if [[ -n "$candidate" && -x "$candidate/initdb" && -x "$candidate/pg_ctl" ]]; then
      printf '%s\n' "$candidate"
      return
    fi
  done
}

bin="$(programs)"
if [[ "${1:-}" == --bin ]]; then
  printf '%s' "${bin:+$bin
}"
  exit 0
fi
optional=
if [[ "${1:-}" == --optional ]]; then
  optional=1
  shift
fi
[[ $# -gt 0 ]] || fail "usage: scripts/postgres.sh [--optional] COMMAND [ARGUMENT...]"
if [[ -n "${TEST_POSTGRES:-}" ]]; then exec "$@"; fi

without() { # why
  if [[ -z "$optional" ]]; then fail "$1"; fi
  printf '%s\n' "$1" >&2
  if [[ -n "${work:-}" ]]; then rm -rf "$work"; fi
  trap - EXIT INT TERM
  exec "${command[@]}"
}

command=("$@")
[[ -n "$bin" ]] || without "PostgreSQL is missing: sudo apt-get install postgresql, or set TEST_POSTGRES to a server."

work="$(mktemp -d "${TMPDIR:-/tmp}/finance-manager-postgres.XXXXXX")"
child=

as_owner() { # initdb and the server refuse to run as root
  if [[ $EUID -eq 0 ]]; then (cd "$work" && runuser -u postgres -- "$@"); else "$@"; fi
}

finish() {
  local code=$?
  trap - EXIT INT TERM
  if [[ -n "$child" ]] && kill -0 "$child" 2>/dev/null; then
    kill -TERM -- "-$child" 2>/dev/null || kill -TERM "$child" 2>/dev/null || :
    wait "$child" 2>/dev/null || :
  fi
  if [[ -f "$work/data/postmaster.pid" ]]; then as_owner "$bin/pg_ctl" stop -D "$work/data" -m immediate -w >/dev/null || :; fi
  rm -rf "$work"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

free_port() {
  node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

password="$(node -p 'require("crypto").randomBytes(18).toString("hex")')"
printf '%s\n' "$password" >"$work/password"
if [[ $EUID -eq 0 ]]; then chown -R postgres "$work"; fi
as_owner "$bin/initdb" -D "$work/data" -U postgres --pwfile="$work/password" --auth=scram-sha-256 \
  --encoding=UTF8 --locale=C --no-sync >"$work/initdb.log" 2>&1 || without "initdb failed: $(cat "$work/initdb.log")"

start() {
  as_owner "$bin/pg_ctl" start -D "$work/data" -w -l "$work/data/server.log" -o \
    "-h 127.0.0.1 -p $1 -k $work -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=256MB" \
    >/dev/null
}

# Between choosing a free port and taking it, somebody else can: try again.
for attempt in 1 2 3; do
  port="$(free_port)"
  if start "$port"; then break; fi
  if ((attempt == 3)); then without "PostgreSQL does not start: $(cat "$work/data/server.log")"; fi
done

export TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Password=$password;Database=postgres"
export PATH="$bin:$PATH"

# A process group of its own, so that everything the command started can be ended with it.
set -m
"${command[@]}" </dev/null &
child=$!
set +m
code=0
wait "$child" || code=$?
child=
exit "$code"
