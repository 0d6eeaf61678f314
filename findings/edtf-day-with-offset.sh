#!/usr/bin/env bash
# edtf 4.11.1 (edtf.js): a date and time with an offset is printed as another day, and one without an offset gets one.
#
# 2016-11-09T23:30:00-05:00, the evening of the ninth where it was written, comes back as 2016-11-10T04:30:00.000Z: the day of the report
# and its offset are gone, from the text as from the numbers in values (whose months count from 0). 2016-11-09T23:30:00, which EDTF
# leaves without a zone, comes back with a Z that nobody stated. Both are then compared as if they were sure, and a day covers the time
# that was printed under the day before it. Who sorts reports by day keeps the day as written beside what the library makes of it.
#
# Needs Node.js with npm and its registry. Leaves with 0 where this holds, with 1 where it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund edtf@4.11.1 >> npm.log 2>&1
cat > app.mjs <<'JS'
import edtf from 'edtf';
for (const text of ['2016-11-09T23:30:00-05:00', '2016-11-09T23:30:00', '2016-11-09']) {
  const date = edtf(text);
  console.log(`${text} -> ${date.edtf} [${date.values}]`);
}
for (const day of ['2016-11-09', '2016-11-10']) {
  console.log(`${day} covers 2016-11-09T23:30:00-05:00: ${edtf(day).covers(edtf('2016-11-09T23:30:00-05:00'))}`);
}
JS
seen=$(TZ=America/New_York node app.mjs)
wanted='2016-11-09T23:30:00-05:00 -> 2016-11-10T04:30:00.000Z [2016,10,10,4,30,0]
2016-11-09T23:30:00 -> 2016-11-09T23:30:00.000Z [2016,10,9,23,30,0]
2016-11-09 -> 2016-11-09 [2016,10,9]
2016-11-09 covers 2016-11-09T23:30:00-05:00: false
2016-11-10 covers 2016-11-09T23:30:00-05:00: true'
printf '%s\n' "$seen"
if [ "$seen" = "$wanted" ]; then
  echo "as found: edtf 4.11.1"
else
  echo "changed; what was found:" && printf '%s\n' "$wanted"
  exit 1
fi
