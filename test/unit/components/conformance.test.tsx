import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import * as components from '../../../src/components/index.js';
import { EVERY_COMPONENT } from './every-component.js';
import { show } from './render.js';

// Drawn over the page, and only while they are open: they have promises of their own.
const DIALOGS = ['ConnectWidgetDialog', 'DeleteConnectionDialog', 'DuplicatesDialog'];

it('these promises are made for every public component', () => {
  const named = [...EVERY_COMPONENT.map(({ name }) => name), ...DIALOGS];
  expect(named.toSorted()).toEqual(Object.keys(components).toSorted());
});

describe.each(EVERY_COMPONENT)('$name', ({ part, data, draw }) => {
  it('draws one element, without any provider', () => {
    const { container } = show(draw());
    expect(container.childNodes).toHaveLength(1);
    expect(container.firstElementChild).toHaveClass(part, { exact: true });
  });

  it('draws the same under a provider', () => {
    const { container } = show(draw(), {});
    expect(container.childNodes).toHaveLength(1);
    expect(container.firstElementChild).toHaveClass(part, { exact: true });
  });

  it('gives the host its root through ref, and takes it back', () => {
    const ref = vi.fn<(element: HTMLElement | null) => void>();
    const { container, unmount } = show(draw({ ref }));
    expect(ref.mock.lastCall?.[0]).toBe(container.firstElementChild);
    unmount();
    expect(ref.mock.lastCall?.[0]).toBeNull();
  });

  it('passes class, style, id, data and aria on to its root', () => {
    const { container } = show(
      draw({
        className: 'theirs and-more',
        style: { marginTop: '3px' },
        id: 'their-id',
        'data-testid': 'theirs',
        'aria-description': 'Said by the host',
      }),
    );
    const root = container.firstElementChild;
    expect(root).toHaveClass(part, 'theirs', 'and-more');
    expect(root).toHaveStyle({ marginTop: '3px' });
    expect(root).toHaveAttribute('id', 'their-id');
    expect(root).toHaveAttribute('data-testid', 'theirs');
    expect(root).toHaveAttribute('aria-description', 'Said by the host');
  });

  it('keeps the attributes that style sheets rely on, whatever the host passes', () => {
    const usual = show(draw()).container.firstElementChild;
    const own = Object.fromEntries(data.map((name) => [name, usual?.getAttribute(name)]));
    expect(Object.values(own)).not.toContain(null);
    const hostile = Object.fromEntries(data.map((name) => [name, 'theirs']));
    const { container } = show(draw(hostile));
    const root = container.firstElementChild;
    expect(Object.fromEntries(data.map((name) => [name, root?.getAttribute(name)]))).toEqual(own);
  });

  it('is written by a server as the browser draws it', () => {
    const host = document.createElement('div');
    host.innerHTML = renderToString(draw());
    const { container } = show(draw());
    expect(host.textContent).toBe(container.textContent);
    expect(host.firstElementChild).toHaveClass(part, { exact: true });
  });
});
