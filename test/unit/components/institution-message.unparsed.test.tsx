// A host may hand over a record that it never parsed. It is not cleaned then, and still nothing but text.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectionNotice, InstitutionActionMessage } from '../../../src/components/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { recordIn } from '../../../src/testing/index.js';
import { MARKUP } from './hostile-texts.js';
import { everyHandler, show } from './render.js';

const ASKED = { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' } as const;
const raw = (fields: object) => ({ ...recordIn(ASKED), ...fields }) as unknown as Connection;
const ODD: readonly unknown[] = [
  undefined,
  null,
  '',
  'a text',
  0,
  42,
  true,
  10n,
  Symbol('secret'),
  () => 'called',
  {},
  [],
  ['a', 'b'],
  { text: {} },
  { toString: null },
  new Date(NaN),
  new Map(),
];
const FIELDS = ['institutionMessage', 'institutionName', 'institutionUrl', 'nextRefreshAllowedAt'];
const cases = FIELDS.flatMap((field) => ODD.map((value) => ({ field, value })));

describe('a connection that was not parsed', () => {
  it.each(cases)('does no harm with $value as $field', ({ field, value }) => {
    const { container, unmount } = show(
      <InstitutionActionMessage connection={raw({ [field]: value })} handlers={everyHandler()} />,
    );
    expect(container.querySelector('[data-kind="institutionAction"]')).toBeInTheDocument();
    expect(container.textContent).not.toMatch(/\[object|undefined|NaN|called|secret/);
    unmount();
  });

  it.each(ODD)('does no harm with %s as the text or the language of a message', (value) => {
    show(<InstitutionActionMessage connection={raw({ institutionMessage: { text: value, lang: 'en' } })} />);
    const { container } = show(
      <InstitutionActionMessage
        connection={raw({ institutionMessage: { text: 'Sign in.', lang: value } })}
      />,
    );
    expect(container.querySelector('blockquote')).toHaveTextContent('Sign in.');
  });

  it.each(MARKUP)('shows letter by letter what could do harm: %s', (text) => {
    const { container } = show(
      <InstitutionActionMessage connection={raw({ institutionMessage: { text } })} />,
    );
    const quote = container.querySelector('blockquote');
    expect(quote?.textContent).toBe(text);
    expect(quote?.childElementCount).toBe(0);
    expect(globalThis).not.toHaveProperty('pwned');
  });

  it('has a length', () => {
    const text = ' Please sign in to the app.'.repeat(100_000);
    const { container } = show(
      <InstitutionActionMessage connection={raw({ institutionMessage: { text } })} />,
    );
    expect(container.querySelector('blockquote')?.textContent?.length).toBeLessThanOrEqual(501);
  });

  it('is chosen for by ConnectionNotice as any other', () => {
    show(<ConnectionNotice connection={raw({ institutionMessage: { text: 'Sign in.' } })} />);
    expect(screen.getByText('Sign in.')).toBeVisible();
  });
});
