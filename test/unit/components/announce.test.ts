import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, forgetAnnouncements, hush, isSaid } from '../../../src/internal/announce.js';

const regions = () => [...document.querySelectorAll('[aria-live]')];
const said = () => regions().flatMap((region) => [...region.children].map((line) => line.textContent));
const pass = (ms: number) => vi.advanceTimersByTime(ms);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main>The page</main>';
});
afterEach(() => {
  forgetAnnouncements();
  vi.useRealTimers();
  vi.resetModules();
});

describe('a message', () => {
  it('is said politely, out of sight, in a region at the start of the page', () => {
    announce('Your bank is updating again.');
    pass(100);
    const [region] = regions();
    expect(region).toBe(document.body.firstElementChild);
    expect(region).toHaveAttribute('aria-live', 'polite');
    expect(region).toHaveAttribute('class', 'mc-visually-hidden');
    expect(region).not.toHaveAttribute('style');
    expect(said()).toEqual(['Your bank is updating again.']);
  });

  it('waits until the region is known, the first time', () => {
    announce('One');
    pass(99);
    expect(said()).toEqual([]);
    pass(1);
    expect(said()).toEqual(['One']);
    announce('Two');
    expect(said()).toEqual(['One', 'Two']);
  });

  it('keeps its turn while the first one waits', () => {
    announce('One');
    pass(50);
    announce('Two');
    pass(50);
    expect(said()).toEqual(['One', 'Two']);
  });

  it('goes after seven seconds, each in its own time', () => {
    announce('One');
    pass(3100);
    announce('Two');
    pass(4000);
    expect(said()).toEqual(['Two']);
    pass(3000);
    expect(said()).toEqual([]);
    expect(regions()).toHaveLength(1); // what speaks next need not wait
  });

  it('is not said twice within a second, and again after it', () => {
    announce('One');
    announce('One');
    pass(900);
    announce('One');
    expect(said()).toEqual(['One']);
    pass(100);
    announce('One');
    expect(said()).toEqual(['One', 'One']);
  });

  it('is text, whatever a bank calls itself', () => {
    announce('<img src=x onerror=alert(1)> is updating again.');
    pass(100);
    expect(regions()[0]?.querySelector('img')).toBeNull();
    expect(said()).toEqual(['<img src=x onerror=alert(1)> is updating again.']);
  });

  it.each(['', ' '])('without words makes no region: “%s”', (message) => {
    announce(message);
    pass(100);
    expect(regions()).toEqual([]);
  });
});

it('two copies of the kit share one region, and do not say the same twice', async () => {
  vi.resetModules();
  const other = await import('../../../src/internal/announce.js');
  expect(other.announce).not.toBe(announce);
  announce('One');
  other.announce('One');
  other.announce('Two');
  pass(100);
  expect(regions()).toHaveLength(1);
  expect(said()).toEqual(['One', 'Two']);
});

it('two copies of the kit know what the other has said of a press, for as long as it can be read', async () => {
  vi.resetModules();
  const other = await import('../../../src/internal/announce.js');
  expect(isSaid('harbour')).toBe(false);
  announce('Harbour is updating again.', 'harbour');
  announce('Another thing');
  expect([isSaid('harbour'), other.isSaid('harbour'), other.isSaid('koala')]).toEqual([true, true, false]);
  pass(7000);
  expect(other.isSaid('harbour')).toBe(false);
});

it('an older copy of the kit, which knows less, still speaks', () => {
  const say = vi.fn();
  const key = Symbol.for('meld-connections.announcer');
  Reflect.set(document, key, { say, forget: () => {} });
  announce('One', 'harbour');
  expect(say).toHaveBeenCalledWith('One', 'harbour');
  expect(isSaid('harbour')).toBe(false);
  expect(hush).not.toThrow();
});

it('whoever comes next hears nothing of what was said, or was about to be', () => {
  expect(hush).not.toThrow(); // nothing was ever said
  announce('One', 'harbour');
  pass(100);
  announce('Two');
  document.body.append(document.createElement('p'));
  regions()[0]?.remove();
  announce('Three'); // waits: the region has to be put back
  hush();
  pass(10_000);
  expect(said()).toEqual([]);
  expect(isSaid('harbour')).toBe(false);
  announce('One');
  pass(100);
  expect(said()).toEqual(['One']);
});

it('a page that was emptied gets its region back', () => {
  announce('One');
  pass(100);
  document.body.innerHTML = '';
  announce('Two');
  pass(100);
  expect(said()).toContain('Two');
});

describe('while a modal dialog is open', () => {
  // jsdom knows neither showModal() nor :modal; a browser test asks the real ones.
  const open = () => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<h2>Sign in</h2>';
    document.body.append(dialog);
    vi.spyOn(document, 'querySelectorAll').mockImplementation((selector) => {
      expect(selector).toBe('dialog:modal');
      return Object.assign([dialog], { item: () => dialog }) as unknown as NodeListOf<Element>;
    });
    vi.spyOn(Element.prototype, 'closest').mockReturnValue(null);
    return dialog;
  };

  it('it is said inside, as all outside is inert, and outside again afterwards', () => {
    announce('Before');
    pass(100);
    const dialog = open();
    announce('During');
    pass(100);
    const region = dialog.lastElementChild;
    expect(region).toHaveTextContent('During');
    vi.restoreAllMocks();
    dialog.remove();
    announce('After');
    pass(100);
    expect(region).toBe(document.body.firstElementChild);
    expect(region).toHaveTextContent('After');
  });

  it('it waits again, as the region is new there', () => {
    announce('Before');
    pass(100);
    const dialog = open();
    announce('During');
    expect(dialog).not.toHaveTextContent('During');
    pass(100);
    expect(dialog).toHaveTextContent('During');
  });

  it('that opens while a message waits, the message follows', () => {
    announce('One');
    const dialog = open();
    pass(100);
    expect(dialog).not.toHaveTextContent('One');
    pass(100);
    expect(dialog).toHaveTextContent('One');
  });

  it('a browser without `:modal` says it on the page', () => {
    vi.spyOn(document, 'querySelectorAll').mockImplementation(() => {
      throw new SyntaxError('unknown pseudo-class');
    });
    announce('One');
    pass(100);
    expect(document.body.firstElementChild).toHaveTextContent('One');
  });
});
