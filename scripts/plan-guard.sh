#!/usr/bin/env bash
# Refuses a plan that takes something away: a deployment nobody watches may add and change, and replaces task definitions,
# whose old revisions stay. What is to be destroyed is applied by a person: make terraform-plan deploy-infra.
#   ENVIRONMENT  whose last plan (scripts/infra.sh plan) is looked at
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

terraform -chdir="$ROOT/terraform" show -json "${ENVIRONMENT:-production}.tfplan" | node -e '
  const plan = JSON.parse(require("fs").readFileSync(0, "utf8"))
  const taken = (plan.resource_changes ?? []).filter(
    ({ type, change }) => change.actions.includes("delete") && type !== "aws_ecs_task_definition")
  for (const { address, change } of taken) console.error("  " + change.actions.join(", then ") + ": " + address)
  process.exit(taken.length ? 1 : 0)' || fail "plan-guard: this plan takes away what is there. Apply it by hand, or not at all."
