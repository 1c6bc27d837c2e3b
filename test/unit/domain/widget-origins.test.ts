import { describe, expect, it, test } from 'vitest';
import { MELD_WIDGET_ORIGINS, readWidgetUrl } from '../../../src/domain/index.js';

const MELD = 'institution-connect.meld.io';
const HOST = 'https://connect.ledgerly.example';

const FOREIGN = [
  'http://localhost.evil.example',
  'http://evil-localhost',
  'http://evil.localhost',
  'http://localhost.',
  'http://127.0.0.1.evil.example',
  'http://127a0.0.1.example',
  'http://1127.0.0.1.example',
  'http://127x0x0x1',
  'http://127.0.0.2',
  'http://10.127.0.0',
  'http://0.0.0.0',
  'http://192.168.0.1',
  'http://[::2]',
  'http://[::ffff:7f00:1]',
  'http://connect.ledgerly.example',
  `http://${MELD}`,
];

describe('the address of a session', () => {
  test.each(FOREIGN)('is never read without encryption from elsewhere, even if a host adds %s', (origin) => {
    expect(readWidgetUrl(`${origin}/`, [origin])).toBeNull();
    expect(readWidgetUrl(`${origin}/`, [origin, new URL(origin).origin])).toBeNull();
  });

  test.each(['http://localhost', 'http://127.0.0.1', 'http://[::1]'])(
    'is read from this machine only on the very port the host has added: %s',
    (origin) => {
      expect(readWidgetUrl(`${origin}:6006/?a#b`, [`${origin}:6006`])?.origin).toBe(`${origin}:6006`);
      const others = [origin, `${origin}:6007`, `${origin}:60060`, `${origin.replace('http', 'https')}:6006`];
      for (const other of others) expect(readWidgetUrl(`${other}/`, [`${origin}:6006`])).toBeNull();
    },
  );

  test.each([
    `${HOST}:8443`,
    `${HOST}.evil.example`,
    'https://evil-connect.ledgerly.example',
    'https://x.connect.ledgerly.example',
    'https://ledgerly.example',
    `https://evil.example/${HOST}`,
    `https://connect.ledgerly.example@evil.example`,
    `https://user@connect.ledgerly.example`,
    `https://:pass@connect.ledgerly.example`,
  ])('is not read from a neighbour of what a host has added: %s', (url) => {
    expect(readWidgetUrl(`${HOST}/widget?t=1`, [HOST])?.origin).toBe(HOST);
    expect(readWidgetUrl(url, [HOST])).toBeNull();
  });

  test.each([`${HOST}/`, HOST.toUpperCase(), `${HOST}:443`, `${HOST}/widget`])(
    'is read from a host’s addition however it is spelt: %s',
    (addition) => {
      expect(readWidgetUrl(`${HOST}/widget?t=1`, [addition])?.origin).toBe(HOST);
      expect(readWidgetUrl('https://evil.example/', [addition])).toBeNull();
    },
  );

  test.each<[string, readonly string[]]>([
    ['everything', ['*', 'https://*', '*.evil.example', 'https://*.evil.example', '', 'null', 'https:']],
    // What a host without types may pass: one text is no list, and holds `https://evil.example` as a part.
    ['one text', 'https://evil.example.of.ours.example' as unknown as readonly string[]],
  ])('is not read from a stranger because a host has added %s', (_, additions) => {
    expect(readWidgetUrl('https://evil.example/', additions)).toBeNull();
    expect(readWidgetUrl('data:text/html,x', additions)).toBeNull();
    expect(readWidgetUrl('file:///etc/passwd', additions)).toBeNull();
    expect(readWidgetUrl(`https://${MELD}/`, additions)?.origin).toBe(`https://${MELD}`);
  });

  test.each([
    ` https://${MELD}/`,
    `\thttps://${MELD}/`,
    `\u0000https://${MELD}/`,
    `ht\ttps://${MELD}/`,
    `https:${MELD}/`,
    `https:/${MELD}/`,
    `https:\\\\${MELD}/`,
    `//${MELD}/`,
    `blob:https://${MELD}/0`,
    `view-source:https://${MELD}/`,
    `javascript:https://${MELD}/`,
    `https://:pass@${MELD}/`,
  ])('is not guessed from something like it: %j', (url) => {
    expect(readWidgetUrl(url)).toBeNull();
  });

  it('may be as long as a token needs, and no longer than 65,536 characters', () => {
    const filled = (length: number) => `https://${MELD}/?connectToken=`.padEnd(length, 'x');
    expect(readWidgetUrl(filled(65_536))?.search).toHaveLength(65_536 - `https://${MELD}/`.length);
    expect(readWidgetUrl(filled(65_537))).toBeNull();
  });

  test.each(MELD_WIDGET_ORIGINS)('keeps the path, the token and the rest as Meld gave them: %s', (origin) => {
    const url = readWidgetUrl(`${origin}/a/b?connectToken=e.y-J_&x=%2F#h`);
    expect(url?.href).toBe(`${origin}/a/b?connectToken=e.y-J_&x=%2F#h`);
  });
});
