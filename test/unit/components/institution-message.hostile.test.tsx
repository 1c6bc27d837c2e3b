import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionCard, InstitutionActionMessage } from '../../../src/components/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { connection, connectionIn } from '../../../src/testing/index.js';
import { BAD_ADDRESSES, LITERAL, MARKUP } from './hostile-texts.js';
import { everyHandler, show } from './render.js';

const ASKED = { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' } as const;
const OUR_WORDS = /look for a request that is waiting for you/;
const elements = (container: Element) => [...container.querySelectorAll('*')].map(({ tagName }) => tagName);

/** The elements that our own parts are made of, with a message and without. */
function ours(message: string | null) {
  const { container, unmount } = show(
    <InstitutionActionMessage
      connection={connectionIn(ASKED, { institutionMessage: message })}
      handlers={everyHandler()}
    />,
  );
  const made = elements(container);
  unmount();
  return made;
}

describe('a message that could do harm', () => {
  it.each(MARKUP)('is not shown at all when it is markup: %s', (institutionMessage) => {
    const { container } = show(
      <InstitutionActionMessage
        connection={connectionIn(ASKED, { institutionMessage })}
        handlers={everyHandler()}
      />,
    );
    expect(screen.getByText(OUR_WORDS)).toBeVisible();
    expect(elements(container)).toEqual(ours(null));
    expect(globalThis).not.toHaveProperty('pwned');
  });

  it.each(LITERAL)('is shown letter by letter when it is text: %s', (institutionMessage) => {
    const { container } = show(
      <InstitutionActionMessage
        connection={connectionIn(ASKED, { institutionMessage })}
        handlers={everyHandler()}
      />,
    );
    expect(container.querySelector('blockquote')?.textContent).toBe(institutionMessage);
    expect(globalThis).not.toHaveProperty('pwned');
    expect(elements(container)).toEqual(ours('Please accept our terms.'));
    expect(screen.getAllByRole('link')).toHaveLength(1); // the bank’s own; nothing in a text is followed
  });

  it.each([...MARKUP, ...LITERAL])('is no danger as the name of a bank: %s', (institutionName) => {
    const bank = connection({ institutionName, statusReason: 'NEW_ACCOUNTS_AVAILABLE' });
    const { container } = show(<ConnectionCard connection={bank} handlers={everyHandler()} />);
    expect(screen.getByRole('article')).toHaveAccessibleName(institutionName.replace(/\s+/g, ' '));
    const { container: plain } = show(
      <ConnectionCard
        connection={connection({ statusReason: 'NEW_ACCOUNTS_AVAILABLE' })}
        handlers={everyHandler()}
      />,
    );
    expect(elements(container)).toEqual(elements(plain));
  });
});

describe('the link to the bank', () => {
  it('is https, says where it leads, and hands over nothing', () => {
    show(<InstitutionActionMessage connection={connectionIn(ASKED)} />);
    const link = screen.getByRole('link', { name: 'Go to firstplatypus.example' });
    expect(link).toHaveAttribute('href', 'https://www.firstplatypus.example/messages');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('shows a look-alike host as what it is', () => {
    const institutionUrl = 'https://firstplаtypus.example/'; // a Cyrillic а
    show(<InstitutionActionMessage connection={connectionIn(ASKED, { institutionUrl })} />);
    expect(screen.getByRole('link')).toHaveAccessibleName(/^Go to xn--/);
  });

  it('is followed by nobody but the customer', () => {
    const open = vi.spyOn(window, 'open');
    const fetch = vi.spyOn(globalThis, 'fetch');
    show(<InstitutionActionMessage connection={connectionIn(ASKED)} />);
    expect(document.head.querySelector('link')).toBeNull();
    expect(open).not.toHaveBeenCalled();
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each(BAD_ADDRESSES)('is not there for an address that is not safe: %s', (url) => {
    const institutionUrl = url as string;
    const parsed = show(<InstitutionActionMessage connection={connectionIn(ASKED, { institutionUrl })} />);
    expect(parsed.container.querySelector('a')).toBeNull();
    const unparsed: Connection = { ...connectionIn(ASKED), institutionUrl };
    const { container } = show(<InstitutionActionMessage connection={unparsed} />);
    expect(container.querySelector('a')).toBeNull();
  });
});
