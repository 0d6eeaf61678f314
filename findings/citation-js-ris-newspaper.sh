#!/usr/bin/env bash
# @citation-js/plugin-ris 0.7.21: a newspaper article loses its writers and its day on the way to RIS.
#
# CSL-JSON of type article-newspaper becomes TY  - NEWS with title, paper and place, but with no AU line at all, and of the date only
# the year stays (PY, no DA). The same item as article-magazine keeps both, and APA from the same object prints both: nothing is wrong
# with the input, and nothing is said of the loss. Who hands news to reference managers by way of this library gives them reports that
# nobody wrote, on no day. A RIS file for news is better written from the CSL itself.
#
# Needs Node.js with npm and its registry. Leaves with 0 where this holds, with 1 where it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm install --no-audit --no-fund @citation-js/core@0.7.21 @citation-js/plugin-ris@0.7.21 @citation-js/plugin-csl@0.7.22 >> npm.log 2>&1
cat > app.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-ris');
require('@citation-js/plugin-csl');
for (const type of ['article-newspaper', 'article-magazine']) {
  const cite = new Cite({
    id: 'a', type, title: 'Ferry late again', author: [{ family: 'Dunmore', given: 'Ada' }],
    'container-title': 'The Cape Herald', issued: { 'date-parts': [[2016, 11, 9]] },
  });
  console.log(type);
  console.log(cite.format('ris').split('\n').filter(line => /^(TY|AU|A1|DA|Y1|PY|TI)/.test(line)).join('\n'));
  console.log(cite.format('bibliography', { template: 'apa' }).trim());
}
JS
seen=$(node app.cjs)
wanted='article-newspaper
TY  - NEWS
PY  - 2016
TI  - Ferry late again
Dunmore, A. (2016, November 9). Ferry late again. The Cape Herald.
article-magazine
TY  - MGZN
AU  - Dunmore, Ada
DA  - 2016/11/9/
PY  - 2016
TI  - Ferry late again
Dunmore, A. (2016, November 9). Ferry late again. The Cape Herald.'
printf '%s\n' "$seen"
if [ "$seen" = "$wanted" ]; then
  echo "as found: @citation-js/plugin-ris 0.7.21"
else
  echo "changed; what was found:" && printf '%s\n' "$wanted"
  exit 1
fi
