import { describe, expect, it } from 'vitest';
import { ConnectionNotice } from '../../../src/components/index.js';
import { adviceFor, parseConnection } from '../../../src/domain/index.js';
import { needsCustomer } from '../../../src/domain/policy.js';
import { LANGUAGE_TAGS, loadLanguage } from '../../../src/locales/index.js';
import type { MessageOverrides } from '../../../src/messages/index.js';
import {
  accented,
  connectionIn,
  DOCUMENTED_ROWS,
  FIXTURE_NOW,
  mirrored,
} from '../../../src/testing/index.js';
import { everyHandler, show } from '../components/render.js';
import type { Settings } from '../components/render.js';
import { asRead, mailTo, PAGE, readMail } from './parse-mail.js';

const LOGIN = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
const READINGS = [
  ...(await Promise.all(LANGUAGE_TAGS.map(loadLanguage))),
  { locale: 'en-XA', languages: [accented] },
  { locale: 'ar-XB', languages: [mirrored] },
];
const LEFT_TO_RIGHT = /^[^\p{L}\u200F]*(?:\u200E|(?![\p{Script=Arab}\p{Script=Hebr}])\p{L})/u;
/** Later than the mail: the access of the fixtures still has days to run, a day of silence has passed, or a month. */
const AGES = ['2026-03-08T12:00:00Z', '2025-11-01T00:00:00Z'];
const ROWS = DOCUMENTED_ROWS.flatMap((row) => [
  connectionIn(row, { id: 'plain' }),
  connectionIn(row, { id: 'unnamed', institutionName: null }),
  connectionIn(row, { id: 'silent', institutionMessage: null, refreshAttempts: 2 }),
  ...AGES.map((statusChangedAt) => connectionIn(row, { id: 'aged', statusChangedAt })),
]);

/** What the banner says and offers, as its customer reads it, and without the distances that a mail cannot tell. */
function bannerOf(connection: (typeof ROWS)[number], settings: Settings) {
  const { container, unmount } = show(
    <ConnectionNotice connection={connection} handlers={everyHandler()} />,
    { timeZone: 'UTC', now: () => FIXTURE_NOW, ...settings },
  );
  const all = (selector: string) =>
    [...container.querySelectorAll(selector)].map(({ textContent }) => asRead(textContent));
  const said = {
    title: all('.mc-notice-title')[0],
    said: all('.mc-notice-body, .mc-quote-from, .mc-quote-text, .mc-notice-detail'),
    verb: all('[data-action] > span:first-child')[0],
  };
  unmount();
  return said;
}

describe.each(READINGS)('in $locale', (reading) => {
  it('a mail says what the banner says, for every state', () => {
    for (const connection of ROWS) {
      const policy = adviceFor(connection, { now: FIXTURE_NOW });
      expect([connection, mailTo(connection, reading) !== null]).toEqual([connection, needsCustomer(policy)]);
      if (!needsCustomer(policy)) continue;
      const banner = bannerOf(connection, reading);
      const { subject, text, body } = readMail(connection, reading);
      const link = body.querySelector('a');
      const paragraphs = [...body.querySelectorAll('p, blockquote')].filter((each) => !each.contains(link));
      // Of access that ends, a mail names the day, where the banner tells how long.
      const shared = (texts: readonly string[]) =>
        connection.accessExpiresAt === null ? texts : texts.slice(0, -1);
      expect(asRead(body.querySelector('h1')?.textContent)).toBe(banner.title);
      expect(asRead(subject)).toBe(banner.title);
      expect(paragraphs).toHaveLength(banner.said.length);
      expect(shared(paragraphs.map(({ textContent }) => asRead(textContent)))).toEqual(shared(banner.said));
      expect(link?.textContent).toBe(banner.verb);
      for (const part of [banner.title, ...shared(banner.said), banner.verb])
        expect(asRead(text.replaceAll('\n> ', '\n'))).toContain(part);
      expect(text.endsWith(`\n${PAGE}`)).toBe(true);
    }
  });

  it('keeps its direction as plain text, whatever letters the bank’s name has', () => {
    const isRightToLeft = /^(?:ar|he)/.test(reading.locale);
    const first = isRightToLeft ? /^[^\p{L}\u200E]*[\p{Script=Arab}\p{Script=Hebr}\u200F]/u : LEFT_TO_RIGHT;
    const lines = ['First Platypus Bank', 'بنك الأنهار']
      .flatMap((institutionName) => ROWS.map((each) => mailTo({ ...each, institutionName }, reading)))
      .flatMap((mail) => (mail ? [mail.subject, ...mail.text.split('\n')] : []))
      .filter((line) => !/^(?:>|https:|$)/.test(line));
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => !first.test(line))).toEqual([]);
  });

  it('says how it is read', () => {
    const { body } = readMail(LOGIN, reading);
    const root = body.firstElementChild;
    expect(root?.getAttribute('lang')).toBe(reading.locale);
    expect(root?.getAttribute('dir')).toBe(/^(?:ar|he)/.test(reading.locale) ? 'rtl' : 'ltr');
  });
});

