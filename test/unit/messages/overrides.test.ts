import { describe, expect, it } from 'vitest';
import type { ConnectionState, NoticeKind } from '../../../src/domain/index.js';
import { english } from '../../../src/messages/index.js';
import type { MessageOverrides, NoticeWords, Words } from '../../../src/messages/index.js';
import { noticeWords, sectionWords } from '../../../src/messages/merge.js';

const LOGIN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const OTHER = { status: 'RECONNECT_REQUIRED', statusReason: 'OTHER' } as const;
const DELETED = { status: 'DELETED', statusReason: null } as const;

const words = (
  overrides?: unknown,
  state: ConnectionState = OTHER,
  kind: NoticeKind = 'reconnect',
): NoticeWords => noticeWords(kind, state, english.notices, overrides as MessageOverrides | undefined);
const section = <S extends keyof Omit<Words, 'notices'>>(name: S, overrides: unknown): Words[S] =>
  sectionWords(name, english[name], overrides as MessageOverrides | undefined);

describe('what a notice says', () => {
  const builtIn = english.notices.reconnect;
  const row = builtIn.rows?.['RECONNECT_REQUIRED/OTHER'];
  const hostRow = { rows: { 'RECONNECT_REQUIRED/OTHER': { title: 'Host row' } } };

  it('is the host’s row, before the host’s notice, before our row, before our notice', () => {
    expect(row?.title).not.toBe(builtIn.title);
    expect(words(undefined, LOGIN).title).toBe(builtIn.title);
    expect(words().title).toBe(row?.title);
    expect(words({ notices: { reconnect: { title: 'Host notice' } } }).title).toBe('Host notice');
    expect(words({ notices: { reconnect: { title: 'Host notice', ...hostRow } } }).title).toBe('Host row');
    expect(words({ notices: { reconnect: hostRow } }).title).toBe('Host row');
  });

  it('keeps whatever the host did not reword', () => {
    expect(words({ notices: { reconnect: hostRow } }).body).toBe(row?.body);
    expect(words({ notices: { reconnect: hostRow } }, LOGIN)).toEqual(words(undefined, LOGIN));
    expect(words({ notices: { delayed: { title: 'Late' } } })).toEqual(words());
  });

  it('takes single verbs, and finds the row of a pair without a reason', () => {
    const renewed = { notices: { accessEnded: { actions: { reconnect: 'Renew' } } } };
    expect(words(renewed, LOGIN, 'accessEnded').actions).toEqual({ reconnect: 'Renew' });
    const gone = { notices: { disconnected: { rows: { 'DELETED/none': { body: 'Bye.' } } } } };
    expect(words(gone, DELETED, 'disconnected').body).toBe('Bye.');
  });

  it('may be nothing, where the host wants it so', () => {
    expect(words({ notices: { reconnect: { body: '' } } }).body).toBe('');
  });

  it('stays ours: a host cannot change the built-in words by changing what it got', () => {
    const before = structuredClone(english.notices.reconnect);
    words({ notices: { reconnect: { title: 'x', actions: { reconnect: 'y' }, ...hostRow } } });
    expect(english.notices.reconnect).toEqual(before);
  });
});

it('a host that rewords a text is not overruled by ours once the state lasts', () => {
  const words = (body: unknown) =>
    noticeWords(
      'institutionRepair',
      { status: 'RECONNECT_REQUIRED', statusReason: 'REPAIRING_INSTITUTION' },
      english.notices,
      { notices: { institutionRepair: { body } } } as MessageOverrides,
    );
  expect(words('Ours.').lastingBody).toBe('Ours.');
  expect(words(7).lastingBody).toBe(english.notices.institutionRepair.lastingBody);
});

describe('what a section says', () => {
  it('is ours where the host says nothing, and the same object', () => {
    expect(section('labels', undefined)).toBe(english.labels);
    expect(section('labels', {})).toBe(english.labels);
    expect(section('labels', { actions: { delete: 'Remove' } })).toBe(english.labels);
  });

  it('is the host’s where it says something, at any depth, merged once', () => {
    const own = { list: { groups: { needsYou: 'Your turn' } }, card: { accounts: { one: '{count} pot' } } };
    expect(section('list', own).groups).toEqual({ ...english.list.groups, needsYou: 'Your turn' });
    expect(section('card', own).accounts).toEqual({ one: '{count} pot', other: '{count} accounts' });
    expect(section('list', own)).toBe(section('list', own));
  });
});

describe('junk where words belong', () => {
  const JUNK: readonly unknown[] = [null, undefined, 7, true, {}, [], 10n, Symbol('x'), () => 'x'];

  it.each(JUNK)('is ignored as a text', (junk) => {
    expect(section('labels', { labels: { connected: junk } }).connected).toBe('Connected');
    expect(words({ notices: { reconnect: { title: junk, body: junk } } })).toEqual(words());
    expect(section('list', { list: { groups: { needsYou: junk } } }).groups.needsYou).toBe('Needs you');
  });

  it.each([...JUNK, 'text'])('is ignored as a group of texts', (junk) => {
    expect(section('labels', { labels: junk }).connected).toBe('Connected');
    expect(section('list', { list: { groups: junk } }).groups.needsYou).toBe('Needs you');
    for (const own of [
      junk,
      { notices: junk },
      { notices: { reconnect: junk } },
      { notices: { reconnect: { rows: junk, actions: junk } } },
      { notices: { reconnect: { rows: { 'RECONNECT_REQUIRED/OTHER': junk } } } },
    ])
      expect(words(own)).toMatchObject({ title: words().title, body: words().body });
  });

  it.each([null, 7, 'en', true])('is ignored as the whole catalogue: %j', (junk) => {
    expect(section('labels', junk)).toEqual(english.labels);
    expect(words(junk)).toEqual(words());
  });

  it('cannot reach the prototype of every object', () => {
    const own: unknown = JSON.parse(
      `{"labels":{"__proto__":{"polluted":"x"},"constructor":{"prototype":{"polluted":"x"}}},
        "notices":{"reconnect":{"__proto__":{"title":"x"},"rows":{"__proto__":{"title":"x"}}}}}`,
    );
    expect(section('labels', own).connected).toBe('Connected');
    expect(words(own).title).toBe(words().title);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(section('labels', own))).toBe(Object.prototype);
  });
});
