import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import { english } from '../../../src/messages/index.js';
import type { Language } from '../../../src/messages/index.js';
import {
  accented,
  connectionIn,
  DOCUMENTED_ROWS,
  FIXTURE_NOW,
  mirrored,
} from '../../../src/testing/index.js';
import { EVERY_COMPONENT } from './every-component.js';
import { everyHandler, show } from './render.js';

const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
const german = (tag: string, connected: string): Language => ({
  tag,
  words: { ...english, labels: { ...english.labels, reconnect: connected } },
});
const badge = () => document.querySelector('.mc-badge')?.textContent;
/** What is left to read in plain letters: the banks’ own words, and dates. */
const plainWords = (container: HTMLElement) => {
  for (const own of container.querySelectorAll('[translate="no"], time, blockquote, .mc-card-meta, a[href]'))
    own.remove();
  const names = [...container.querySelectorAll('[aria-label]')].map((each) =>
    each.getAttribute('aria-label'),
  );
  return [...`${container.textContent} ${names.join(' ')}`.matchAll(/[A-Za-z]{2,}/g)].map(([word]) => word);
};

describe('the words', () => {
  it('are those of the language that is nearest to the locale', () => {
    const languages = [german('de', 'Neu anmelden'), german('de-AT', 'Neu anmelden, bitte')];
    for (const [locale, expected] of [
      ['de', 'Neu anmelden'],
      ['de-CH', 'Neu anmelden'],
      ['de-AT', 'Neu anmelden, bitte'],
      ['nl', english.labels.reconnect],
      ['no such tag', english.labels.reconnect],
    ] as const) {
      const shown = show(<ConnectionCard connection={broken} />, { languages, locale });
      expect([locale, badge()]).toEqual([locale, expected]);
      shown.unmount();
    }
  });

  it('of a host stay on top, whatever the language', () => {
    const messages = { labels: { reconnect: 'Los!' } };
    const { unmount } = show(<ConnectionCard connection={broken} />, {
      languages: [german('de', 'Neu anmelden')],
      locale: 'de',
      messages,
    });
    expect(badge()).toBe('Los!');
    unmount();
    // The same words of the host over another language: what was merged for the first is not what comes out.
    show(<ConnectionCard connection={connectionIn({ status: 'ACTIVE', statusReason: null })} />, {
      languages: [
        { tag: 'fr', words: { ...english, labels: { ...english.labels, connected: 'Connectée' } } },
      ],
      locale: 'fr',
      messages,
    });
    expect(badge()).toBe('Connectée');
  });

  it('for one bank are said of no other', () => {
    const messages = {
      institutions: { 'bank-7': { notices: { reconnect: { body: 'Have your card reader at hand.' } } } },
    };
    const card = (institutionId: string) => (
      <ConnectionCard connection={{ ...broken, institutionId }} handlers={everyHandler()} />
    );
    const { update } = show(card('bank-7'), { messages });
    expect(screen.getByText('Have your card reader at hand.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 4 })).toHaveTextContent(
      'Sign in to First Platypus Bank again',
    );
    update(card('bank-8'));
    expect(screen.queryByText('Have your card reader at hand.')).toBeNull();
    update(card('constructor'));
    expect(screen.getByText(/^Updates have stopped/)).toBeVisible();
  });

  it('and dates are of one language: English where none that was brought fits', () => {
    const draw = (settings: Parameters<typeof show>[1]) => {
      const { unmount, container } = show(<ConnectionCard connection={broken} now={FIXTURE_NOW} />, {
        timeZone: 'UTC',
        ...settings,
      });
      const text = container.querySelector('time')?.textContent;
      unmount();
      return text;
    };
    const languages = [german('de', 'Neu anmelden')];
    expect(draw({ languages, locale: 'fr' })).toBe('Updated 2 hours ago');
    expect(draw({ languages, locale: 'de' })).toBe('Updated vor 2 Stunden');
    expect(draw({ languages, locale: 'en-GB' })).toBe('Updated 2 hours ago');
    // Words of the host’s own may be in any language.
    expect(draw({ languages, locale: 'fr', messages: { freshness: { updatedAgo: 'À jour {when}' } } })).toBe(
      'À jour il y a 2 heures',
    );
  });

  it('that are not in the language that was asked for say what they are in', () => {
    const languages = [german('de', 'Neu anmelden')];
    const langOf = (locale: string, element: ReactElement) => {
      const { container, unmount } = show(element, { languages, locale });
      const lang = container.querySelector('[class^="mc-"]')?.getAttribute('lang');
      unmount();
      return lang;
    };
    for (const { name, draw } of EVERY_COMPONENT) {
      expect([name, langOf('fr', draw())]).toEqual([name, 'en']);
      expect([name, langOf('de', draw())]).toEqual([name, null]);
      expect([name, langOf('en', draw())]).toEqual([name, null]);
    }
  });
});

describe('a language with accents on every letter', () => {
  it.each(EVERY_COMPONENT)('leaves nothing of $name in English', ({ draw }) => {
    const { container } = show(draw(), { languages: [accented], locale: 'en-XA' });
    expect(plainWords(container)).toEqual([]);
  });

  it('leaves nothing of a long list in English, whatever the states', async () => {
    const rows = DOCUMENTED_ROWS.map((row) => connectionIn(row, { institutionMessage: null }));
    const { container } = show(
      <ConnectionList
        connections={rows}
        include="all"
        ended="shown"
        handlers={everyHandler()}
        search="always"
      />,
      { languages: [accented], locale: 'en-XA' },
    );
    await screen.findByRole('searchbox');
    expect(plainWords(container)).toEqual([]);
  });

  it('would show a word that was never looked up', () => {
    const { container } = show(<p>Connected</p>, { languages: [accented], locale: 'en-XA' });
    expect(plainWords(container)).toEqual(['Connected']);
  });
});

it('a mirrored language has every word turned round, and keeps the names', () => {
  show(<ConnectionCard connection={broken} handlers={everyHandler()} />, {
    languages: [mirrored],
    locale: 'ar-XB',
  });
  expect(badge()).toBe('\u202EReconnect\u202C \u202Eneeded\u202C');
  expect(screen.getAllByText('First Platypus Bank').length).toBeGreaterThan(0);
});
