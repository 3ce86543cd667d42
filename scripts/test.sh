#!/usr/bin/env bash
# Runs every check and test of the project, and ends with one line: N passed, N failed[, N skipped].
# scripts/test.sh [SUITE...] runs only the named ones:
# static deploy domain statements documents auditor api contract buckets web api-types size e2e
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

# What runs once is compiled once: keeping its memory from being written and run at a time costs an eighth of the time.
export DOTNET_EnableWriteXorExecute=0

every=(static deploy domain statements documents auditor api contract buckets web api-types size e2e)
selected=("$@")
if (($# == 0)); then selected=("${every[@]}"); fi
wanted() { [[ " ${selected[*]} " == *" $1 "* ]]; }
for name in "${selected[@]}"; do
  [[ " ${every[*]} " == *" $name "* ]] || fail "There is no suite '$name'; there are: ${every[*]}"
done

# One database server serves every suite that wants it, and ends with this script.
# What cannot be had is said here; the suites that want it then fail.
if [[ -z "${TOOLS_READY:-}" ]]; then
  export TOOLS_READY=1 REQUIRE_POSTGRES=1 REQUIRE_ACCOUNTING_PROGRAMS=1
  tools=(dotnet node)
  if wanted api; then tools+=(accounting); fi
  if wanted statements || wanted api || wanted documents || wanted e2e; then tools+=(poppler); fi
  if wanted documents; then tools+=(tesseract zbar); fi
  if wanted e2e; then tools+=(chromium); fi
  if wanted deploy; then tools+=(shellcheck); fi
  if wanted api || wanted e2e; then
    scripts/need.sh "${tools[@]}" postgres >&2 || :
    exec scripts/postgres.sh --optional "$ROOT/scripts/test.sh" "$@"
  fi
  scripts/need.sh "${tools[@]}" >&2 || :
fi

results="$ROOT/artifacts/test"
rm -rf "$results"
mkdir -p "$results"
passed=0 failed=0 skipped=0 finished=
table=()

conclude() {
  local code=$?
  trap - EXIT
  if [[ -z "$finished" ]]; then record interrupted 0 1 0; fi
  printf '\n%-28s %8s %8s %8s\n' suite passed failed skipped
  printf '%s\n' "${table[@]}"
  printf '\n%d passed, %d failed' "$passed" "$failed"
  if ((skipped)); then printf ', %d skipped' "$skipped"; fi
  printf '\n'
  if ((failed && code == 0)); then code=1; fi
  exit "$code"
}
trap conclude EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

record() { # suite, passed, failed, skipped
  passed=$((passed + $2)) failed=$((failed + $3)) skipped=$((skipped + $4))
  table+=("$(printf '%-28s %8d %8d %8d' "$@")")
}

# A check has one outcome: its command's. What is not there fails as any other fault does.
check() { # name, command...
  local name="$1" begin=$SECONDS
  shift
  say "$name"
  if "$@" 2>&1; then
    record "$name" 1 0 0
    echo "$name: passed ($((SECONDS - begin)) s)"
  else
    record "$name" 0 1 0
    echo "$name: FAILED"
    return 1
  fi
}

# A suite writes its results to a file; a crash, no file or no tests counts as one failure.
suite() { # name, kind of results, file, command...
  local name="$1" kind="$2" file="$3" begin=$SECONDS code=0 counts
  shift 3
  say "$name"
  "$@" 2>&1 || code=$?
  if ! counts="$(node scripts/tally.mjs "$kind" "$file")"; then
    echo "$name: FAILED, no usable results (exit code $code)"
    record "$name" 0 1 0
    return
  fi
  local ok bad left
  read -r ok bad left <<<"$counts"
  if ((code != 0 && bad == 0)); then
    echo "$name: FAILED, ended with exit code $code beside its tests"
    bad=1
  fi
  record "$name" "$ok" "$bad" "$left"
  echo "$name: $ok passed, $bad failed, $left skipped ($((SECONDS - begin)) s)"
}

blocked() { # suite, reason
  record "$1" 0 1 0
  echo "$1: FAILED, $2"
}

shell_scripts() { shellcheck --external-sources --severity=warning .ci/run scripts/*.sh deploy/*/*.sh; }
csharp_format() { dotnet tool restore >/dev/null && dotnet csharpier check .; }

dotnet_suite() { # name, project
  suite "$1" trx "$results/$1.trx" dotnet test "tests/$2" -c "$CONFIGURATION" --no-build --nologo \
    --results-directory "$results" --logger "trx;LogFileName=$1.trx" --logger "console;verbosity=minimal"
}

built=1 dist=1 modules=1
check "build" dotnet build FinanceManager.slnx -c "$CONFIGURATION" --nologo --verbosity quiet || built=0
if wanted size || wanted e2e; then
  check "web build" scripts/web.sh build || dist=0
fi
if wanted static || wanted web || wanted api-types; then
  check "web packages" scripts/web.sh modules web || modules=0
fi

if wanted static; then
  check "C# format" csharp_format || :
  check "counting of results" node --test scripts/tally.test.mjs || :
  if ((modules)); then
    for step in lint format:check typecheck; do check "web $step" npm --prefix web run --silent "$step" || :; done
  fi
  if check "e2e packages" scripts/web.sh modules e2e; then
    for step in format:check typecheck; do check "e2e $step" npm --prefix e2e run --silent "$step" || :; done
  fi
fi

# What takes the program to production: workflows, Netlify's files, and the scripts against programs that only write down.
if wanted deploy; then
  check "scripts" shell_scripts || :
  if scripts/web.sh modules deploy/checks; then
    suite "deploy" tap "$results/deploy.tap" node --test --test-reporter=spec --test-reporter-destination=stdout \
      --test-reporter=tap --test-reporter-destination="$results/deploy.tap" deploy/checks/*.test.mjs
  else
    blocked "deploy" "its packages are not installed"
  fi
fi

for name in domain statements documents auditor api; do
  wanted "$name" || continue
  if ((!built)); then
    blocked "$name" "the build failed"
    continue
  fi
  case $name in
    domain) dotnet_suite domain FinanceManager.Domain.Tests ;;
    statements) dotnet_suite statements FinanceManager.Statements.Tests ;;
    documents) dotnet_suite documents FinanceManager.Documents.Tests ;;
    auditor) dotnet_suite auditor FinanceManager.Auditor.Tests ;;
    api) dotnet_suite api FinanceManager.Api.Tests ;;
  esac
done

# The description of the API is not ours to copy: where it is not beside the project, this alone is left out, and says so.
if wanted contract; then
  spec="${ANTHROPIC_SPEC:-$ROOT/../shared/specs/anthropic-messages.json}"
  if [[ ! -f "$spec" ]]; then
    echo "contract: skipped, there is no $spec"
    record contract 0 0 1
  elif ((!built)); then
    blocked contract "the build failed"
  elif scripts/web.sh modules contract; then
    check "contract" node contract/run.mjs "$spec" dotnet test tests/FinanceManager.Api.Tests -c "$CONFIGURATION" \
      --no-build --nologo --filter "FullyQualifiedName~AiContractTests" || :
  else
    blocked contract "its packages are not installed"
  fi
fi

# The store of backups, against a double of S3 that is not ours.
if wanted buckets; then
  if ((!built)); then
    blocked buckets "the build failed"
  elif scripts/web.sh modules buckets; then
    check "buckets" node buckets/run.mjs dotnet test tests/FinanceManager.Api.Tests -c "$CONFIGURATION" \
      --no-build --nologo --filter "FullyQualifiedName~S3StoreTests|FullyQualifiedName~S3DocumentTests" || :
  else
    blocked buckets "its packages are not installed"
  fi
fi

if wanted web; then
  if ((modules)); then
    suite "web" vitest "$results/web.json" npm --prefix web run --silent test -- \
      --reporter=default --reporter=json --outputFile.json="$results/web.json"
  else
    blocked "web" "its packages are not installed"
  fi
fi

if wanted api-types; then
  if ((built && modules)); then check "API types" scripts/api-types.sh --check || :; else blocked "API types" "nothing to compare"; fi
fi

if wanted size; then
  if ((dist)); then check "size" npm --prefix web run --silent size || :; else blocked "size" "the web build failed"; fi
fi

if wanted e2e; then
  if ((built && dist)) && scripts/web.sh modules e2e; then
    suite "e2e" playwright "$results/e2e.json" env PLAYWRIGHT_JSON_OUTPUT_FILE="$results/e2e.json" \
      npm --prefix e2e run --silent test
  else
    blocked "e2e" "there is no built program to drive"
  fi
fi

finished=1
