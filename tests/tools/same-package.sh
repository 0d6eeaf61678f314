#!/bin/sh
# Packs the last commit in two clean clones, which stand in different folders and are built at different times, and compares what comes of
# it, byte for byte: the package and the list of its parts. tests/tools/same-package.sh [FOLDER]; with a folder both are left there.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

pack() {
    git clone -q --no-hardlinks . "$1"
    (
        cd "$1"
        git remote remove origin
        dotnet tool restore --verbosity quiet
        dotnet pack src/Digest.Cli -c Release -o packed -v q --disable-build-servers -p:Sbom=true -p:RunAnalyzers=false -p:CSharpier_Bypass=true
    )
}

pack "$work/one"
pack "$work/another folder/two"
for file in "$work"/one/packed/*; do
    name=$(basename "$file")
    cmp "$file" "$work/another folder/two/packed/$name"
    sha256sum "$file" | sed "s|$work/one/packed/||"
done
if [ $# -gt 0 ]; then
    mkdir -p "$1"
    cp "$work"/one/packed/* "$1"
fi
