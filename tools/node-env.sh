# Sourced by the tools that build the page, after tools/setup.sh: use_node puts a Node that is new
# enough first in PATH, or returns 1 with the reason on stderr. Where the system's Node is older,
# npm's own package of Node goes into the user's cache, once; nothing of the system's is changed.

palpate_node_wanted=22.19.0

_node_is_enough() {
    local have
    have=$("$1" --version 2>/dev/null) || return 1
    [[ $(printf '%s\n' "$palpate_node_wanted" "${have#v}" | sort -V | head -n 1) == \
        "$palpate_node_wanted" ]]
}

# Debian's npm only where there is no Node at all: beside another Node it would bring a second one.
_npm_is_here() {
    command -v npm >/dev/null && return 0
    if command -v node >/dev/null || command -v nodejs >/dev/null; then
        say "the page needs Node $palpate_node_wanted or newer, or npm to fetch it"
        return 1
    fi
    install_packages npm
    hash -r
    command -v npm >/dev/null
}

# In a folder of its own first, so that an interrupted installation leaves nothing half done.
_node_install() {
    local home=$1 fresh
    _npm_is_here || return 1
    say "fetching Node 22 for the page, once"
    mkdir -p "${home%/*}" && fresh=$(mktemp -d "$home.XXXXXX") || return 1
    if npm install --prefix "$fresh" --no-save --no-audit --no-fund --loglevel error node@22 \
        >"$fresh/npm.log" 2>&1 </dev/null && _node_is_enough "$fresh/node_modules/node/bin/node"; then
        rm -rf "$home" && mv "$fresh" "$home" && return 0
    fi
    # Its last line only names a log file.
    say "npm could not fetch node@22:" \
        "$(grep -m 1 -oE '(code|reason:) .*' "$fresh/npm.log" || tail -n 1 "$fresh/npm.log")"
    rm -rf "$fresh"
    return 1
}

use_node() {
    local home=${XDG_CACHE_HOME:-${HOME:-$PWD/build}/.cache}/palpate/node-22
    local bin=$home/node_modules/node/bin
    if ! _node_is_enough node || ! command -v npm >/dev/null; then
        _node_is_enough "$bin/node" || _node_install "$home" || return 1
        _npm_is_here || return 1
        PATH=$bin:$PATH
    fi
    export PATH
    hash -r
}
