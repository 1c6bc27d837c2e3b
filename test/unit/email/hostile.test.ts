import { describe, expect, it } from 'vitest';
import { CONNECTION_STATUSES, parseConnection, STATUS_REASONS } from '../../../src/domain/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { connectionIn, DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { BAD_ADDRESSES, LITERAL, MARKUP } from '../components/hostile-texts.js';
import { asRead, elementsIn, mailTo, PAGE, readMail } from './parse-mail.js';

const BANK = { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' } as const;
const LOGIN = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
const QUOTE = ['div', 'h1', 'bdi', 'p', 'bdi', 'blockquote', 'p', 'p', 'a'];
const OWN = ['div', 'h1', 'bdi', 'p', 'p', 'a'];
/** Of this domain and no other: what a mail program would make a link of. */
const ADDRESS = /https?:\/\/\S|www\.\w|\w@\w|\w\.(?:com|example|org)\b/;

describe.each([...MARKUP, ...LITERAL])('the hostile text %j', (hostile) => {
  it('is text as a bank’s name, parsed or not', () => {
    const parsed = parseConnection({ ...LOGIN, institutionName: hostile });
    for (const connection of [parsed, { ...LOGIN, institutionName: hostile }]) {
      if (connection?.institutionName == null) throw new Error('The name was lost.');
      const { subject, text, body } = readMail(connection);
      expect(elementsIn(body)).toEqual(OWN);
      expect(asRead(body.querySelector('bdi')?.textContent)).toBe(asRead(connection.institutionName));
      expect(subject).toContain(asRead(connection.institutionName));
      expect(text.replaceAll(PAGE, '')).not.toMatch(ADDRESS);
    }
  });

  it('is a quote, or nothing, as a bank’s message', () => {
    const parsed = connectionIn(BANK, { institutionMessage: hostile });
    const raw = { ...parsed, institutionMessage: { text: hostile, lang: null, receivedAt: null } };
    for (const connection of [parsed, raw]) {
      const { text, body } = readMail(connection);
      expect(elementsIn(body)).toEqual(parsed.institutionMessage ? QUOTE : OWN);
      expect(asRead(body.querySelector('blockquote')?.textContent)).toBe(
        asRead(parsed.institutionMessage?.text),
      );
      expect(`${body.textContent}${text.replaceAll(PAGE, '')}`).not.toMatch(ADDRESS);
      expect([...body.querySelectorAll('[href], [src]')].map((each) => each.getAttribute('href'))).toEqual([
        PAGE,
      ]);
    }
  });

  it('is nothing in any other field', () => {
    const fields = { id: hostile, institutionId: hostile, institutionUrl: hostile, products: [hostile] };
    expect(mailTo({ ...LOGIN, ...fields } as Connection)).toEqual(mailTo(LOGIN));
  });
});

it('keeps the lines of the bank’s message apart, and names its language as an attribute only', () => {
  const message = { text: 'Sign in.\nThen accept.', lang: '"><script>', receivedAt: null };
  const { text, body } = readMail({ ...connectionIn(BANK), institutionMessage: message });
  expect(text).toContain('\n> Sign in.\n> Then accept.\n');
  expect(elementsIn(body)).toEqual(QUOTE.toSpliced(6, 0, 'br'));
  expect(body.querySelector('blockquote')?.lang).toBe('"><script>');
});

it('has a subject on one line, whatever the name', () => {
  const name = 'Bank\r\nBcc: everyone@evil.example\u202e\u0000';
  const { subject, text } = readMail({ ...LOGIN, institutionName: name });
  expect(subject).toBe('Sign in to Bank Bcc: everyone@evil.example again');
  expect(text.split('\n')[0]).not.toContain('@evil');
  const messages = { notices: { reconnect: { title: '{institution}\r\n\r\nwaits' } } };
  expect(readMail(LOGIN, { messages }).subject).toBe('First Platypus Bank waits');
});

it.each(BAD_ADDRESSES)('does not lead to %j', (url) => {
  expect(() => mailTo(LOGIN, { url: url as string })).toThrow(/`url`.*\(MC490\)$/);
});

it('leads nowhere else in any script', () => {
  const addresses = ['evil.भारत', 'evil.ভারত', 'evil.ලංකා', 'evil.рф', 'evil.ไทย', 'evil.xn--h2brj9c'];
  for (const address of addresses) {
    const { text, body } = readMail({ ...LOGIN, institutionName: address });
    expect(`${text} ${body.textContent}`).not.toContain(address);
  }
});

it('cuts no name that is no address', () => {
  for (const institutionName of ['First Platypus Bank', 'J.P. Wombat & Co.', 'St. George', 'Bank: 24/7'])
    expect(readMail({ ...LOGIN, institutionName }).text).toContain(institutionName);
});

it('holds no code, id or name of ours, for any state', () => {
  for (const row of DOCUMENTED_ROWS) {
    const connection = connectionIn(row, {
      id: 'id-4711',
      institutionId: 'bank-0815',
      products: ['BALANCES'],
    });
    const mail = mailTo(connection);
    if (mail === null) continue;
    const all = `${mail.subject} ${mail.text} ${mail.html}`.replaceAll(PAGE, '');
    for (const hidden of [...CONNECTION_STATUSES, ...STATUS_REASONS, 'id-4711', 'bank-0815', 'BALANCES'])
      expect(all).not.toContain(hidden);
    expect(all).not.toMatch(/meld|[A-Z]{2,}_|\bMC\d|null|undefined|\{|\}/i);
    expect(mail.html).not.toMatch(/<(?:img|style|script|link)|style=|class=/);
  }
});
