# Every target is a script that can be run without make; see README.md.
.DEFAULT_GOAL := help
.PHONY: help run test build format lint api-types bench prove screenshots clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

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

clean: ## delete what was built, not the data
	@rm -rf artifacts web/dist web/node_modules e2e/node_modules contract/node_modules buckets/node_modules
	@find src tests -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
