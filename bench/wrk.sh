# Sourced by calendar.sh and record.sh: how wrk asks, and what it writes. `seconds` and, for a script,
# `token` are the caller's.

load() {  # CONNECTIONS WRK_ARGUMENTS...: requests a second, p99
    wrk -t1 -c"$1" -d"${seconds}s" --latency "${@:2}" |
        awk '$1 == "99%" { p = $2 } /Requests\/sec/ { r = $2 } /Non-2xx/ { bad = $NF }
             END { if (bad) print "refused: " bad > "/dev/stderr"; print r, p }'
}

# Clients written to the server, each with a key of its own.
clients_script() {
    cat <<LUA
local n = 0
wrk.headers["Authorization"] = "Bearer $token"
wrk.headers["Content-Type"] = "application/json"
request = function()
    n = n + 1
    wrk.headers["Idempotency-Key"] = string.format("bench-client-%d-%d", os.time(), n)
    return wrk.format("POST", "/api/v1/clients", nil, string.format(
        '{"names":[{"family":"Ruiz%d","given":["Ana","Maria"]}],"birth":"1982-05-17",'
        .. '"phones":[{"number":"+1 555 %07d"}],"emails":["ana.ruiz@example.org"],'
        .. '"notes":"prefers mornings; comes by bicycle"}', n % 1000, n % 100))
end
LUA
}
