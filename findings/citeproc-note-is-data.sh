#!/usr/bin/env bash
# citeproc 2.4.63: lines of a CSL note are read as fields, so an editor's note can change the date and status of a report.
#
# A line "name: words" in the note of CSL-JSON is no text where the name is that of a CSL variable: "status: withdrawn" leaves the note
# and is printed by styles as the status, "issued: 2015-03-04" takes the place of the date that the item itself states. One plain line
# may stand before it; after two it is text again. The processor's manual knows this as a way to carry fields that a program can't
# store; it is on for every item, and nothing in the item asks for it. A name in another case ("Status:") is left alone.
#
# Needs Node.js with npm and its registry. Leaves with 0 where this holds, with 1 where it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund citeproc@2.4.63 >> npm.log 2>&1
cat > app.cjs <<'JS'
const CSL = require('citeproc');
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms/></locale>`;
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="en-US">
<info><title>t</title><id>t</id><updated>2000-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><group delimiter=" / "><text variable="title"/>
<date variable="issued"><date-part name="year"/><date-part name="month" form="numeric" prefix="-"/></date>
<text variable="status" prefix="status="/><text variable="note" prefix="note="/></group></layout></bibliography></style>`;
const item = note => ({ id: 'a', type: 'article-newspaper', title: 'Ferry late', issued: { 'date-parts': [[2016, 11]] }, note });
for (const note of ['seen at the desk', 'status: withdrawn', 'issued: 2015-03-04', 'Status: withdrawn',
  'Seen at the desk.\nstatus: withdrawn', 'Seen.\nBy night.\nstatus: withdrawn']) {
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item(note) }, style);
  engine.updateItems(['a']);
  console.log(JSON.stringify(note) + ' -> ' + engine.makeBibliography()[1][0].replace(/<[^>]+>/g, '').trim().replace(/\n/g, '\\n'));
}
JS
seen=$(node app.cjs)
wanted='"seen at the desk" -> Ferry late / 2016-11 / note=seen at the desk
"status: withdrawn" -> Ferry late / 2016-11 / status=withdrawn
"issued: 2015-03-04" -> Ferry late / 2015-3
"Status: withdrawn" -> Ferry late / 2016-11 / note=Status: withdrawn
"Seen at the desk.\nstatus: withdrawn" -> Ferry late / 2016-11 / status=withdrawn / note=Seen at the desk.
"Seen.\nBy night.\nstatus: withdrawn" -> Ferry late / 2016-11 / note=Seen.\nBy night.\nstatus: withdrawn'
printf '%s\n' "$seen"
if [ "$seen" = "$wanted" ]; then
  echo "as found: citeproc 2.4.63"
else
  echo "changed; what was found:" && printf '%s\n' "$wanted"
  exit 1
fi
