#!/bin/sh
# Copies the register and Temporal's two databases into a new folder, while everything runs:
#   ops/backup/backup.sh /backups/2026-11-23
# The register comes first on purpose. Temporal's copy is then the newer one, and at the next start the worker writes into
# the register what it lacks; the other way round, acknowledged commands would be missing from the histories.
# CAMAU_DATABASE_URL is the register as its owner has it.
set -eu

: "${1:?the folder to make}" "${CAMAU_DATABASE_URL:?}" "${TEMPORAL_DB_HOST:?}" "${TEMPORAL_DB_PASSWORD:?}"
umask 077
mkdir -p "$1"

pg_dump --format=custom --file="$1/register.dump" --dbname="$CAMAU_DATABASE_URL"
for database in temporal temporal_visibility; do
  PGPASSWORD="$TEMPORAL_DB_PASSWORD" pg_dump --format=custom --file="$1/$database.dump" \
    --host="$TEMPORAL_DB_HOST" --port="${TEMPORAL_DB_PORT:-5432}" --username=temporal --dbname="$database"
done
ls -l "$1"
