#!/bin/sh
# Makes Temporal's two databases where they are missing and brings their schemas up to the server's version. Safe to
# repeat: it is the first step of every start and of every upgrade.
set -eu

: "${TEMPORAL_DB_HOST:?the host of PostgreSQL}" "${TEMPORAL_DB_PASSWORD:?the password of the user temporal}"
tool="${TEMPORAL_SQL_TOOL:-temporal-sql-tool}"

sql() {
  database="$1"
  shift
  SQL_PASSWORD="$TEMPORAL_DB_PASSWORD" "$tool" --plugin postgres12_pgx --endpoint "$TEMPORAL_DB_HOST" \
    --port "${TEMPORAL_DB_PORT:-5432}" --user temporal --database "$database" "$@"
}

for each in temporal:temporal temporal_visibility:visibility; do
  database="${each%:*}"
  schema="postgresql/v12/${each#*:}"
  sql "$database" create-database
  sql "$database" setup-schema --version 0.0
  sql "$database" update-schema --schema-name "$schema"
  echo "The schema of $database is up to date."
done
