# Shared by the scripts of this folder: `. "$(dirname "$0")/lib.sh"`. Sets `root` and changes into it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '\n== %s\n' "$*"; }

as_root() {
    if ((EUID == 0)); then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else
        echo "This needs root once, to install Debian packages: run it as root or install sudo." >&2
        exit 1
    fi
}

# install_packages PURPOSE...: installs what scripts/packages lists and is missing; does nothing (and needs no network)
# when all is there.
install_packages() {
    local purpose package missing=()
    for purpose in "$@"; do
        while read -r package; do
            dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok' || missing+=("$package")
        done < <(awk -v purpose="$purpose" '$1 == purpose { print $2 }' scripts/packages)
    done
    apt_install "${missing[@]}"
}

apt_install() {
    (($#)) || return 0
    say "installing $*"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# build PRESET [CMAKE OPTION...]: configures and builds; quick when nothing changed.
build() {
    local preset=$1
    shift
    say "building ($preset)"
    cmake --preset "$preset" "$@" >/dev/null
    cmake --build --preset "$preset"
}

# Node 18 or newer with npm: the machine's own if it has one, else Debian's.
install_node() {
    if command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null; then
        return
    fi
    apt_install nodejs npm
}

# The program that shows PDFs page by page in the browser: pdf.js (Apache 2.0) from npm, pinned by version and digest in
# web/package-lock.json. Only what the pages need is kept, under its version. Without it documents are read as text.
install_pdf_viewer() {
    local version place
    version=$(sed -n 's/.*"pdfjs-dist": "\(.*\)".*/\1/p' web/package.json)
    place=web/vendor/pdfjs-$version
    [[ ! -d $place ]] || return 0
    install_node
    say "installing pdf.js $version"
    if ! (cd web && npm ci --silent --ignore-scripts --omit=optional --no-audit --no-fund); then
        echo "pdf.js could not be fetched: documents are shown as text until this runs again." >&2
        return 0
    fi
    rm -rf web/vendor
    mkdir -p "$place.new"
    cp -r web/node_modules/pdfjs-dist/{LICENSE,cmaps,standard_fonts} "$place.new"
    cp web/node_modules/pdfjs-dist/legacy/build/pdf{,.worker}.min.mjs "$place.new"
    mv "$place.new" "$place"
    rm -rf web/node_modules
}
