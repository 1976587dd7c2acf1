# Sourced by ./run and ./test: puts a Node that is new enough first in PATH, prints one line on
# stderr, returns 1 with the reason when it cannot. Where the system's Node is older, npm's own
# package of Node goes into the user's cache, once; nothing of the system's is changed.

palpate_node_wanted=22.19.0

_node_is_enough() {
    local have
    have=$("$1" --version 2>/dev/null) || return 1
    [[ $(printf '%s\n' "$palpate_node_wanted" "${have#v}" | sort -V | head -n 1) == "$palpate_node_wanted" ]]
}

# In a folder of its own first, so that an interrupted installation leaves nothing half done.
_node_install() {
    local home=$1 fresh
    command -v npm >/dev/null || {
        echo "palpate: the page needs Node $palpate_node_wanted or newer, or npm to fetch it" >&2
        return 1
    }
    mkdir -p "${home%/*}" && fresh=$(mktemp -d "$home.XXXXXX") || return 1
    if npm install --prefix "$fresh" --no-save --no-audit --no-fund --loglevel error node@22 \
        >"$fresh/npm.log" 2>&1 </dev/null && _node_is_enough "$fresh/node_modules/node/bin/node"; then
        rm -rf "$home" && mv "$fresh" "$home" && return 0
    fi
    echo "palpate: npm could not fetch node@22: $(tail -n 1 "$fresh/npm.log")" >&2
    rm -rf "$fresh"
    return 1
}

use_node() {
    local home=${XDG_CACHE_HOME:-${HOME:-$PWD/build}/.cache}/palpate/node-22
    local bin=$home/node_modules/node/bin from="the user's cache"
    if _node_is_enough node; then
        from="the system's"
    elif _node_is_enough "$bin/node"; then
        PATH=$bin:$PATH
    else
        _node_install "$home" || return 1
        PATH=$bin:$PATH
    fi
    export PATH
    hash -r
    echo "palpate: node $(node --version), $from" >&2
}

use_node
