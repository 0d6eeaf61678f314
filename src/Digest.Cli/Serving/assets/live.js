// Only in "digest serve": brings the next version of the page, and says what is wrong with the input.
const source = new EventSource('/_digest/events?page=' + encodeURIComponent(location.pathname));
let box;

source.addEventListener('reload', () => location.reload());
source.addEventListener('state', e => show(JSON.parse(e.data)));
source.addEventListener('stop', () => { source.close(); show({ stopped: true, told: [] }); });

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function show(state) {
  box?.remove();
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
    const summary = element('summary', words.join(' · ') || 'Digest');
    summary.setAttribute('role', state.stale ? 'alert' : 'status');
    details.append(summary);
    if (state.desk) {
      const link = element('a', state.asks ? 'The desk: ' + state.asks + ' to decide' : 'The desk');
      link.href = '/_digest/desk';
      details.append(link);
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

addEventListener('keydown', e => { if (e.key === 'Escape') box?.shadowRoot.querySelector('details')?.removeAttribute('open'); });
