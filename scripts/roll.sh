#!/usr/bin/env bash
# Puts the newest revision of the tasks to work: asks it whether its configuration is whole, backs up, migrates, rolls the
# service, tries it from outside, and goes back to the revision before when it does not hold. Terraform made the revision
# (scripts/infra.sh apply); a migration is not taken back, since the version before runs on the newer schema as well
# (scripts/upgrade-check.sh).
#   ENVIRONMENT  production (default) or staging
#   POLL         seconds between two looks; 10
#   PATIENCE     looks before something counts as stuck; 180
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

export ENVIRONMENT="${ENVIRONMENT:-production}"
poll="${POLL:-10}" patience="${PATIENCE:-180}"
mapfile -t named < <(scripts/infra.sh outputs -json | node -e '
  const { cluster_name, service_name, task_network, task_definitions: { value: kinds } } = JSON.parse(require("fs").readFileSync(0))
  console.log([cluster_name.value, service_name.value, task_network.value, kinds.service, kinds.migrate, kinds.backup].join("\n"))')
((${#named[@]} == 6)) || fail "Terraform has no outputs of $ENVIRONMENT: make deploy-infra first."
cluster="${named[0]}" service="${named[1]}" network="${named[2]}" next="${named[3]}" migrate="${named[4]}" backup="${named[5]}"

service_is() { # query
  aws ecs describe-services --cluster "$cluster" --services "$service" --query "services[0].$1" --output text
}
image_of() { # task definition
  aws ecs describe-task-definition --task-definition "$1" --query 'taskDefinition.containerDefinitions[0].image' --output text
}

# Runs one task to its end; its log is in CloudWatch under its kind.
run_task() { # what, task definition, command... (its own when none is given)
  local what="$1" definition="$2" overrides='{}' task status code
  shift 2
  say "$what"
  if (($#)); then
    overrides="$(node -e 'console.log(JSON.stringify({containerOverrides:[{name:"finance-manager",command:process.argv.slice(1)}]}))' "$@")"
  fi
  task="$(aws ecs run-task --cluster "$cluster" --task-definition "$definition" --launch-type FARGATE --started-by deployment \
    --network-configuration "$network" --overrides "$overrides" --query 'tasks[0].taskArn' --output text)"
  [[ "$task" == arn:* ]] || fail "$what: the task was not started."
  task_is() { aws ecs describe-tasks --cluster "$cluster" --tasks "$task" --query "tasks[0].$1" --output text; }
  for ((look = 0; look < patience; look++)); do
    status="$(task_is lastStatus)"
    if [[ "$status" == STOPPED ]]; then break; fi
    sleep "$poll"
  done
  [[ "$status" == STOPPED ]] || fail "$what: still $status; the task is $task."
  code="$(task_is 'containers[0].exitCode')"
  [[ "$code" == 0 ]] || fail "$what: ended with $code: $(task_is stoppedReason). Its log: make terraform-outputs, log_group."
}

# Whether the service runs a revision, all of it. ECS itself goes back when the new tasks do not become healthy.
rolled_to() { # task definition
  local state
  for ((look = 0; look < patience; look++)); do
    [[ "$(service_is taskDefinition)" == "$1" ]] || return 1
    state="$(service_is "deployments[?status=='PRIMARY']|[0].rolloutState")"
    case $state in
      COMPLETED) return 0 ;;
      FAILED) return 1 ;;
    esac
    sleep "$poll"
  done
  return 1
}
put_to_work() { # task definition
  aws ecs update-service --cluster "$cluster" --service "$service" --task-definition "$1" --force-new-deployment \
    --query service.taskDefinition --output text
}

previous="$(service_is taskDefinition)"
[[ "$previous" == arn:* ]] || fail "There is no service $service in $cluster: make deploy-infra first."
new_image="$(image_of "$next")" old_image="$(image_of "$previous")"

run_task "Is the configuration whole?" "$next" validate-config

# The version that wrote the data takes the copy of it. A service that runs this image already has nothing to migrate.
if [[ "$old_image" != "$new_image" ]]; then
  for revision in $(aws ecs list-task-definitions --family-prefix "$ENVIRONMENT-ai-finance-backup" --sort DESC --max-items 20 \
    --query 'taskDefinitionArns[]' --output text); do
    if [[ "$revision" != arn:* ]]; then continue; fi
    image="$(image_of "$revision")"
    if [[ "$image" == "$old_image" ]]; then
      backup="$revision"
      break
    fi
  done
  run_task "Backing up" "$backup"
fi
run_task "Migrating" "$migrate"

say "Rolling"
put_to_work "$next"
if rolled_to "$next" && scripts/verify-deployment.sh; then
  say "$service runs $next"
  exit 0
fi

if [[ "$previous" == "$next" ]]; then fail "The new version does not hold, and there is none before it to go back to."; fi
say "Going back"
put_to_work "$previous"
rolled_to "$previous" || fail "The new version does not hold, and going back to $previous did not end: look at once."
fail "The new version does not hold. $service runs $previous again."
