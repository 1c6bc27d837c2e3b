import { describe, expect, it } from 'vitest';
import { CONNECTION_STATUSES, STATUS_REASONS } from '../../../src/domain/index.js';
import { english } from '../../../src/messages/index.js';
import { textsOf } from './texts.js';

const catalogue = textsOf(english);

// Words of the trade. They explain nothing to a customer, and some of them blame.
const TRADE = [
  ['token', 'webhook', 'aggregation', 'aggregate', 'unrecoverable', 'undetermined', 'degraded'],
  ['provider', 'aggregator', 'credential', 'error', 'fail', 'failed', 'failure', 'invalid', 'http', 'https'],
  ['api', 'sync', 'endpoint', 'backend', 'server', 'session token', 'status code', 'ticket', 'support'],
  ['permanently', 'connection id', 'meld'],
].flat();
const CODES = [
  ['PLAID', 'FINICITY', 'MX', 'YODLEE', 'AKOYA', 'SALTEDGE', 'SALT EDGE', 'MESH', 'MELD', 'MASTERCARD'],
  ['BALANCES', 'TRANSACTIONS', 'HISTORICAL_TRANSACTIONS', 'IDENTIFIERS', 'OWNERS', 'INVESTMENTS'],
].flat();
const ENUMS: readonly string[] = [...CONNECTION_STATUSES, ...STATUS_REASONS];

/** What a customer should never meet in a text, in words. */
function faultsIn(text: string): readonly string[] {
  const words = text.replaceAll(/\{\w+\}/g, '');
  const has = (word: string, flags: string) => new RegExp(`(?<![\\w])${word}s?(?![\\w])`, flags).test(words);
  return [
    ...TRADE.filter((word) => has(word, 'i')),
    ...CODES.filter((code) => has(code, '')),
    ...ENUMS.filter((name) => has(name, '') || (name.includes('_') && has(name, 'i'))),
    ...(/\w_\w/.test(words) ? ['a code'] : []),
    ...(/\b(?:[A-Z]{2,})\b/.test(words) ? ['capitals'] : []),
    ...(/ {2}|^\s|\s$/.test(text) ? ['stray spaces'] : []),
    ...(/['"]/.test(text) ? ['straight quotes'] : []),
    ...(/\.\.\./.test(text) ? ['three dots'] : []),
    ...(/!/.test(text) ? ['shouting'] : []),
    ...(/<[a-z/]|&\w+;/i.test(text) ? ['markup'] : []),
  ];
}

describe('every English word a customer can read', () => {
  it('is read by this test', () => {
    expect(catalogue.length).toBeGreaterThan(120);
    expect(catalogue.map(({ path }) => path)).toContain(
      'notices.reconnect.rows.RECONNECT_REQUIRED/OTHER.title',
    );
    expect(catalogue.map(({ path }) => path)).toContain('card.accounts.one');
  });

  it('is free of codes, of the trade’s words and of blame', () => {
    expect(catalogue.flatMap(({ path, text }) => faultsIn(text).map((fault) => `${path}: ${fault}`))).toEqual(
      [],
    );
  });

  it('says something', () => {
    expect(
      catalogue.filter(({ text }) => !/\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''))).map(({ path }) => path),
    ).toEqual([
      'button.about', // the bank’s name in brackets, for screen readers
      'card.account', // the account’s name and its last digits
      'finder.numbered', // a choice and how many banks it leaves
      'news.changed', // the bank’s name and the badge’s word
    ]);
  });

  it('fits where it is shown', () => {
    const longerThan = (most: number, start: string) =>
      catalogue
        .filter(({ path, text }) => path.startsWith(start) && text.length > most)
        .map(({ path }) => path);
    expect(longerThan(24, 'labels.')).toEqual([]);
    expect(longerThan(24, 'actions.')).toEqual([]);
    expect(longerThan(200, '')).toEqual([]);
  });
});

describe('the reader of the words', () => {
  it.each([
    ['The TOKEN expired', 'token'],
    ['Your tokens expired', 'token'],
    ['Webhook missing', 'webhook'],
    ['This provider is down', 'provider'],
    ['Wrong credentials', 'credential'],
    ['An error occurred', 'error'],
    ['The update failed', 'failed'],
    ['Meld cannot reach the bank', 'meld'],
    ['PLAID is down', 'PLAID'],
    ['Shares BALANCES', 'BALANCES'],
    ['ACTIVE', 'ACTIVE'],
    ['login_required', 'LOGIN_REQUIRED'],
    ['HTTP 500', 'http'],
    ['Two  spaces', 'stray spaces'],
    ['<b>Bank</b>', 'markup'],
    ['We’re down!', 'shouting'],
  ])('notices %j', (text, fault) => {
    expect(faultsIn(text)).toContain(fault);
  });

  it.each(['Other accounts', 'Your bank is active', 'Untokened', 'No errands today', '{provider} says so'])(
    'has nothing against %j',
    (text) => {
      expect(faultsIn(text)).toEqual([]);
    },
  );
});
