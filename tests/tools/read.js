// Reads the exports of a site with libraries that no one here wrote; ends with 1 and says what is wrong.
// usage: node read.js SITE STORY-YEAR-SCHEMA      (npm ci first; NINJS_SCHEMA names the file of IPTC's schema of ninjs, or news items are not judged)
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";

const [site, dataSchema] = process.argv.slice(2);
const wrong = [];
const files = readdirSync(site, { recursive: true }).map((f) => join(site, f));
const json = (file) => JSON.parse(readFileSync(file, "utf8"));

function judge(schema, chosen) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json" });
  const valid = ajv.compile(schema);
  for (const file of chosen) if (!valid(json(file))) wrong.push(`${file}: ${ajv.errorsText(valid.errors.slice(0, 3))}`);
  return chosen.length;
}

const schema = process.env.NINJS_SCHEMA ? json(process.env.NINJS_SCHEMA) : null;
const items = schema ? judge(schema, files.filter((f) => /[\\/]ninjs[\\/].*\.json$/.test(f))) : "no schema for the";
const years = judge(json(dataSchema), files.filter((f) => f.endsWith("data.json")));

const same = (what, file, a, b) => a === b || wrong.push(`${file}: ${what} is ${b}, not ${a}`);
const day = (item) => String(item.issued?.["date-parts"][0]);
let cited = 0;
for (const file of files.filter((f) => f.endsWith(".csl.json"))) {
  const told = json(file);
  const set = new Cite(told).format("bibliography", { format: "text", template: "apa" });
  const bib = new Cite(readFileSync(file.replace(".csl.json", ".bib"), "utf8")).data;
  const ris = new Cite(readFileSync(file.replace(".csl.json", ".ris"), "utf8")).data;
  same("the number of entries", file, told.length, bib.length);
  same("the number of records", file, told.length, ris.length);
  told.forEach((item, i) => {
    cited++;
    // where a title has the tags of HTML, CSL has them for its own
    if (!item.title.includes("<") && !set.includes(item.title)) wrong.push(`${file}: ${item.title} is not set`);
    same("a title in BibTeX", file, item.title, bib[i].title);
    same("a title in RIS", file, item.title, ris[i].title);
    same("a day in BibTeX", file, day(item), day(bib[i]));
    same("an outlet in BibTeX", file, item["container-title"], bib[i]["container-title"]);
    same("an outlet in RIS", file, item["container-title"], ris[i]["container-title"]);
    same("the language in RIS", file, item.language, ris[i].language);
    same("the number of authors in BibTeX", file, (item.author ?? []).length, (bib[i].author ?? []).length);
  });
}

console.log(`${items} news items, ${years} story-years, ${cited} citations, ${wrong.length} wrong`);
for (const w of wrong.slice(0, 20)) console.log(w);
process.exit(wrong.length ? 1 : 0);
