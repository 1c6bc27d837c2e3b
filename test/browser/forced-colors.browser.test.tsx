import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { ConnectionNotice, ConnectionStatusBadge } from '../../src/index.js';
import '../../src/styles/index.css';
import { connectionIn, DOCUMENTED_ROWS } from '../../src/testing/index.js';
import { handlersForAll } from './handlers-for-all.js';

interface Emulation {
  send(
    method: 'Emulation.setEmulatedMedia',
    params: { features: { name: string; value: string }[] },
  ): Promise<unknown>;
}

const forceColors = (value: 'active' | 'none') =>
  (cdp() as unknown as Emulation).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value }],
  });

afterEach(async () => {
  cleanup();
  await forceColors('none');
});

test('keeps every word and button readable where the system forces its colours', async () => {
  await forceColors('active');
  const { container } = render(
    <>
      {DOCUMENTED_ROWS.map((row) => {
        const connection = connectionIn(row);
        return (
          <div key={connection.id}>
            <ConnectionStatusBadge connection={connection} />
            <ConnectionNotice connection={connection} handlers={handlersForAll} />
          </div>
        );
      })}
    </>,
  );
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
  const words = [...container.querySelectorAll<HTMLElement>('.mc-button, .mc-badge, .mc-notice-title')];
  expect(words.length).toBeGreaterThan(DOCUMENTED_ROWS.length * 2);
  for (const element of words) {
    const { color, backgroundColor } = getComputedStyle(element);
    const seen = { text: element.textContent, color };
    expect(seen).not.toEqual({ text: element.textContent, color: backgroundColor });
    expect(seen).not.toEqual({ text: element.textContent, color: 'rgb(255, 255, 255)' }); // the page is white here
  }
});
