#!/usr/bin/env bash
# Stands in for each program that a deployment calls: writes the call into PLACE/log and answers as PLACE/world says.
call="${0##*/} $*"
told=
if [[ "$call" == "infra.sh plan"* ]]; then told=" [IMAGE=${IMAGE:-}]"; fi
if [[ "$call" == dotnet* ]]; then told=" [SECRET_KEY=${SECRET_KEY:-} PUBLIC_URL=${PUBLIC_URL:-} ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-}]"; fi
printf '%s%s\n' "$call" "$told" >>"$PLACE/log"

fails='(nothing)' rollout=COMPLETED circuitBreaker='' pushed='' sameImage='' dirty='' netlify=200 plan='' statuses='' exitCodes=''
# shellcheck disable=SC1091 # written by each test
source "$PLACE/world"
if [[ "$call" == *"$fails"* ]]; then
  echo "stub: $call" >&2
  exit 1
fi

name=arn:aws:ecs:us-east-1:210987654321:task-definition/production-ai-finance-
after() { # option
  local given
  for given in "${arguments[@]}"; do
    if [[ -n "${found:-}" ]]; then echo "$given" && break; fi
    if [[ "$given" == "$1" ]]; then local found=1; fi
  done
}
arguments=("$@")
kept() { cat "$PLACE/state/$1" 2>/dev/null; }
keep() { echo "$2" >"$PLACE/state/$1"; }
among() { # key, "key value" pairs, otherwise
  local pair
  for pair in $2; do if [[ "$1" == *"${pair%%=*}" ]]; then echo "${pair#*=}" && return; fi; done
  echo "$3"
}

service() {
  local running query
  running="$(kept running || echo "${name}service:1")" query="$(after --query)"
  if [[ -n "$sameImage" ]]; then running="${name}service:2"; fi
  if [[ "$query" == *rolloutState ]]; then
    if [[ "$running" == *:2 ]]; then echo "$rollout"; else echo COMPLETED; fi
  elif [[ -n "$circuitBreaker" ]]; then
    echo "${name}service:1"
  else
    echo "$running"
  fi
}
task() {
  case "$(after --query)" in
    *lastStatus) echo STOPPED ;;
    *exitCode) among "$(kept task)" "$exitCodes" 0 ;;
    *) echo Essential container exited ;;
  esac
}
web() {
  local address path
  for address in "$@"; do if [[ "$address" == http* ]]; then break; fi; done
  path="/${address#*://*/}"
  if [[ "$call" == *api.netlify.com* ]]; then echo "$netlify" && return; fi
  printf '%s\n' 'content-security-policy: x' 'strict-transport-security: x' '<div id="root"></div>{"database":"ok"}' >"$(after --output)"
  if [[ "$call" == *redirect_url* ]]; then
    echo "${address/http:/https:}"
  else
    printf '%s' "$(among "$path" "$statuses /api/v1/accounts=401 /assets/none.js=404" 200)"
  fi
}

case "$call" in
  "aws sts "*) echo 210987654321 ;;
  "aws ecr describe-images "*) if [[ -n "$pushed$(kept pushed)" ]]; then echo sha256:aaaa; else echo None; fi ;;
  "docker buildx build "*) keep pushed yes ;;
  "aws ecs describe-services "*) service ;;
  "aws ecs describe-task-definition "*) if [[ "$(after --task-definition)" == *:1 ]]; then echo image@old; else echo image@new; fi ;;
  "aws ecs list-task-definitions "*) printf '%s\t%s\nNone\n' "${name}backup:2" "${name}backup:1" ;;
  "aws ecs run-task "*) keep task "$(after --task-definition)" && echo arn:aws:ecs:task/1 ;;
  "aws ecs describe-tasks "*) task ;;
  "aws ecs update-service "*) keep running "$(after --task-definition)" ;;
  "infra.sh outputs -raw api_url") echo https://api.money.test ;;
  "infra.sh outputs -raw app_url") echo https://app.money.test ;;
  "infra.sh outputs -json")
    printf '{"cluster_name":{"value":"production-ai-finance-cluster"},"service_name":{"value":"production-ai-finance-service"},'
    printf '"task_network":{"value":"{}"},"task_definitions":{"value":{"service":"%s","migrate":"%s","backup":"%s"}}}' \
      "${name}service:2" "${name}migrate:2" "${name}backup:2"
    ;;
  "terraform "*"show -json "*) echo "${plan:-{\}}" ;;
  "git status "*) echo -n "$dirty" ;;
  "git rev-parse "*) echo c0ffee ;;
  "gh auth "*) exit 1 ;;
  "curl "*) web "$@" ;;
esac
