// Texts go into the page as text, never as markup.

// As SearchLetters.cs and SearchWords.cs have it: [{ key, at: number of the word, from, to: place in the text }]
const raw = String.raw, re = (...all) => new RegExp(all.join("|"), "gu");
const ANY = raw`[\p{L}\p{M}\p{Nd}]`, HID = raw`[\u00AD\u200C\u200D\u2060\uFEFF]`, APO = raw`['\x60\u00B4\u2018\u2019\u02BB\u02BC\uFF07]`;
const RUN = raw`(?:(?=[\p{L}\p{M}])[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF66-\uFF9F\u{20000}-\u{3FFFF}])`;
const LETTER = `(?:(?!${RUN}|${APO})${ANY})`, DIGIT = raw`\p{Nd}`, END = `(?!${LETTER}|${HID})`;
const NUM = `${DIGIT}+(?:(?:[.,]|${APO})${DIGIT}+${END})+`, GAPS = raw`${DIGIT}{1,3}(?:[ \xA0\u2009\u202F]${DIGIT}{3}${END})+`;
const FIGURE = raw`^(?:(${DIGIT}{1,3}([.,]|${APO})${DIGIT}{3}(?:\2${DIGIT}{3})*)(?:(?!\2)[.,](${DIGIT}+))?|(${DIGIT}+)[.,](${DIGIT}+))$`;
const WORD = `${NUM}|${LETTER}(?:${LETTER}|${HID})*`, PAIRED = RUN + raw`\p{M}*`, MARK = re(raw`[., \xA0\u2009\u202F]`, APO);
const TOKEN = re(`((?:${PAIRED})+)`, raw`(?:${NUM}|${GAPS}|${WORD})(?:(?:[-\u2010\u2011]|${APO})(?:${WORD}))*`);
const DROPPED = re(raw`[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670]`, HID);
const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ς: "σ", ى: "ي", ی: "ي", ة: "ه", ک: "ك" };
const fold = word => word.normalize("NFKD").replace(DROPPED, "").toLowerCase().replace(/[^\0-\x7F]/g, c => PLAIN[c] ?? c).normalize("NFC");

function words(text) {
	const all = [];
	let at = 0;
	const add = (key, at, from, length) => key && all.push({ key: key.slice(0, 48), at, from, to: from + length });
	for (const { 0: token, 1: run, index } of text.matchAll(TOKEN)) {
		const pieces = [...token.matchAll(run ? re(PAIRED) : re("^" + NUM, "^" + GAPS, WORD))];
		if (run) {
			pieces.map((p, i) => [p + (pieces[i + 1] ?? ""), p.index]).forEach(([pair, i]) => add(fold(pair), at++, index + i, pair.length));
			continue;
		}
		const parts = pieces.flatMap(p => {
			const n = re(FIGURE).exec(p);
			return n ? [(n[1] ?? n[4]).replace(MARK, ""), n[3] ?? n[5]].filter(Boolean).join(".") : p[0].split(MARK);
		}).map(fold).filter(Boolean), n = parts.length, whole = parts.join(""), first = at;
		if (n > 1 && parts[n - 1] === "s" && re(APO).test(token[pieces.at(-1).index - 1])) parts.pop();
		for (const key of parts) add(key, at++, index, token.length);
		if (n > 1 && n < 5) add(whole, first, index, token.length);
	}
	return all;
}

