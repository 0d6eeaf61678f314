// Only in "digest serve": brings the next version of the page, and says what is wrong with the input.
const source = new EventSource('/_digest/events?page=' + encodeURIComponent(location.pathname));
let box, desk = false;

source.addEventListener('reload', () => location.reload());
source.addEventListener('state', e => show(JSON.parse(e.data)));
source.addEventListener('stop', () => { source.close(); show({ stopped: true, told: [] }); });

// A page that is being left is not shown anew: that would call back whoever leaves it. One that is come back to is.
addEventListener('beforeunload', () => source.close());
addEventListener('pageshow', e => { if (e.persisted) location.reload(); });

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function show(state) {
  box?.remove();
  desk = Boolean(state.desk);
  const told = state.told;
  if (!state.stopped && !state.stale && told.length === 0 && !state.desk) return;
  box = element('digest-preview');
  const root = box.attachShadow({ mode: 'open' });
  const style = element('link');
  style.rel = 'stylesheet';
  style.href = '/_digest/live.css';
  root.append(style);
  if (state.stopped) {
    root.append(element('p', 'digest serve has stopped.', 'bar'));
  } else {
    const details = element('details', '', state.stale ? 'bar stale' : 'bar');
    details.open = state.stale;
    const words = [];
    if (state.stale) words.push('Not up to date: this is the last version that could be made');
    if (state.errors) words.push(state.errors === 1 ? '1 error' : state.errors + ' errors');
    if (state.warnings) words.push(state.warnings === 1 ? '1 warning' : state.warnings + ' warnings');
    const summary = element('summary');
    const count = (state.errors || 0) + (state.warnings || 0);
    const short = (state.stale ? 'Not up to date' : 'Digest') + (count ? ' · ' + count : '');
    summary.append(element('span', words.join(' · ') || 'Digest', 'long'), element('span', short, 'short'));
    summary.setAttribute('aria-label', words.join(' · ') || 'Digest');
    const heard = element('p', words.join(' · '), 'heard');
    heard.setAttribute('role', state.stale ? 'alert' : 'status');
    root.append(heard);
    details.append(summary);
    if (state.desk) {
      const link = element('a', state.asks ? 'The desk: ' + state.asks + ' to decide' : 'The desk');
      link.href = '/_digest/desk';
      const report = element('a', 'This report');
      report.href = reportAddress();
      report.hidden = !location.pathname.includes('/articles/');
      const story = element('a', 'This story');
      story.href = '/_digest/story?' + new URLSearchParams({ page: location.pathname });
      story.hidden = !/\/stories\/[^/]+\//.test(location.pathname);
      const note = element('a', '', 'note');
      note.hidden = true;
      const links = element('p', '', 'links');
      links.append(link, report, story, note);
      details.append(links);
    }
    const list = element('ul');
    for (const one of told) {
      const item = element('li', '', one.level);
      item.append(element('p', one.place, 'place'), element('p', one.text));
      list.append(item);
    }
    if (state.more) list.append(element('li', 'and ' + state.more + ' more; digest check tells all'));
    details.append(list);
    root.append(details);
  }
  document.body.append(box);
}

function reportAddress(words, near, before) {
  const query = new URLSearchParams({ page: location.pathname });
  if (words) query.set('quote', words);
  if (near) query.set('near', near);
  if (before) query.set('prefix', before);
  return '/_digest/report?' + query;
}

// Words that are chosen on a page can be noted upon.
document.addEventListener('selectionchange', () => {
  const link = desk && box?.shadowRoot.querySelector('.note');
  if (!link) return;
  const chosen = getSelection();
  const words = chosen.isCollapsed ? '' : chosen.toString().replace(/\s+/g, ' ').trim();
  const at = chosen.anchorNode && (chosen.anchorNode.closest ? chosen.anchorNode : chosen.anchorNode.parentElement);
  const near = at?.closest('[id^="p-"], [id^="w-"], [id^="r-"]')?.id;
  link.hidden = words.length < 2 || words.length > 1000 || !at?.closest('main') || (!near && !location.pathname.includes('/articles/'));
  if (link.hidden) return;
  link.textContent = 'Note on “' + (words.length > 40 ? words.slice(0, 40) + '…' : words) + '”';
  const range = chosen.getRangeAt(0);
  const block = at.closest('p, li, blockquote, td, h1, h2, h3, div');
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  link.href = reportAddress(words, near, block.contains(range.startContainer) ? before.toString().replace(/\s+/g, ' ').slice(-40).trim() : '');
  box.shadowRoot.querySelector('details').open = true;
});

addEventListener('keydown', e => { if (e.key === 'Escape') box?.shadowRoot.querySelector('details')?.removeAttribute('open'); });
