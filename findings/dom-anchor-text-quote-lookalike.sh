#!/usr/bin/env bash
# dom-anchor-text-quote 4.0.2: a quotation that is no longer in the text is anchored to words that say otherwise, and nothing says so.
#
# toRange takes a W3C TextQuoteSelector and answers with a Range, or null where nothing fits. Where the exact words are gone it takes the
# likest words instead, and the Range does not tell one from the other: a note on "landed 41 people" lands on "landed 43 people", one on
# "was opened by the mayor" on "was closed by the mayor", although "was opened by the mayor" still stands elsewhere in the text. In news,
# the one word that differs is the news. A caller has to compare the text of the Range with "exact" by itself.
#
# Needs Node.js with npm and its registry. Leaves with 0 where this holds, with 1 where it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund dom-anchor-text-quote@4.0.2 jsdom@26.1.0 >> npm.log 2>&1
cat > app.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<p></p>');
Object.assign(global, { window, document: window.document, Node: window.Node, NodeFilter: window.NodeFilter, Range: window.Range });
const quote = require('dom-anchor-text-quote');
const root = document.querySelector('p');
const ask = (text, selector) => {
  root.textContent = text;
  const range = quote.toRange(root, selector);
  console.log(`${JSON.stringify(selector)} -> ${range === null ? null : JSON.stringify(range.toString())}`);
};
ask('The tug landed 43 people at noon on Friday.', { exact: 'landed 41 people at noon' });
ask('The ferry was opened by the mayor. The bridge was closed by the mayor.', { exact: 'was opened by the mayor', prefix: 'The bridge ' });
ask('The council met on Monday. Nothing else was said.', { exact: 'The ferry sank off the cape' });
JS
seen=$(node app.cjs)
wanted='{"exact":"landed 41 people at noon"} -> "landed 43 people at noon"
{"exact":"was opened by the mayor","prefix":"The bridge "} -> "was closed by the mayor"
{"exact":"The ferry sank off the cape"} -> null'
printf '%s\n' "$seen"
if [ "$seen" = "$wanted" ]; then
  echo "as found: dom-anchor-text-quote 4.0.2"
else
  echo "changed; what was found:" && printf '%s\n' "$wanted"
  exit 1
fi
