// The pretend widget. It tells the page around it what happens, in the form Meld documents: `domain`, `eventName`, details.

const connectToken = new URLSearchParams(location.search).get('connectToken') ?? '';
const find = (selector) => document.querySelector(selector);
let bank = null;

function say(eventName, details = {}) {
  // In a window of its own there is nobody to tell. The widget does not know its host: hence the star.
  if (window !== window.parent)
    window.parent.postMessage({ domain: 'meld-connect', eventName, ...details }, '*');
}

function show(screen, isFocused) {
  for (const section of document.querySelectorAll('[data-screen]'))
    section.hidden = section.dataset.screen !== screen;
  // After a press only: a page that takes the focus while it loads takes it from the page around it.
  if (isFocused) find('section:not([hidden]) h1')?.focus();
}

async function ask(path, fields = {}) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ connectToken, ...fields }),
  });
  return response.json();
}

function choose(chosen, isFocused) {
  bank = chosen;
  find('[data-bank-title]').textContent = `Sign in to ${chosen.name}`;
  show('signIn', isFocused);
}

function offer(banks) {
  const items = banks.map((each) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = each.name;
    button.addEventListener('click', () => choose(each, true));
    item.append(button);
    return item;
  });
  find('.bank-list').replaceChildren(...items);
  show('picker', false);
}

function end() {
  show('ended', true);
  say('error', { reason: 'INVALID_TOKEN', details: 'The connect token is expired or used.' });
}

async function finish(outcome) {
  const answer = await ask('./finish', { outcome, institutionId: bank?.id });
  if (answer.state !== 'done') return end();
  show('done', true);
  say('connect_complete', answer.meta);
}

const PRESSES = {
  signIn: () => finish('works'),
  stillBroken: () => finish('stillBroken'),
  fail() {
    find('[role=alert]').hidden = false;
    say('error', {
      reason: 'SERVICE_PROVIDER_FAILURE',
      details: 'The pretend bank refused the pass phrase.',
    });
  },
  cancel() {
    show('left', true);
    say('cancel');
  },
};

for (const button of document.querySelectorAll('[data-press]'))
  button.addEventListener('click', (event) => {
    event.preventDefault(); // the form goes nowhere
    void PRESSES[button.dataset.press]();
  });

const session = await ask('./session');
if (session.state !== 'open') end();
else {
  if (session.bank) choose(session.bank, false);
  else offer(session.banks);
  say('init');
}

export {}; // a module of its own