describe('a mail', () => {
  it('names the day on which access ends, in the customer’s language and zone, and no distance', async () => {
    const ending = connectionIn(
      { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' },
      { accessExpiresAt: '2026-03-16T23:30:00Z' },
    );
    expect(readMail(ending).text).toContain('Access ends on Mar 16, 2026.');
    expect(readMail(ending, { timeZone: 'Asia/Tokyo' }).text).toContain('Access ends on Mar 17, 2026.');
    expect(readMail(ending, { timeZone: 'Mars/Olympus' }).text).toContain('Mar 16, 2026');
    const german = await loadLanguage('de-CH');
    expect(readMail(ending, german).text).toContain('16.03.2026');
    expect(readMail(ending, { now: new Date('2026-03-17') }).text).toContain('Access can end at any moment.');
  });

  it('takes the host’s words and decisions, as the banner does', () => {
    const messages: MessageOverrides = {
      notices: { reconnect: { title: '{institution} <b>awaits</b>', actions: { reconnect: 'Go' } } },
      institutions: { 'bank-7': { notices: { reconnect: { body: 'Have your card reader at hand.' } } } },
    };
    const { subject, body } = readMail({ ...LOGIN, institutionId: 'bank-7' }, { messages });
    expect(subject).toBe('First Platypus Bank <b>awaits</b>');
    expect(body.querySelector('b')).toBeNull();
    expect(body.textContent).toContain('Have your card reader at hand.');
    expect(body.querySelector('a')?.textContent).toBe('Go');
    expect(mailTo(LOGIN, { resolve: (each) => ({ ...adviceFor(each), urgency: 'none' }) })).toBeNull();
    expect(mailTo(LOGIN, { resolve: (each) => ({ ...adviceFor(each), notice: null }) })).toBeNull();
    const healthy = connectionIn({ status: 'ACTIVE', statusReason: null });
    const urged = { urgency: 'required', notice: 'reconnect' } as const;
    expect(
      readMail(healthy, { resolve: (each) => ({ ...adviceFor(each), ...urged }) }).body.querySelector('a')
        ?.textContent,
    ).toBe('Take a look');
  });

  it('is not written about what a list does not show, whatever a resolver says', () => {
    const resolve = (each: typeof LOGIN) => ({ ...adviceFor(each), urgency: 'required' as const });
    expect(mailTo(connectionIn({ status: 'DELETED', statusReason: null }), { resolve })).toBeNull();
    expect(mailTo(connectionIn({ status: 'EXPIRED', statusReason: null }), { resolve })).toBeNull();
  });

  it('is written by the table where a resolver throws, and never about an undocumented state', () => {
    const resolve = () => {
      throw new Error('oops');
    };
    expect(readMail(LOGIN, { resolve }).subject).toBe('Sign in to First Platypus Bank again');
    for (const status of ['RECONNECT_REQUIRED', 'UNRECOVERABLE', 'NEW_ONE']) {
      const odd = parseConnection({ id: 'odd', status, statusReason: 'NEVER_HEARD_OF' });
      expect(odd && mailTo(odd)).toBeNull();
    }
  });

  it('is in English, and says so, where no language fits', () => {
    expect(readMail(LOGIN, { locale: 'ja' }).body.firstElementChild?.getAttribute('lang')).toBe('en');
    expect(
      readMail(LOGIN, { locale: 'ja', languages: [mirrored] }).body.firstElementChild?.getAttribute('lang'),
    ).toBe('en');
    expect(readMail(LOGIN, { locale: 'no such tag' }).body.firstElementChild?.getAttribute('lang')).toBe(
      'en',
    );
    const french = { notices: { reconnect: { title: 'Reconnectez-vous' } } };
    expect(
      readMail(LOGIN, { locale: 'fr', messages: french }).body.firstElementChild?.getAttribute('lang'),
    ).toBe('fr');
  });
});
