import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { InstitutionActionMessage } from '../../../src/components/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
import { connectionIn } from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';

const ASKED = { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' } as const;
const OUR_WORDS = /look for a request that is waiting for you/;

function open(institutionMessage: ConnectionRecord['institutionMessage']) {
  const view = show(
    <InstitutionActionMessage
      connection={connectionIn(ASKED, { institutionMessage })}
      handlers={everyHandler()}
    />,
  );
  return { ...view, quote: view.container.querySelector('blockquote') };
}

describe('the bank’s message', () => {
  it('is shown as the bank’s, in its own words', () => {
    const { quote } = open('Please accept our new terms in the app.');
    expect(quote).toHaveTextContent('Please accept our new terms in the app.');
    const figure = screen.getByRole('figure');
    expect(within(figure).getByText(/^Message from/).parentElement).toHaveTextContent(
      'Message from First Platypus Bank',
    );
    expect(screen.getByText(/tell us here/)).toBeVisible();
    expect(screen.queryByText(OUR_WORDS)).toBeNull();
  });

  it('keeps its own direction and language', () => {
    const { quote } = open({ text: 'يرجى الموافقة على الشروط الجديدة.', lang: 'ar' });
    expect(quote).toHaveAttribute('dir', 'auto');
    expect(quote).toHaveAttribute('lang', 'ar');
  });

  it.each([null, undefined, '', 'not a language', '"><b>'])('claims no language without one: %s', (lang) => {
    const { quote } = open({ text: 'Please accept our new terms.', lang });
    expect(quote).not.toHaveAttribute('lang');
  });

  it.each([
    ['nothing', null],
    ['no text', ''],
    ['blanks', ' \n\t\u200B\u202E '],
    ['a code', 'ITEM_LOGIN_REQUIRED'],
    ['a code with a dot', 'AUTH.2'],
    ['a number', 'Error: 103'],
    ['JSON', '{"error":"AUTH"}'],
    ['a word of a program', 'undefined'],
    ['only an address', 'https://evil.example/login'],
    ['only marks', '...!?'],
  ])('gives way to our own words when it is %s', (_, message) => {
    const { quote } = open(message);
    expect(quote).toBeNull();
    expect(screen.queryByRole('figure')).toBeNull();
    expect(screen.getByText(OUR_WORDS)).toBeVisible();
    expect(screen.getByRole('button', { name: /^I have done this/ })).toBeVisible();
  });

  it('loses a code in its middle and hidden characters, and keeps its sentence', () => {
    const { quote } = open('Please\u202E accept\u200B our terms (AUTH_403) today.');
    expect(quote).toHaveTextContent(/^Please accept our terms today\.$/);
  });
});

describe('a long message', () => {
  const long = 'Please confirm the details we hold about you. '.repeat(30).trim();

  it('shows its beginning, and the rest on request', async () => {
    const { quote, user } = open(long);
    const button = screen.getByRole('button', { name: 'Show more' });
    expect(quote?.textContent?.length).toBeLessThanOrEqual(501);
    expect(quote?.textContent).toMatch(/\w…$|\.…$/);
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveAttribute('aria-controls', quote?.id);
    await user.click(button);
    expect(quote).toHaveTextContent(long);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(button).toHaveAccessibleName('Show less');
    expect(button).toHaveFocus();
    await user.click(button);
    expect(quote?.textContent).toMatch(/…$/);
  });

  it('is one with many lines too', () => {
    const { quote } = open(Array.from({ length: 12 }, (_, line) => `Line ${line}`).join('\n'));
    expect(quote?.textContent).toMatch(/^Line 0\nLine 1\n[^]+\nLine 6\nLine[^\n]*…$/);
    expect(screen.getByRole('button', { name: 'Show more' })).toBeVisible();
  });

  it('is never cut inside a character', () => {
    const { quote } = open(`Look: ${'🏦'.repeat(600)}`);
    expect(quote?.textContent).not.toMatch(/\p{Cs}/u);
  });

  it('does not need a button when it fits', () => {
    open('x'.repeat(500));
    expect(screen.queryByRole('button', { name: /Show/ })).toBeNull();
  });
});
