#!/usr/bin/env bash
# mhtml-to-html 2.1.0: of a saved page whose root does not come first, another part is taken for the page.
#
# MHTML is multipart/related (RFC 2557), and of related parts the root is the one that the parameter "start" names; only where it is left
# out is the first part the root (RFC 2387, 3.2). This library reads no "start": it takes the first part of type text/html. A frame, often
# an advertisement, that was saved before the page becomes the page, with its address as the canonical one; the page itself stays among
# the frames, and nothing is said. Browsers of today write the root first, so it shows with files of mail programs and older savers only.
#
# Needs Node.js with npm and its registry. Leaves with 0 where this holds, with 1 where it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund mhtml-to-html@2.1.0 >> npm.log 2>&1
cat > app.mjs <<'JS'
import { parse } from 'mhtml-to-html';
const part = (name, words) =>
  ['--b', 'Content-Type: text/html; charset=utf-8', `Content-ID: <${name}@tarn.example>`, `Content-Location: https://tarn.example/${name}`,
    '', `<html><body><p>${words}</p></body></html>`].join('\r\n');
const page = part('page', 'The ferry was late.');
const frame = part('frame', 'Three brooms for the price of two.');
for (const [name, parts] of Object.entries({ 'root first': [page, frame], 'root second': [frame, page] })) {
  const head = ['From: <Saved>', 'Subject: Ferry', 'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; start="<page@tarn.example>"; boundary="b"', '', ''].join('\r\n');
  console.log(`${name}: ${parse(head + parts.join('\r\n') + '\r\n--b--\r\n').index}`);
}
JS
seen=$(node app.mjs)
wanted='root first: https://tarn.example/page
root second: https://tarn.example/frame'
printf '%s\n' "$seen"
if [ "$seen" = "$wanted" ]; then
  echo "as found: mhtml-to-html 2.1.0"
else
  echo "changed; what was found:" && printf '%s\n' "$wanted"
  exit 1
fi
