import { render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import { App } from '../../examples/quick-start.js';
import { connectionRecord } from '../../src/testing/index.js';

it('puts a badge on screen with the README’s first example and a conventional back end', async () => {
  const answer = () =>
    Promise.resolve(Response.json({ connections: [connectionRecord()], nextCursor: null }));
  const request = vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
  render(
    <StrictMode>
      <App customerId="customer-42" />
    </StrictMode>,
  );
  expect(await screen.findByText('Connected')).toBeVisible();
  expect(screen.getByRole('article', { name: 'First Platypus Bank' })).toBeVisible();
  expect(request).toHaveBeenCalledExactlyOnceWith('/api/meld/connections?limit=100', expect.anything());
});
