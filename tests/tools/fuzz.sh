#!/bin/sh
# Lets afl-fuzz look for inputs over which a reader fails: tests/tools/fuzz.sh KIND SECONDS [FOLDER]
# KIND is text, markdown, html, json, xml, mail, sidecar, editor, feed, sitemap, robots, warc, answer or pdf.
# Needs afl++ (afl-fuzz) and the .NET tool SharpFuzz.CommandLine (sharpfuzz). Finds stand in FOLDER/out/default/crashes and …/hangs.
set -eu
kind=$1
seconds=$2
work=${3:-$(mktemp -d)}
cd "$(dirname "$0")/../.."

# The program runs where the sources are found above it.
bin=$PWD/tests/Digest.Fuzzing/bin/afl
dotnet build tests/Digest.Fuzzing -c Release -v q --nologo -p:Afl=true -p:RunAnalyzers=false -o "$bin"
for part in Digest.Core Digest.Pipeline Digest.Import; do
    sharpfuzz "$bin/$part.dll"
done

"$bin/Digest.Fuzzing" grains "$kind" "$work/in"
AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 \
    afl-fuzz -V "$seconds" -t 10000 -m none -i "$work/in" -o "$work/out" -- "$bin/Digest.Fuzzing" afl "$kind"
echo "finds: $work/out/default/crashes, $work/out/default/hangs"
