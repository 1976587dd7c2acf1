# Read by ./run and ./test: installs the Debian packages that are missing. Speaks on stderr only.

palpate_packages_build=(g++ cmake ninja-build ccache mold libboost1.81-dev libboost-json1.81-dev
    libboost-url1.81-dev libfmt-dev libexpected-dev libtomlplusplus-dev libcli11-dev libsqlite3-dev
    libsodium-dev libssl-dev libfido2-dev libgtest-dev libgmock-dev libbenchmark-dev python3
    libqrencode-dev wamerican-small libhowardhinnant-date-dev libical-dev libcurl4-openssl-dev
    zlib1g-dev tzdata clang-16 lld-16 wasi-libc libc++-16-dev-wasm32 libc++abi-16-dev-wasm32
    libclang-rt-16-dev-wasm32)
palpate_packages_test=(libclang-rt-16-dev clang-format-16 clang-tidy-16 openssl curl chromium
    khal vdirsyncer python3-aiosmtpd python3-dateutil python3-icalendar)

say() {
    printf 'palpate: %s\n' "$*" >&2
}

give_up() {
    say "$*"
    exit 1
}

missing_packages() {
    local wanted
    declare -A have=()
    while read -r name status; do
        if [[ $status == installed ]]; then
            have[$name]=1
        fi
    done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
    for wanted in "$@"; do
        [[ -n ${have[$wanted]:-} ]] || printf '%s\n' "$wanted"
    done
}

install_packages() {
    local missing as_root=()
    if ! command -v dpkg-query >/dev/null; then
        command -v cmake >/dev/null && command -v ninja >/dev/null && return 0
        give_up "this is not Debian; install what corresponds to: $*"
    fi
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0

    if ((EUID != 0)); then
        command -v sudo >/dev/null || give_up "missing, and neither root nor sudo: ${missing[*]}"
        as_root=(sudo)
        if [[ ! -t 0 && ! -t 2 ]] || [[ -n ${CI:-} ]]; then
            as_root=(sudo -n)
        fi
        "${as_root[@]}" true || give_up "missing, and sudo was refused: ${missing[*]}"
    fi
    say "installing ${#missing[@]} packages, once: ${missing[*]}"
    local log
    log=$(mktemp)
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q)
    if ! "${apt[@]}" update >"$log" 2>&1 </dev/null; then
        say "apt-get update failed, trying with the package lists that are here"
    fi
    # --no-remove: never take anything of the user's away, such as another version of Boost.
    if ! "${apt[@]}" install -y --no-install-recommends --no-remove "${missing[@]}" \
        >>"$log" 2>&1 </dev/null; then
        tail -n 5 "$log" >&2
        rm -f "$log"
        give_up "apt-get could not install: ${missing[*]}"
    fi
    rm -f "$log"
}

build_jobs() {
    printf '%s\n' "${PALPATE_JOBS:-$(nproc)}"
}

# configure PRESET: only when there is no build folder yet; ninja does it again when needed.
configure() {
    [[ -f build/$1/build.ninja ]] && return 0
    local log=build/$1/configure.log
    mkdir -p "build/$1"
    say "configuring $1"
    if ! cmake --preset "$1" >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        return 1
    fi
}

# build PRESET [TARGET]: with progress on a terminal, silent otherwise unless it fails.
build() {
    local ninja=(ninja -C "build/$1" -j "$(build_jobs)")
    [[ -n ${HOME:-} ]] || export CCACHE_DIR=${CCACHE_DIR:-$PWD/build/ccache}
    if [[ -t 2 ]]; then
        NINJA_STATUS="[%f/%t] " "${ninja[@]}" "${2:-all}" >&2 </dev/null
    else
        "${ninja[@]}" --quiet "${2:-all}" </dev/null |
            { grep -v '^ninja: no work to do' >&2 || true; }
    fi
}