// Of each slot one key must be there; slots of a group must follow one another.
function slotsOf(query) {
	const all = [], texts = query.split(/["“”„«»]/);
	let base = 0;
	texts.forEach((text, n) => {
		const own = [];
		for (const w of words(text)) {
			const before = own.at(-1), run = re(RUN).test(w.key), pair = run && w.from < before?.to, key = { ...w };
			if (pair && w.to <= before.to) continue;
			if (w.at <= before?.at) own.filter(s => s.at >= w.at).forEach(s => s.keys.push([key, s.at - w.at]));
			else own.push({ ...w, run, keys: [[key, 0]], group: before && (n % 2 || pair) ? before.group : {} });
		}
		own.slice(1).forEach((s, i) => {
			const key = { key: own[i].key + s.key, to: s.to };
			if (own[i].group !== s.group && !s.run) own[i].keys.push([key, 0]), s.keys.push([key, 1]);
		});
		const last = own.at(-1);
		if (n % 2 === 0 && n === texts.length - 1 && /\S$/.test(text))
			last?.keys.forEach(([k]) => k.start = k.to >= last.to && (k.key.length > 1 || last.run));
		own.forEach(s => s.at += base);
		all.push(...own);
		base = (last?.at ?? base) + 1;
	});
	return all;
}

// Numbers.cs, Postings.cs: document → places.
function numbers(text) {
	let i = 0;
	const all = [], next = () => {
		const c = text.charCodeAt(i++), n = c - (c > 92 ? 36 : 35);
		return n < 59 ? n : n + 32 * next();
	};
	while (i < text.length) all.push(next());
	return all;
}
function decode(text, into = new Map(), shift = 0) {
	const all = numbers(text);
	for (let i = 0, id = 0, at = 0; i < all.length; ) {
		const n = all[i++];
		if (n & 1) id += all[i++], at = 0;
		if (!into.has(id)) into.set(id, []);
		into.get(id).push((at += n >> 1) + shift);
	}
	return into;
}

const [form, said, results] = ["search", "search-status", "results"].map(id => document.getElementById(id)), say = form.dataset, kept = {};
const get = (at, as) => kept[at] ??= fetch(at).then(r => r.ok ? r[as]() : Promise.reject(r)), load = file => get(`${file}.json?v=${say.version}`, "json");
const make = (name, set, ...inside) => { const e = Object.assign(document.createElement(name), set); e.append(...inside); return e; };
const fits = (key, word) => key.start ? word.startsWith(key.key) : word === key.key;

async function find(query, filters) {
	const index = await load("index"), file = key => Math.max(0, index.words.findLastIndex(w => w <= key));
	const all = slotsOf(query), common = all.filter(s => s.keys.some(([k]) => index.common.includes(k.key)));
	const slots = all.filter(s => !common.includes(s)), allowed = await Promise.all(filters.map(load));
	await Promise.all(slots.map(async s => {
		Object.assign(s, { names: new Map(), passages: new Map() });
		for (const [key, shift] of s.keys) {
			const a = file(key.key), z = file(key.key + "\uFFFF");
			key.start &&= z - a < 8;
			for (let n = a; n <= (key.start ? z : a); n++) {
				const some = await load("words/" + n);
				for (const kind in some) for (const w in some[kind]) if (fits(key, w)) decode(some[kind][w], s[kind], shift);
			}
		}
	}));
	const ids = kind => {
		const found = [], has = [...slots.map(s => s[kind]), ...allowed.map(f => decode(f[kind]))];
		for (const id of slots[0]?.[kind].keys() ?? []) {
			let together = 0, before;
			if (has.every(m => m.has(id)) && slots.every((s, i) => {
				const here = s[kind].get(id), next = here.filter(p => before?.includes(p - s.at + slots[i - 1].at));
				together += next.length > 0;
				before = i && s.group === slots[i - 1].group ? next : here;
				return before.length;
			})) found.push(together * 1e9 + id);
		}
		return found.sort((a, b) => b - a).map(f => f % 1e9);
	};
	return { names: ids("names"), passages: ids("passages"), slots, common, size: index.page };
}

function marked(text, slots, most = 1e9) {
	const marks = words(text).filter(w => slots.some(s => s.keys.some(([k]) => fits(k, w.key))));
	const cut = i => i < text.length ? Math.max(text.lastIndexOf(" ", i), i - 20, 0) : i;
	let at = text.length > most ? cut((marks[0]?.from ?? 0) - 60) : 0;
	const end = cut(at + most), out = [at ? "… " : ""];
	for (const { from, to } of marks) if (to > at && to <= end) {
		out.push(text.slice(at, from), make("mark", {}, text.slice(Math.max(at, from), to)));
		at = to;
	}
	return [...out, text.slice(at, end), end < text.length ? " …" : ""];
}

function row(file, i, slots) {
	const line = (at, text, note, ...more) => make("li", {}, make("a", { href: say.root + at, dir: "auto" }, ...text), ...more, note);
	const soft = text => make("span", { className: "soft" }, text);
	if (file.names) {
		const [kind, text, at, note] = file.names[i];
		return line(at, marked(text, slots), soft(say.kinds.split("|")[kind] + note));
	}
	const [report, n, carriers] = numbers(file.places).slice(3 * i), [year, source, who] = file.reports[report], id = file.ids.split(" ")[i];
	const quote = make("blockquote", { dir: "auto" }), note = soft((n ? `¶${n} · ` : "") + who + (carriers > 1 ? ` · ${say.others} ${carriers}` : ""));
	get(say.root + source, "text").then(html => {
		const e = new DOMParser().parseFromString(html, "text/html").getElementById(id);
		e.querySelectorAll(".ref, .vh").forEach(r => r.remove());
		quote.append(...marked(e.textContent.trim().replace(/\s+/g, " "), slots, 240));
		quote.lang = e.closest("[lang]").lang;
		quote.querySelector("mark") ?? note.append(" · " + say.folded);
	}).catch(() => quote.remove());
	return line(file.years[year][1] + "#" + id, [file.years[year][0]], note, quote);
}

let run = 0, later;
async function show() {
	const mine = ++run, value = id => form[id]?.value;
	try {
		const found = await find(value("q"), ["year", "outlet"].filter(value).map(id => `${id}s/${value(id)}`));
		const section = async kind => {
			const ids = found[kind], list = make("ol"), more = make("button", { textContent: say.more });
			const grow = more.onclick = async asked => {
				const n = list.childElementCount, some = ids.slice(n, n + 10);
				const files = await Promise.all(some.map(id => load(kind + "/" + Math.floor(id / found.size))));
				list.append(...some.map((id, i) => row(files[i], id % found.size, found.slots)));
				more.hidden = n + 10 >= ids.length;
				if (asked) list.children[n].firstChild.focus();
			};
			await grow();
			return ids.length ? make("section", {}, make("h2", {}, `${say[kind]} (${ids.length})`), list, more) : "";
		};
		const sections = [await section("names"), await section("passages")], count = found.names.length + found.passages.length;
		if (mine !== run) return;
		results.replaceChildren(...sections);
		said.textContent = (count ? `${say.found} ${count}. ` : value("q").trim() && say.none + " ")
			+ (found.common[0] ? say.common + " " + found.common.map(s => s.key).join(", ") : "");
	} catch {
		said.textContent = say.failed;
	}
}

function read() {
	const asked = new URLSearchParams(location.search);
	for (const e of form.elements) if (e.name) e.value = asked.get(e.name) ?? "";
	show();
}
// Typing changes one entry of the history.
function ask(typing) {
	clearTimeout(later);
	const to = "?" + new URLSearchParams([...new FormData(form)].filter(f => f[1]));
	history[history.state || to === location.search ? "replaceState" : "pushState"](typing, "", to);
	show();
}
form.oninput = e => { clearTimeout(later); later = setTimeout(ask, 150, e.target === form.q); };
form.onsubmit = e => { e.preventDefault(); ask(false); };
onpopstate = read;
document.onkeydown = e => {
	const links = [form.q, ...results.querySelectorAll("a")], i = links.indexOf(e.target), step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
	if (e.key === "/" && !form.contains(e.target)) form.q.select();
	else if (step && i >= 0) links[i + step]?.focus();
	else return;
	e.preventDefault();
};
read();
