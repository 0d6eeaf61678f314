// Opens pages of a site in Firefox; ends with 1 and says what is wrong.
// usage: node firefox.js FIREFOX PAGES.json PDF      (npm ci first; PAGES.json is a list of addresses, the last of which is printed, without JavaScript)
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const [firefox, list, pdf] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(list, "utf8"));
const origin = new URL(pages[0]).origin;
const wrong = [];

const start = (prefs) =>
  puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true, extraPrefsFirefox: prefs });

async function listening(browser) {
  const tab = await browser.newPage();
  const here = () => tab.url();
  tab.on("console", (m) => ["error", "warn"].includes(m.type()) && wrong.push(`${here()}: console says ${m.text()}`));
  tab.on("pageerror", (e) => wrong.push(`${here()}: ${e}`));
  tab.on("request", (r) => {
    const to = new URL(r.url());
    if (to.origin !== origin && !["data:", "about:"].includes(to.protocol)) wrong.push(`${here()}: asks for ${r.url()}`);
  });
  tab.on("response", (r) => r.status() >= 400 && !r.url().endsWith("/favicon.ico") && wrong.push(`${r.status()} for ${r.url()}`));
  return tab;
}

let folds = 0;
const browser = await start({});
const tab = await listening(browser);
for (const width of [320, 768, 1440]) {
  await tab.setViewport({ width, height: 800 });
  for (const address of pages) {
    await tab.goto(address);
    const seen = await tab.evaluate(() => ({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      heads: document.querySelectorAll("h1").length,
      folded: document.querySelector("details:not([open]) > :not(summary)[id], details:not([open]) > :not(summary) [id]")?.id,
    }));
    if (seen.over > 0) wrong.push(`${address}: ${seen.over} px too wide at ${width}`);
    if (seen.heads !== 1) wrong.push(`${address}: ${seen.heads} main headings`);
    if (width === 320 && seen.folded) {
      folds++;
      await tab.goto("about:blank");
      await tab.goto(`${address}#${seen.folded}`);
      if (!(await tab.evaluate((id) => document.getElementById(id).closest("details").open, seen.folded)))
        wrong.push(`${address}#${seen.folded} stays folded`);
    }
  }
}
await browser.close();

const mute = await start({ "javascript.enabled": false });
const paper = await listening(mute);
for (const address of pages) await paper.goto(address);
await paper.pdf({ path: pdf, format: "A4" });
await mute.close();

console.log(`${pages.length} pages, ${folds} folds opened by a link, ${wrong.length} wrong`);
for (const w of wrong.slice(0, 20)) console.log(w);
process.exit(wrong.length ? 1 : 0);
