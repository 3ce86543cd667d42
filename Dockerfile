# The server, the background work, the administration and the web app in one image; which of them runs is the verb:
#   docker run IMAGE            serves
#   docker run IMAGE migrate    brings the schema up to date, and so on
#
# The bases are named by release. Dependabot proposes newer ones, and
#   docker buildx imagetools inspect NAME:TAG
# prints the digest that pins one for good (NAME:TAG@sha256:…). What is deployed is this image by its own digest.

FROM node:22-trixie-slim AS web
WORKDIR /src/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY src/FinanceManager.Domain/Categories/categories.json ../src/FinanceManager.Domain/Categories/
COPY web ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS server
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY scripts/env.sh scripts/publish.sh scripts/
COPY src src
RUN scripts/publish.sh

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS dotnet

# Microsoft makes no Debian image of .NET 10; its runtime is the same files on any of them. Debian 13 has the readers of
# documents, and PostgreSQL 17's pg_dump, which writes dumps of servers up to its own version.
FROM debian:trixie-slim
RUN apt-get update \
  && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
    ca-certificates libgcc-s1 libssl3t64 libstdc++6 tzdata zlib1g \
    poppler-utils postgresql-client-17 zbar-tools \
    tesseract-ocr tesseract-ocr-eng tesseract-ocr-por tesseract-ocr-spa \
  # 55 MB that only a wrapper of the PostgreSQL client asks for, and finds the part it needs of in Debian's own base.
  && dpkg --purge --force-depends $(dpkg-query --show --showformat='${Package}\n' | grep -E '^(perl|perl-modules-.*|libperl.*)$') \
  && apt-get clean && rm -rf /var/lib/apt/lists/* /var/cache/debconf/* /var/log/* \
  && groupadd --gid 1654 app && useradd --uid 1654 --gid 1654 --no-create-home --home-dir /tmp app \
  && install --directory --owner=app --group=app --mode=0700 /data

# Amazon's certificate authorities, by which a database of RDS is known. Anything else may be put in their place.
ARG RDS_CERTIFICATES=https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem
ADD --chmod=0444 ${RDS_CERTIFICATES} /etc/ssl/certs/rds-global-bundle.pem

COPY --from=dotnet /usr/share/dotnet /usr/share/dotnet
COPY --from=server /src/artifacts/server /app
COPY --from=web /src/web/dist /app/wwwroot
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet && ln -s /app/finance-manager /usr/local/bin/finance-manager

ENV ASPNETCORE_URLS=http://0.0.0.0:8080 DATA_DIR=/data DOTNET_EnableDiagnostics=0 DOTNET_RUNNING_IN_CONTAINER=true
WORKDIR /app
# By number, so that a platform can see that it is not root. Everything but these two folders may be read-only.
USER 1654:1654
VOLUME ["/data", "/tmp"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["finance-manager", "healthcheck"]
ENTRYPOINT ["dotnet", "/app/finance-manager.dll"]
