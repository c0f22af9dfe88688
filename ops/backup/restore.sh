#!/bin/sh
# Puts a backup back in the place of all that is there now. Worker, API and Temporal server must be stopped:
#   ops/backup/restore.sh /backups/2026-11-23 --replace-everything
# All three databases come from the same backup: a register that is newer than its histories would lose what it knows.
# CAMAU_DATABASE_URL is the register as its owner has it.
set -eu

: "${1:?the folder of the backup}" "${CAMAU_DATABASE_URL:?}" "${TEMPORAL_DB_HOST:?}" "${TEMPORAL_DB_PASSWORD:?}"
if [ "${2:-}" != "--replace-everything" ]; then
  echo "This drops the register and all histories that are there now. Say --replace-everything if you mean it." >&2
  exit 1
fi
for file in register temporal temporal_visibility; do
  pg_restore --list "$1/$file.dump" > /dev/null
done

register="${CAMAU_DATABASE_URL##*/}"
register="${register%%\?*}"
server="${CAMAU_DATABASE_URL%/*}"
dropdb --if-exists --force --maintenance-db="$server/postgres" "$register"
createdb --maintenance-db="$server/postgres" "$register"
# Who may do what is given anew by operations/migrate-main.js: the accounts may be others here.
pg_restore --exit-on-error --no-owner --no-privileges --dbname="$CAMAU_DATABASE_URL" "$1/register.dump"

export PGPASSWORD="$TEMPORAL_DB_PASSWORD" PGHOST="$TEMPORAL_DB_HOST" PGPORT="${TEMPORAL_DB_PORT:-5432}" PGUSER=temporal
for database in temporal temporal_visibility; do
  dropdb --if-exists --force --maintenance-db=postgres "$database"
  createdb --maintenance-db=postgres "$database"
  pg_restore --exit-on-error --no-owner --dbname="$database" "$1/$database.dump"
done
echo "Restored from $1. Let operations/migrate-main.js run, start Temporal, then the worker, which compares every living plan with the register."
