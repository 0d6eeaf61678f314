// The desk follows the newsroom: it shows itself anew when there is something else to decide. What is being written on it is never lost.
const source = new EventSource('/_digest/events?page=/_digest/desk&shown=' + document.body.dataset.print);
const fields = 'input:not([type=hidden]), button, a';
const kept = 'digest-desk-focus';

source.addEventListener('reload', () => {
  if (isWriting()) document.getElementById('news').hidden = false;
  else again();
});
source.addEventListener('stop', () => source.close());

// A page that is being left is not shown anew: that would call back whoever leaves it. One that is come back to is.
addEventListener('beforeunload', () => source.close());
addEventListener('pageshow', e => { if (e.persisted) location.reload(); });

function isWriting() {
  return [...document.querySelectorAll('input:not([type=hidden])')].some(field =>
    field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);
}

// Whoever works by keyboard stays where they were.
function again() {
  const at = document.activeElement?.closest('article[id]');
  if (at) sessionStorage.setItem(kept, at.id + ' ' + [...at.querySelectorAll(fields)].indexOf(document.activeElement));
  location.reload();
}

const [id, n] = (sessionStorage.getItem(kept) ?? '').split(' ');
sessionStorage.removeItem(kept);
if (id) document.getElementById(id)?.querySelectorAll(fields)[n]?.focus();
