# Every target is a script that can be run without make; see README.md.
.DEFAULT_GOAL := help
.PHONY: help run test build format lint api-types bench prove screenshots clean \
	infra-check terraform-plan deploy-infra terraform-outputs \
	deploy-aws check-aws validate-config verify-deployment image-check

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 20

run: ## build what changed and serve everything at http://localhost:8080
	@exec scripts/run.sh

test: ## every check and test; ends with "N passed, N failed"
	@exec scripts/test.sh

build: ## server and web app
	@scripts/need.sh dotnet node
	@scripts/web.sh build
	@dotnet build FinanceManager.slnx -c Release --nologo

format: ## write C#, web and end-to-end sources in the project's format
	@dotnet tool restore >/dev/null
	@dotnet csharpier format .
	@scripts/web.sh modules web && npm --prefix web run --silent format
	@scripts/web.sh modules e2e && npm --prefix e2e run --silent format

lint: ## the static checks alone
	@scripts/test.sh static

api-types: ## write openapi.json from the routes and the web app's types from it
	@scripts/api-types.sh

bench: ## measure start and import on both engines; see bench/README.md
	@exec scripts/bench.sh

prove: ## 200,000 damaged files of every format: no crash, no hang, no lost line
	@exec scripts/prove.sh

screenshots: ## write docs/images from the running demo
	@scripts/screenshots.sh

deploy-aws: ## the whole deployment to ENVIRONMENT (production), with a way back; see DEPLOYMENT.md
	@exec scripts/deploy-aws.sh

check-aws: ## what is still missing before a deployment
	@exec scripts/check-aws.sh

validate-config: ## every fault of the configuration in .env and the shell
	@exec scripts/validate-config.sh

verify-deployment: ## try ENVIRONMENT from outside
	@exec scripts/verify-deployment.sh

image-check: ## build the container image and run it, without Docker
	@exec scripts/image-check.sh

infra-check: ## Terraform without an account: format, validate, test, plan, policies, costs
	@exec scripts/infra-check.sh

terraform-plan: ## what would change in ENVIRONMENT, production unless named
	@exec scripts/infra.sh plan

deploy-infra: ## do what the last terraform-plan showed
	@exec scripts/infra.sh apply

terraform-outputs: ## names and addresses of ENVIRONMENT
	@exec scripts/infra.sh outputs

clean: ## delete what was built, not the data
	@rm -rf artifacts web/dist web/node_modules e2e/node_modules contract/node_modules buckets/node_modules deploy/*/node_modules
	@find src tests -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
