#!/usr/bin/env bash
# serve_test.sh BINARY: the real server from outside: one line when ready, a graceful end, clear
# refusals. Prints what is wrong; exit 1 when something is.
set -uo pipefail

binary=$1
folder=$(mktemp -d)
server=
trap '[[ -z $server ]] || { kill "$server"; wait "$server"; }; rm -rf "$folder"' EXIT

wrong() {
    printf 'serve_test: %s\n' "$*"
    exit 1
}

# start ARGS...: sets server and url; waits for the line.
start() {
    : >"$folder/out"
    PALPATE_LOG_LEVEL=${level:-error} "$binary" serve --listen 127.0.0.1:0 "$@" >"$folder/out" \
        2>"$folder/err" &
    server=$!
    for _ in {1..200}; do
        [[ -s $folder/out ]] && break
        kill -0 "$server" 2>/dev/null || wrong "it ended: $(<"$folder/err")"
        sleep 0.05
    done
    url=$(sed -n 's/^listening on //p' "$folder/out")
    [[ $url =~ ^http://127\.0\.0\.1:[0-9]+$ ]] || wrong "said: $(<"$folder/out")"
}

# request PATH: status line by bash alone.
request() {
    local address=${url#http://} line
    exec 3<>"/dev/tcp/${address%:*}/${address#*:}" || wrong "nobody listens on $url"
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
    IFS= read -r line <&3
    exec 3>&-
    printf '%s\n' "${line%$'\r'}"
}

for signal in TERM INT; do
    start --threads 2 --data "$folder/practice"
    [[ $(request /healthz) == "HTTP/1.1 200 OK" ]] || wrong "no healthz: $(request /healthz)"
    [[ $(request /) == "HTTP/1.1 200 OK" ]] || wrong "no page"
    kill -"$signal" "$server"
    wait "$server"
    code=$?
    server=
    ((code == 0)) || wrong "SIG$signal gave exit code $code"
    [[ $(wc -l <"$folder/out") == 1 ]] || wrong "more than one line: $(<"$folder/out")"
    [[ $(<"$folder/err") =~ ^open\ $url/welcome#[A-Za-z0-9_-]{64}\ to\ set\ up\ the\ owner$ ]] ||
        wrong "stderr: $(<"$folder/err")"
done

# The names are read once it listens, and a search need not wait for them.
level=info start --data "$folder/practice"
for _ in {1..200}; do
    grep -q '"search ready","practices":1' "$folder/err" && break
    sleep 0.05
done
grep -q '"search ready","practices":1' "$folder/err" || wrong "search is not ready: $(<"$folder/err")"
kill "$server"
wait "$server" || wrong "it ended with $?"
server=

# refused WORDS ARGS...: exit code 2 and one line with these words.
refused() {
    local code=0
    "$binary" serve "${@:2}" >"$folder/out" 2>"$folder/err" </dev/null || code=$?
    ((code == 2)) || wrong "${*:2}: exit code $code"
    [[ ! -s $folder/out ]] || wrong "${*:2}: stdout $(<"$folder/out")"
    grep -qe "$1" "$folder/err" || wrong "${*:2}: $(<"$folder/err")"
}

start
refused "cannot listen on 127.0.0.1:${url##*:}" --listen "127.0.0.1:${url##*:}"
refused 'expected ADDRESS:PORT' --listen 8080
refused 'expected ADDRESS:PORT' --listen 127.0.0.1:99999
refused 'threads' --threads -1
refused 'nonsense' nonsense
refused 'unencrypted' --listen 0.0.0.0:0 --data "$folder/practice"
"$binary" serve --help | grep -q 'Where the practice is kept' || wrong "--help is silent about --data"
