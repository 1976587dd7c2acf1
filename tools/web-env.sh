# Sourced by tools/web-build and tools/web-check, in the root of the tree, after tools/setup.sh.
source tools/node-env.sh

# One hash of what the page is made of; the outlines come with the lock file.
web_hash() {
    {
        find web/src web/figures web/build/session.wasm -type f -print0 | sort -z
        printf '%s\0' web/index.html web/package.json web/package-lock.json web/.npmrc \
            web/svelte.config.js web/tsconfig.json web/vite.config.ts web/split-languages.ts web/chunks.ts tools/web-env.sh \
            knowledge/client_words.csv knowledge/yellow_flags.csv knowledge/modality_rules.csv \
            knowledge/rescreen_lines.csv
    } | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}

# web_quietly LOG COMMAND...: in web/, silent unless it fails.
web_quietly() {
    local log=$PWD/build/$1
    if ! (cd web && "${@:2}") >"$log" 2>&1 </dev/null; then
        tail -n 40 "$log" >&2
        return 1
    fi
}

web_packages() {
    local lock
    lock=$(sha256sum <web/package-lock.json)
    if [[ ! -f web/node_modules/palpate.lock || $(<web/node_modules/palpate.lock) != "$lock" ]]; then
        say "fetching the packages of the page"
        # Their scripts are not run: nothing here needs one.
        web_quietly web-npm.log npm ci --ignore-scripts --no-audit --no-fund || return 1
        printf '%s\n' "$lock" >web/node_modules/palpate.lock
    fi
}

# The run sheet of src/session as the page's own module: the same code as on the server.
web_module() {
    local built=build/page/apps/run_sheet/session.wasm kept=web/build/session.wasm
    configure page && build page session.wasm || return 1
    mkdir -p web/build
    cmp -s "$built" "$kept" || cp "$built" "$kept"
}

# Builds web/dist when what it is made of changed.
web_build() {
    local hash
    mkdir -p build
    web_module || return 1
    hash=$(web_hash)
    if [[ -f web/dist/index.html && -f build/web.hash && $(<build/web.hash) == "$hash" ]]; then
        return 0
    fi
    use_node && web_packages || return 1
    say "building the page"
    web_quietly web-build.log npm run --silent build || return 1
    printf '%s\n' "$hash" >build/web.hash
}
