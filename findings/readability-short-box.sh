#!/usr/bin/env bash
# @mozilla/readability 0.6.0 (the reader view of Firefox): a short paragraph is lost from an article because its box has a link to itself.
#
# A box of fewer than 25 characters that holds any link is taken for no text, whatever stands around it, and an address within the
# page ("#p2") is a link as any other. So a live report whose paragraphs each stand in a box with a link to themselves keeps its long
# paragraphs and loses "UPDATE:" and "Four dead." without a sign. The same paragraph stays where the box has no link, and where the link's
# own words bring the box over 25 characters; neither a class that speaks for text nor a section in place of the div saves it.
#
# Needs Node.js with npm and its registry. Leaves with 0 where this holds, with 1 where it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund --ignore-scripts @mozilla/readability@0.6.0 jsdom@26.1.0 >> npm.log 2>&1
cat > app.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { Readability } = require('@mozilla/readability');
const long = 'The harbour ferry struck the north slip on Friday evening with forty people on board, and nobody knows yet why she came in so fast. ';
const link = (words) => `<a href="#p2">${words}</a>`;
const boxes = {
  'no link': '<div class="text"><p id=p2>Four dead.</p></div>',
  'a link': `<div class="text">${link('2')}<p id=p2>Four dead.</p></div>`,
  'a link of more words': `<div class="text">${link('Link to paragraph number 2')}<p id=p2>Four dead.</p></div>`,
  'a link in a section': `<section class="text">${link('2')}<p id=p2>Four dead.</p></section>`,
};
for (const [name, box] of Object.entries(boxes)) {
  const others = `<div class="text"><a href="#p1">1</a><p id=p1>${long.repeat(3)}</p></div>`;
  const { document } = new JSDOM(`<html><body><article><h1>The ferry</h1>${others}${box}${others.replaceAll('p1', 'p3')}</article></body></html>`).window;
  console.log(name + ':', new Readability(document).parse().textContent.includes('Four dead.') ? 'kept' : 'lost');
}
JS
seen=$(node app.cjs)
wanted='no link: kept
a link: lost
a link of more words: kept
a link in a section: lost'
printf '%s\n' "$seen"
if [ "$seen" = "$wanted" ]; then
  echo "as found: @mozilla/readability 0.6.0"
else
  echo "changed; what was found:" && printf '%s\n' "$wanted"
  exit 1
fi
