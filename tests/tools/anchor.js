// Anchors the annotations of a site with Apache Annotator; ends with 1 and says which do not anchor.
// usage: node anchor.js SITE      (npm ci first)
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { JSDOM } from "jsdom";

const site = process.argv[2];
const window = new JSDOM("").window;
for (const name of ["Node", "NodeFilter", "Range", "document"]) globalThis[name] = window[name];
const { createTextQuoteSelectorMatcher, createTextPositionSelectorMatcher } = await import("@apache-annotator/dom");

const pages = new Map();
function page(file) {
  if (!pages.has(file)) pages.set(file, new JSDOM(readFileSync(file, "utf8")).window.document);
  return pages.get(file);
}

async function all(matcher, scope) {
  const found = [];
  for await (const range of matcher(scope)) found.push(range.toString());
  return found;
}

const wrong = [];
let [addresses, quotes, positions] = [0, 0, 0];

async function target(file, it) {
  const source = typeof it === "string" ? it : it.source;
  const [to, id] = source.split("#");
  const at = resolve(dirname(file), to, to === "" || to.endsWith("/") ? "index.html" : "");
  if (!existsSync(at)) return wrong.push(`${file}: no page ${source}`);
  const document = page(at);
  if (id && !document.getElementById(id)) return wrong.push(`${file}: nothing has the id ${source}`);
  if (typeof it === "string") return addresses++;
  const block = it.selector.find((s) => s.type === "FragmentSelector");
  const scope = document.getElementById(block.value);
  if (!scope) return wrong.push(`${file}: nothing has the id ${block.value} on ${to}`);
  const [words] = await all(createTextPositionSelectorMatcher(block.refinedBy), scope);
  positions++;
  for (const quote of it.selector.filter((s) => s.type === "TextQuoteSelector")) {
    quotes++;
    const found = await all(createTextQuoteSelectorMatcher(quote), document.body);
    if (found.length !== 1 || found[0] !== quote.exact) wrong.push(`${file}: ${found.length} × “${quote.exact}” on ${to}`);
    if (words !== quote.exact) wrong.push(`${file}: at its place stands “${words}”, not “${quote.exact}”`);
  }
}

for (const name of readdirSync(site, { recursive: true }).filter((f) => f.endsWith("annotations.jsonld"))) {
  const file = join(site, name);
  for (const item of JSON.parse(readFileSync(file, "utf8")).first.items)
    for (const of of [item.target, item.body].flat())
      if (typeof of === "string" || of.source) if (of.purpose !== "linking" || !/^https?:/.test(of.source)) await target(file, of);
}

console.log(`${addresses} addresses, ${positions} positions, ${quotes} quotations, ${wrong.length} wrong`);
for (const w of wrong.slice(0, 20)) console.log(w);
process.exitCode = wrong.length > 0 ? 1 : 0;
