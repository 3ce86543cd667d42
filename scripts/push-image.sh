#!/usr/bin/env bash
# Builds the image of this commit for the cloud's processors, pushes it once, and prints its name by digest. A commit that
# was pushed before is not built again: what runs is what was tested.
#   ECR_REPOSITORY  the registry's address; found by the account's number when unset
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

region="${AWS_REGION:-us-east-1}"
repository="${ECR_REPOSITORY:-$(aws sts get-caller-identity --query Account --output text).dkr.ecr.$region.amazonaws.com/ai-finance}"
[[ -z "$(git status --porcelain)" ]] || fail "There are changes that are not committed: the image would be of no commit."
tag="$(git rev-parse HEAD)"

digest() {
  aws ecr describe-images --region "$region" --repository-name "${repository#*/}" --image-ids "imageTag=$tag" \
    --query 'imageDetails[0].imageDigest' --output text 2>/dev/null || :
}
aws ecr get-login-password --region "$region" | docker login --username AWS --password-stdin "${repository%%/*}" >&2
if [[ "$(digest)" != sha256:* ]]; then
  docker buildx build --platform linux/arm64 --provenance=false --label "org.opencontainers.image.revision=$tag" \
    --tag "$repository:$tag" --push . >&2
fi
pushed="$(digest)"
[[ "$pushed" == sha256:* ]] || fail "The registry has no image of $tag."
echo "$repository@$pushed"
