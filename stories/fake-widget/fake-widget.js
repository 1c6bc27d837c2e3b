// Meld's connect widget as the kit sees it (reference/meld.md §6): a page in a frame that talks to the page around it.
// On load it says `init` and waits to be pressed. In its address:
//   do=init,wait:200,connect_complete   what it does by itself instead
//     init | debug | error | connect_complete | handover | cancel   says so
//     wait:<ms>                          waits
//     nonsense                           sends twenty messages that are none
//     silent                             never says anything again, whatever is pressed
//   as=object | json | bracket           the form of what it says
//   up=2                                 speaks to the page around the page around it
//   connectToken                         read and forgotten, as a secret should be

const parameters = new URLSearchParams(location.search);
const form = parameters.get('as') ?? 'object';
const steps = (parameters.get('do') ?? 'init').split(',').filter((step) => step !== '');
void parameters.get('connectToken');

let host = window;
for (let up = Number(parameters.get('up') ?? 1); up > 0; up--) host = host.parent;

const DETAILS = {
  error: { reason: 'SERVICE_PROVIDER_FAILURE', details: 'The pretend bank did not answer.' },
  debug: { details: 'Noise.' },
  connect_complete: {
    institutionId: 'institution-platypus',
    institutionName: 'First Platypus Bank',
    accountCount: 2,
    accounts: [
      { name: 'Everyday', type: 'checking', mask: '1881' },
      { name: 'Rainy day', type: 'savings', mask: '4204' },
    ],
  },
};

let silent = false;

function post(data) {
  // In a window of its own there is nobody to tell. Meld's widget does not know its host either: hence the star.
  if (host !== window) host.postMessage(data, '*');
}

function say(eventName) {
  if (silent) return;
  const details = DETAILS[eventName] ?? {};
  const message = { domain: 'meld-connect', eventName, ...details };
  if (form === 'bracket') post(`[meld-connect]${eventName}?${JSON.stringify(details)}`);
  else post(form === 'json' ? JSON.stringify(message) : message);
}

/** What a page may overhear that is none of its business. Not one of these may count as a message of the widget. */
function nonsense() {
  const success = { domain: 'meld-connect', eventName: 'connect_complete' };
  const endless = { domain: 'meld-connect' };
  endless.eventName = endless;
  return [
    null,
    undefined,
    Number.NaN,
    1n,
    true,
    '',
    '{',
    'connect_complete',
    'x'.repeat(1_000_000),
    JSON.stringify({ ...success, padding: 'x'.repeat(70_000) }),
    '[meld-connect]',
    '[meld-connect]connect_completed?{}',
    '[meld-connect.example]connect_complete?{}',
    { ...success, domain: 'meld-connect.example' },
    { eventName: 'connect_complete' },
    { domain: 'meld-connect', eventName: 'constructor' },
    [success],
    endless,
    new Map(Object.entries(success)),
    { mx: true, type: 'mx/connect/memberConnected', metadata: { member_guid: 'MBR-1' } },
  ];
}

function show(screen) {
  for (const section of document.querySelectorAll('[data-screen]'))
    section.hidden = section.dataset.screen !== screen;
}

async function perform(step) {
  const [name, ms] = step.split(':');
  if (name === 'wait') return new Promise((resolve) => void setTimeout(resolve, Number(ms)));
  if (name === 'nonsense') return nonsense().forEach(post);
  if (name === 'silent') silent = true;
  else say(name);
  if (name === 'connect_complete' || name === 'handover') show('connect_complete');
  if (name === 'cancel') show('cancel');
  document.querySelector('[role=alert]').hidden = name !== 'error';
}

/** “Say nothing” signs in, and the message about it gets lost. */
async function press(name) {
  await perform(name);
  if (name === 'silent') show('connect_complete');
  // After a press only: a page that takes the focus while it loads takes it from the page around it.
  document.querySelector('section:not([hidden]) h1[tabindex]')?.focus();
}

for (const button of document.querySelectorAll('[data-press]'))
  button.addEventListener('click', (event) => {
    event.preventDefault(); // the form goes nowhere
    void press(button.dataset.press);
  });

show('form'); // not before: what is shown can be pressed, and a form without its script would go nowhere

for (const step of steps) await perform(step);
