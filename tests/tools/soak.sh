#!/bin/sh
# Tries mutated inputs that no run before has tried, until the time is up: tests/tools/soak.sh SECONDS [FIRST NUMBER]
# Stops at the first ten thousand in which something is wrong, and says what. A number tells an input: `show NUMBER FILE` writes it.
set -eu
until=$(($(date +%s) + $1))
from=${2:-1000000}
cd "$(dirname "$0")/../.."
dotnet build tests/Digest.Fuzzing -c Release -v q --nologo -p:RunAnalyzers=false
while [ "$(date +%s)" -lt "$until" ]; do
    tests/Digest.Fuzzing/bin/Release/net10.0/Digest.Fuzzing run 10000 "$from"
    from=$((from + 10000))
done
