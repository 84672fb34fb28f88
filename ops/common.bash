# What ops/backup and ops/restore have in common; they read it, nobody runs it. Exit codes:
#   0 done   1 failed, and every database is as it was   2 asked for in the wrong way, or no server
#   3 refused: a database is in use   4 a tool is missing or too old   5 the backup is not whole
# shellcheck shell=bash

databases=(registry mandate referral)

fail() {
  printf '%s\n' "$2" >&2
  exit "$1"
}

# Which databases are meant: those named, each once, or all.
chosen() {
  local name
  (($#)) || set -- "${databases[@]}"
  [[ $* != all ]] || set -- "${databases[@]}"
  for name in "$@"; do
    [[ " ${databases[*]} " == *" $name "* ]] || fail 2 "There is no database $name: ${databases[*]} are there."
  done
  printf '%s\n' "$@" | awk '!seen[$0]++'
}

# The server of PGHOST (or PGSERVICE), else that of the local suite that runs. Passwords are in the environment or in the password
# file of libpq, never on a command line, where every process of the machine could read them.
find_server() {
  local state=${COORDINATION_STATE:-.state}
  if [[ -z ${PGHOST:-}${PGSERVICE:-} ]]; then
    [[ -r $state/postgres/postmaster.pid && -r $state/secrets.properties ]] ||
      fail 2 "No server: nothing runs in $state (./run), and PGHOST, PGUSER and PGPASSWORD name none."
    PGHOST=127.0.0.1
    PGPORT=$(sed -n 4p "$state/postgres/postmaster.pid")
    PGUSER=postgres
    PGPASSWORD=$(sed -n 's/^postgres=//p' "$state/secrets.properties")
    export PGHOST PGPORT PGUSER PGPASSWORD
  fi
  export PGCONNECT_TIMEOUT=${PGCONNECT_TIMEOUT:-10}
}

# Runs the SQL of its standard input in a database; further arguments set variables of psql, as in name=value.
sql() {
  local database=$1 variable
  local -a variables=()
  shift
  for variable in "$@"; do
    variables+=(-v "$variable")
  done
  psql --no-psqlrc --no-password --quiet --no-align --tuples-only --field-separator=$'\t' -v ON_ERROR_STOP=1 \
    ${variables[@]+"${variables[@]}"} --dbname="$database"
}

# pg_dump refuses a newer server, and an older pg_restore does not know what a newer pg_dump writes.
require_tools() {
  local tool version server
  for tool in psql pg_dump pg_restore sha256sum; do
    command -v "$tool" >/dev/null || fail 4 "$tool is not here: install the client of PostgreSQL of the server's major version, or newer."
  done
  [[ $(sql postgres <<<"select rolsuper from pg_roles where rolname = current_user") == t ]] ||
    fail 2 "The server does not let a superuser in: the lines above say why, or PGUSER is none."
  server=$(sql postgres <<<"select current_setting('server_version_num')::int / 10000")
  for tool in pg_dump pg_restore; do
    version=$("$tool" --version | sed -n 's/^[^0-9]*\([0-9]*\).*/\1/p')
    ((version >= server)) || fail 4 "$tool is of PostgreSQL $version and the server is of $server: install the client of $server or newer."
  done
}
