import type { Journey } from '../drive.js';
import { HEALED, openHostile } from '../hostile-page.js';
import { places } from '../places.js';

interface Args {
  /** See test/hostile-host/storages.ts. */
  readonly keep?: string | undefined;
}

interface Told {
  /** Where a session's secret was found, while the frame was open and afterwards. */
  readonly secrets: { readonly open: readonly string[]; readonly closed: readonly string[] };
  /** Where a bank, an account, a message or an id was found outside of what is shown. */
  readonly words: readonly string[];
  readonly stored: readonly (readonly [key: string, value: string])[];
  /** Whose requests there were, or their address. */
  readonly requests: readonly string[];
  readonly globals: readonly string[];
  readonly saidAnything: boolean;
  /** What the next customer could see of the one before: on the page, in what was added to it, in the cache. */
  readonly left: readonly string[];
  readonly dialogs: number;
  /** What is still on once nobody is signed in: timers but those of the host's own cache, and listeners. */
  readonly timers: readonly number[];
  readonly listeners: readonly string[];
  readonly faults: number;
}

const SECRET = /canary-/;
const PRIVATE = /private-|platypus|harbour|customer-1/i;
const NAMES = /private-|Platypus|Harbour|customer-1/;
const GC_MS = 300_000;

/** A customer meets a failure, signs in, hears news, and signs out with the bank's page open; somebody else signs in. */
const hostilePrivate: Journey<Args, Told> = async (stage, { keep }) => {
  const { page, context, urls, backEnd, said, faults } = stage;
  const requests = new Set<string>();
  context.on('request', (request) => requests.add(ownerOf(request.url())));
  function ownerOf(url: string): string {
    if (url.startsWith(urls.widgetUrl)) return 'the frame';
    if (url.startsWith(`${urls.hostileUrl}/api/events`)) return 'the stream';
    if (url.startsWith(`${urls.hostileUrl}/api/`)) return 'the fetcher';
    return url.startsWith(urls.hostileUrl) ? 'the host' : url;
  }

  const details = { serviceProviderDetails: { accessToken: 'canary-of-the-provider' } };
  const accounts = [{ name: 'private-account', mask: 'private-mask' }];
  backEnd.fake.update('platypus', { accounts, ...details });
  backEnd.put('harbour', 'DEGRADED', 'INSTITUTION_ACTION_REQUIRED');
  backEnd.fake.update('harbour', { institutionMessage: { text: 'private-message' }, ...details });
  const host = await openHostile(stage, { against: [], keep, widget: `${urls.evilUrl}/ok/` });
  const { frame } = host;
  const dialog = frame.locator('.mc-dialog');
  const bank = dialog.frameLocator('iframe');
  const reconnect = frame.locator('#one').getByRole('button', { name: 'Reconnect (First Platypus Bank)' });
  await frame.getByText('private-message').first().waitFor();
  const secretsIn = async () =>
    Object.entries(await places(frame)).flatMap(([place, text]) => (SECRET.test(text) ? [place] : []));

  await frame.locator('#one').getByRole('button', { name: 'Remind me later' }).first().click();
  await reconnect.first().click();
  await dialog.getByText('That did not work').waitFor(); // an address that may not be opened
  backEnd.offer('/ok/');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await bank.getByRole('button', { name: 'Sign in' }).waitFor();
  const open = await secretsIn();
  backEnd.heal();
  await bank.getByRole('button', { name: 'Sign in' }).click();
  await dialog.waitFor({ state: 'detached' });
  await frame.locator('#one [data-outcome=restored]').first().waitFor();
  const closed = await secretsIn();
  await host.push({
    ...HEALED,
    institutionMessage: { text: 'private-news' },
    institutionName: 'Platypus',
    ...details,
  });
  backEnd.put('platypus', 'RECONNECT_REQUIRED', 'LOGIN_REQUIRED');
  await host.push({ ...HEALED, status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED', accounts });
  await reconnect.first().click();
  await bank.getByRole('button', { name: 'Sign in' }).waitFor();

  const found = await places(frame);
  const { document: shown = '', 'frame src': source, entries = '', ...rest } = found;
  const stored = await host.watched('stored');
  const sent = JSON.stringify(await host.watched('sent'));
  const words = [
    ...Object.entries(rest).flatMap(([place, text]) => (PRIVATE.test(text) ? [place] : [])),
    // The ids in the addresses of the host's own back end are the browser's doing.
    ...(NAMES.test(entries) ? ['entries'] : []),
    ...(PRIVATE.test(JSON.stringify(stored)) ? ['what was stored'] : []),
    ...(NAMES.test(sent) || SECRET.test(sent) ? ['what was sent to other tabs'] : []),
    ...said.filter((text) => PRIVATE.test(text) || SECRET.test(text)),
  ];
  if (!NAMES.test(shown) || !SECRET.test(source ?? '')) words.push('nothing: this test looks at nothing');
  const spoke =
    said.some((text) => text.startsWith('error')) && said.some((text) => text.startsWith('event'));

  for (const id of ['platypus', 'harbour'])
    backEnd.fake.update(id, { institutionName: 'Koala', institutionMessage: null, accounts: null });
  backEnd.fake.fault('listConnections', { kind: 'slow', ms: 300 }, 2);
  await frame.evaluate(() => {
    const added: string[] = [];
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const { textContent } of addedNodes) added.push(textContent ?? '');
    }).observe(document, { childList: true, subtree: true, characterData: true });
    Reflect.set(window, 'added', added);
    window.dispatchEvent(new CustomEvent('host:scope', { detail: 'customer-2' }));
  });
  await dialog.waitFor({ state: 'detached' });
  const rests = () =>
    frame.evaluate(() => {
      const cache: string[] = [];
      window.dispatchEvent(new CustomEvent('host:cache', { detail: cache }));
      const added: string[] = Reflect.get(window, 'added');
      return { page: document.documentElement.outerHTML, added: added.join(' '), cache: cache.join(' ') };
    });
  const gone = [await rests()];
  await frame.getByText('Koala').first().waitFor();
  gone.push(await rests());
  const left = gone.flatMap((each) =>
    Object.entries(each).flatMap(([place, text]) => (NAMES.test(text) || SECRET.test(text) ? [place] : [])),
  );
  const dialogs = await frame.locator('.mc-dialog, iframe').count();

  await frame.evaluate(() => window.dispatchEvent(new CustomEvent('host:scope', { detail: '' })));
  const late = Date.now() + 8000;
  const ours = async () => (await host.asked('timers')).filter((ms) => ms !== GC_MS);
  while ((await ours()).length > 0 && Date.now() < late) await page.waitForTimeout(100);
  return {
    secrets: { open, closed },
    words,
    stored,
    requests: [...requests].toSorted(),
    globals: (await host.asked('globals')).filter((name) => name !== 'added'),
    saidAnything: spoke,
    left,
    dialogs,
    timers: await ours(),
    listeners: (await host.asked('listeners')).toSorted(),
    faults: faults.length,
  };
};

export default hostilePrivate;
