#!/usr/bin/env bash
# Puts the secrets of one environment where its tasks read them: Systems Manager, encrypted with the environment's key.
# Each is taken from the variable of its name, as in SECRET_KEY=… BELVO_SECRET_ID=… scripts/infra-secrets.sh; one that is
# there already stays unless its variable is set. SECRET_KEY, BACKUP_KEY and DATABASE_URL are made when there are none, and a
# DATABASE_PASSWORD makes a new DATABASE_URL. Only names are printed. A task reads its secrets when it starts.
#   ENVIRONMENT  production (default) or staging
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

outputs="$("$ROOT/scripts/infra.sh" outputs -json)"
output() { # name; a list is written as lines
  node -e '
    const value = JSON.parse(process.argv[1])[process.argv[2]].value
    console.log(Array.isArray(value) ? value.join("\n") : value)' "$outputs" "$1"
}
key="$(output secrets_key)"
endpoint="$(output database_endpoint)"
mapfile -t parameters < <(output parameters)

# Whether there is such a parameter; any other answer than yes or no ends the script, before it makes a second key.
there() {
  local said
  if said="$(aws ssm get-parameter --name "$1" --query Parameter.Name --output text 2>&1)"; then return 0; fi
  [[ "$said" == *ParameterNotFound* ]] || fail "$said"
  return 1
}

# By standard input: what stands on a command line can be read by every process of the machine.
put() { # parameter, value, whether it may replace one
  VALUE="$2" node -e '
    const [Name, KeyId, overwrite] = process.argv.slice(1)
    const Value = process.env.VALUE
    console.log(JSON.stringify({ Name, KeyId, Type: "SecureString", Overwrite: overwrite === "replace", Value }))' \
    "$1" "$key" "$3" | aws ssm put-parameter --cli-input-json file:///dev/stdin >/dev/null
  echo "put $1"
}

database_url() { # password
  printf 'postgres://finance_app:%s@%s/finance?%s' "$1" "$endpoint" "$(output database_url_options)"
}

if [[ -n "${DATABASE_PASSWORD:-}" ]]; then
  [[ "$DATABASE_PASSWORD" =~ ^[A-Za-z0-9_-]{16,}$ ]] ||
    fail "DATABASE_PASSWORD needs 16 characters or more, of letters, digits, - and _: it stands in a URL."
  DATABASE_URL="$(database_url "$DATABASE_PASSWORD")"
fi
if [[ -n "${DATABASE_URL:-}" && "$DATABASE_URL" != *"@$endpoint/"* ]]; then
  fail "DATABASE_URL names another database than this environment's, $endpoint."
fi

missing=()
secret_key="${SECRET_KEY:-}"
for parameter in "${parameters[@]}"; do
  name="${parameter##*/}"
  value="${!name:-}"
  if [[ -n "$value" ]]; then
    put "$parameter" "$value" replace
  elif there "$parameter"; then
    echo "kept $parameter"
  else
    case "$name" in
      DATABASE_URL) put "$parameter" "$(database_url "$(openssl rand -hex 24)")" new ;;
      BACKUP_KEY) put "$parameter" "$(openssl rand -hex 32)" new ;;
      SECRET_KEY)
        secret_key="$(openssl rand -hex 32)"
        put "$parameter" "$secret_key" new
        ;;
      # Until a key is changed, the one before is the one there is. It comes after SECRET_KEY in the list.
      SECRET_KEY_PREVIOUS)
        if [[ -z "$secret_key" ]]; then
          secret_key="$(aws ssm get-parameter --with-decryption --name "${parameter%_PREVIOUS}" --query Parameter.Value --output text)"
        fi
        put "$parameter" "$secret_key" new
        ;;
      *) missing+=("$name") ;;
    esac
  fi
done

if ((${#missing[@]})); then
  fail "These stand in optional_secrets and have no value: ${missing[*]}. Set the variables, or take the names out."
fi
