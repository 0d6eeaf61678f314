#!/usr/bin/env bash
# @apache-annotator/dom 0.2.0: installed by itself it can be loaded neither by import nor by require.
#
# Its code loads @apache-annotator/selector, but its package.json names that only among the packages for its own development, so npm
# does not bring it. Who installs the one package that anchors W3C annotations in a page meets "cannot find package" at the first import
# and looks for the fault in their own module settings. With @apache-annotator/selector 0.2.0 beside it a quotation with prefix and suffix
# is found at once, and only where both stand around it: the same words without them, as in a note that quotes them, do not match.
#
# Needs Node.js with npm and its registry. Leaves with 0 where this holds, with 1 where it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund --ignore-scripts @apache-annotator/dom@0.2.0 jsdom@26.1.0 >> npm.log 2>&1
cat > app.mjs <<'JS'
import { JSDOM } from 'jsdom';
const window = new JSDOM('<p id=a>The ferry struck the slip on Friday.</p><p id=b>A note on “struck the slip”.</p>').window;
for (const name of ['Node', 'NodeFilter', 'Range', 'document']) globalThis[name] = window[name];
try {
  const { createTextQuoteSelectorMatcher } = await import('@apache-annotator/dom');
  for (const around of [{}, { prefix: 'The ferry ', suffix: ' on Friday' }]) {
    const found = [];
    for await (const range of createTextQuoteSelectorMatcher({ exact: 'struck the slip', ...around })(window.document.body))
      found.push(range.startContainer.parentElement.id);
    console.log(Object.keys(around).join('+') || 'alone', found.join(' '));
  }
} catch (error) {
  console.log(error.code, error.message.match(/'([^']*)'/)?.[1]);
}
JS
seen=$(node app.mjs)
npm install --no-audit --no-fund --ignore-scripts @apache-annotator/selector@0.2.0 >> npm.log 2>&1
seen="$seen
$(node app.mjs)"
wanted='ERR_MODULE_NOT_FOUND @apache-annotator/selector
alone a b
prefix+suffix a'
printf '%s\n' "$seen"
if [ "$seen" = "$wanted" ]; then
  echo "as found: @apache-annotator/dom 0.2.0"
else
  echo "changed; what was found:" && printf '%s\n' "$wanted"
  exit 1
fi
