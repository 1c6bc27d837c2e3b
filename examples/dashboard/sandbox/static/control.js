// The control panel: shows what the feed tells, posts what is pressed.

const find = (selector, root = document) => root.querySelector(selector);
const rows = new Map();
let names = new Map();

function make(tag, text, className) {
  const element = document.createElement(tag);
  element.textContent = text ?? '';
  if (className) element.className = className;
  return element;
}

async function post(path, fields) {
  const response = await fetch(`/control/do/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
  if (!response.ok) alert(await response.text());
}

function formFields(form) {
  return Object.fromEntries(new FormData(form));
}

function addRow(connection, states) {
  const article = find('#row').content.cloneNode(true).firstElementChild;
  find('h4', article).textContent = connection.bank ?? 'No bank chosen yet';
  const form = find('form', article);
  find('[name=state]', form).append(
    ...states.map(({ status, text }) => {
      const option = make('option', text);
      option.dataset.status = status;
      return option;
    }),
  );
  form.elements.state.value = connection.state;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { id } = connection;
    const wanted = event.submitter?.value;
    if (wanted === 'outage')
      void post('outage', { id, failingRefreshes: Number(form.elements.failingRefreshes.value) || 2 });
    else if (wanted === 'heal') void post('push', { id, state: 'ACTIVE' });
    else void post('push', { id, ...formFields(form) });
  });
  customerBox(connection.customer).append(article);
  rows.set(connection.id, article);
  return article;
}

function customerBox(customer) {
  const id = `customer-${customer}`;
  const known = document.getElementById(id);
  if (known) return find('.rows', known);
  const box = make('div');
  box.id = id;
  box.append(make('h3', `Customer ${customer}`), make('div', '', 'rows'));
  // By name, whoever comes first.
  const after = [...find('#customers').children].find((each) => each.id > id) ?? null;
  find('#customers').insertBefore(box, after);
  return find('.rows', box);
}

function showConnections({ connections, states }) {
  for (const connection of connections.toReversed()) {
    // Attempts that nobody finished would only be in the way.
    const isGhost = connection.bank === null && connection.state === 'EXPIRED';
    if (isGhost) continue;
    const row = rows.get(connection.id) ?? addRow(connection, states);
    find('h4', row).textContent = connection.bank ?? 'No bank chosen yet';
    const failing = connection.failingRefreshes;
    const more = failing > 0 ? `, ${failing} more ${failing === 1 ? 'refresh fails' : 'refreshes fail'}` : '';
    const state = find('.state', row);
    state.textContent = `${connection.state}${more}`;
    state.dataset.status = connection.state.split('/')[0];
  }
  names = new Map(connections.map(({ id, bank, customer }) => [id, `${bank ?? '–'} (${customer})`]));
}

const WORDS = {
  waiting: 'under way',
  heldBack: 'held back until the next one',
  lost: 'lost',
  retrying: 'will be tried again',
  givenUp: 'given up',
};

function showWebhooks(webhooks) {
  find('#webhooks').replaceChildren(
    ...webhooks.map(({ at, connectionId, eventType, says, answers, state }) => {
      const line = document.createElement('tr');
      line.dataset.state = state;
      const answer = [...answers, WORDS[state]].filter(Boolean).join(', ');
      line.append(
        make('td', at.slice(11, 19)),
        make('td', names.get(connectionId) ?? connectionId),
        make('td', eventType.replace('BANK_LINKING_', '')),
        make('td', says),
        make('td', answer),
      );
      return line;
    }),
  );
}

function show(everything) {
  showConnections(everything);
  showWebhooks(everything.webhooks);
  find('#sending').checked = everything.isSending;
  find('#faults').textContent = everything.faults
    .map(({ operation, status, left }) => `${operation}: ${status} × ${left}`)
    .join(', ');
}

find('#sending').addEventListener('change', (event) => {
  void post('sending', { isSending: event.target.checked });
});
find('#refuse').addEventListener('submit', (event) => {
  event.preventDefault();
  void post('refuse', formFields(event.target));
});

const feed = new EventSource('/control/feed');
feed.addEventListener('message', ({ data }) => show(JSON.parse(data)));
feed.addEventListener('open', () => (find('.lost').hidden = true));
feed.addEventListener('error', () => (find('.lost').hidden = false));

export {}; // a module of its own
