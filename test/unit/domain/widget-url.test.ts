import { describe, expect, it, test } from 'vitest';
import { MELD_WIDGET_ORIGINS, readWidgetUrl } from '../../../src/domain/index.js';

const GOOD = 'institution-connect.meld.io';
const TOKEN = '?connectToken=eyJ';

const SCHEMES = ['javascript:', 'data:', 'blob:', 'file:', 'ftp:', 'ws:', 'wss:', 'http:', 'about:', 'vbscript:', 'filesystem:', 'x-app:', 'mailto:', 'view-source:https:', 'blob:https:']; // prettier-ignore
const HOSTS = [
  `${GOOD}.evil.net`,
  `evil.net/${GOOD}`,
  `evil.net?${GOOD}`,
  `evil.net#${GOOD}`,
  `${GOOD}@evil.net`,
  `user:pass@${GOOD}`,
  `user@${GOOD}`,
  `evil.net\\@${GOOD}`,
  `evil.net\\.${GOOD}`,
  `${GOOD}:8443`,
  `${GOOD}:80`,
  `${GOOD}.`,
  `x${GOOD}`,
  `x.${GOOD}`,
  `institution-connect-meld.io`,
  `institution-connect.meld.io.`,
  `institution-connect.me1d.io`,
  `institution-connect.mеld.io`, // Cyrillic е
  `institution-connect.meld.ıo`, // dotless i
  `xn--institution-connect-meld.io`,
  `institution-connect-qa.meld.io`,
  `meld.io`,
  `127.0.0.1`,
  `localhost`,
  `[::1]`,
  `[::ffff:127.0.0.1]`,
  `0x7f000001`,
  `2130706433`,
  `169.254.169.254`,
  `%65vil.net`,
  `evil.net%2f${GOOD}`,
  `evil.net%00.${GOOD}`,
  ``,
];
const PREFIXES = [
  '',
  '\t',
  '\n',
  ' ',
  '\u0000',
  '//',
  '\\\\',
  '/',
  'https:',
  'https:/',
  'https:///x/',
  'HTTPS//',
];

const strange: readonly unknown[] = [
  undefined,
  null,
  0,
  1e21,
  Number.NaN,
  true,
  Symbol('https://institution-connect.meld.io'),
  10n,
  [],
  [`https://${GOOD}`],
  { toString: () => `https://${GOOD}` },
  new URL(`https://${GOOD}`),
  Object(`https://${GOOD}`),
  () => `https://${GOOD}`,
  new Date(),
  /https/,
  `https://${GOOD}/${'x'.repeat(70_000)}`,
];

const hostile: readonly unknown[] = [
  ...SCHEMES.flatMap((scheme) =>
    [GOOD, ...HOSTS].flatMap((host) => [`${scheme}//${host}${TOKEN}`, `${scheme}${host}`]),
  ),
  ...HOSTS.flatMap((host) => [`https://${host}${TOKEN}`, `https:\\\\${host}`, `HTTPS://${host}/`]),
  ...PREFIXES.filter((prefix) => prefix !== '').flatMap((prefix) => HOSTS.map((host) => `${prefix}${host}`)),
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'javascript://%0aalert(1)',
  'ht\ntps://evil.net',
  ...strange,
];

describe('the address of a session', () => {
  it('is refused in more than 500 hostile forms', () => {
    expect(hostile.length).toBeGreaterThan(500);
    expect(hostile.filter((url) => readWidgetUrl(url) !== null)).toEqual([]);
  });

  it('is refused in the same forms where a host has added an origin', () => {
    const additions = ['https://connect.ledgerly.example', 'http://connect.ledgerly.example'];
    expect(hostile.filter((url) => readWidgetUrl(url, additions) !== null)).toEqual([]);
    expect(readWidgetUrl('http://connect.ledgerly.example/', additions)).toBeNull(); // http is for this machine only
  });

  test.each(MELD_WIDGET_ORIGINS)('is accepted on %s', (origin) => {
    expect(readWidgetUrl(`${origin}?connectToken=abc`)?.origin).toBe(origin);
    expect(readWidgetUrl(`${origin.toUpperCase()}/x?y#z`)?.origin).toBe(origin);
    expect(readWidgetUrl(`${origin}:443/`)?.origin).toBe(origin);
  });

  test.each(['http://localhost:6006', 'http://127.0.0.1:5173', 'http://[::1]:3000'])(
    'is accepted on %s in development, where the host has asked for it',
    (origin) => {
      expect(readWidgetUrl(`${origin}/widget`)).toBeNull();
      expect(readWidgetUrl(`${origin}/widget`, [origin])?.origin).toBe(origin);
      expect(readWidgetUrl(`${origin}9/widget`, [origin])).toBeNull();
    },
  );
});
