import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Dialog, preloadDialog } from '../../../src/components/dialog.js';
import type { DialogProps } from '../../../src/components/dialog.js';
import { show } from './render.js';

const html = document.documentElement;
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));
const button = (name: string) => screen.getByRole('button', { name });

interface PageProps extends Partial<DialogProps> {
  readonly around?: (trigger: ReactNode) => ReactNode;
}

/** A page with a button that opens a dialog. */
function Page({ around = (trigger) => trigger, onClose, children = 'Text', ...rest }: PageProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {around(
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>,
      )}
      <button type="button">Elsewhere</button>
      <Dialog
        title="The dialog"
        open={open}
        onClose={() => {
          setOpen(false);
          onClose?.();
        }}
        {...rest}
      >
        {children}
      </Dialog>
    </>
  );
}

beforeAll(() => preloadDialog());
// Whatever a test did, the page can be scrolled afterwards.
afterEach(() => {
  cleanup();
  if (html.hasAttribute('data-mc-dialog-open')) throw new Error('The page is still locked.');
});

describe('a dialog', () => {
  it('is nowhere while it is closed, and not in place while it is open', async () => {
    const { container, user } = show(<Page />);
    const before = container.innerHTML;
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(button('Open'));
    expect(screen.getByRole('dialog', { name: 'The dialog' })).toHaveTextContent('Text');
    expect(container.innerHTML.replaceAll(/ (?:data-)?aria-hidden="true"/g, '')).toBe(before);
  });

  it('starts on its heading, where a screen reader begins to read', async () => {
    const { user } = show(<Page headingLevel={4} />);
    await user.click(button('Open'));
    expect(screen.getByRole('heading', { level: 4, name: 'The dialog' })).toHaveFocus();
  });

  it('that asks something starts on the first answer, and reads out what it asks', async () => {
    const { user } = show(
      <Page kind="alert" describedBy="asked">
        <p id="asked">Shall we?</p>
        <div className="mc-actions">
          <button type="button">Better not</button>
          <button type="button">Yes</button>
        </div>
      </Page>,
    );
    await user.click(button('Open'));
    expect(screen.getByRole('alertdialog')).toHaveAccessibleDescription('Shall we?');
    expect(button('Better not')).toHaveFocus();
  });

  it('keeps the rest of the page out of reach, and the focus inside', async () => {
    const { user } = show(
      <Page>
        <button type="button">Last</button>
      </Page>,
    );
    await user.click(button('Open'));
    expect(screen.queryByRole('button', { name: 'Elsewhere' })).toBeNull();
    for (const name of ['Close', 'Last', 'Close', 'Last']) {
      await user.tab();
      expect(button(name)).toHaveFocus();
    }
    await user.tab({ shift: true });
    expect(button('Close')).toHaveFocus();
  });

  it('has no style attribute of ours, which a strict policy would take away', async () => {
    const { user } = show(<Page />);
    await user.click(button('Open'));
    expect(document.querySelectorAll('.mc-dialog [style], .mc-dialog-backdrop[style]')).toHaveLength(0);
    expect(document.head.querySelectorAll('style')).toHaveLength(0);
  });

  it('is as roomy as the provider says', async () => {
    const { user } = show(<Page />, { density: 'compact' });
    await user.click(button('Open'));
    expect(screen.getByRole('dialog')).toHaveAttribute('data-density', 'compact');
  });
});

const WAYS: readonly [string, (user: ReturnType<typeof show>['user']) => Promise<void>][] = [
  ['the button in its corner', (user) => user.click(button('Close'))],
  ['Escape', (user) => user.keyboard('{Escape}')],
];

describe('closing', () => {
  it.each(WAYS)('by %s tells the host once and gives the focus back', async (_, close) => {
    const onClose = vi.fn<() => void>();
    const { user } = show(<Page onClose={onClose} />);
    await user.click(button('Open'));
    await close(user);
    expect(onClose).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(button('Open')).toHaveFocus());
  });

  it('by the host gives the focus back too', async () => {
    const page = (open: boolean) => (
      <>
        <button type="button">Mine</button>
        <Dialog open={open} title="The dialog" onClose={() => {}}>
          Text
        </Dialog>
      </>
    );
    const { update } = show(page(false));
    button('Mine').focus();
    update(page(true));
    expect(screen.getByRole('heading')).toHaveFocus();
    update(page(false));
    await waitFor(() => expect(button('Mine')).toHaveFocus());
  });

  it.each(['widget', 'alert'] as const)(
    'does not come of a press beside a dialog that is %s',
    async (kind) => {
      const onClose = vi.fn<() => void>();
      const { user } = show(<Page kind={kind} onClose={onClose} />);
      await user.click(button('Open'));
      await settle(); // Radix begins to listen a moment later
      await user.pointer({ keys: '[MouseLeft]', target: html });
      expect(onClose).not.toHaveBeenCalled();
    },
  );

  it('comes of a press beside a plain one, where nothing is lost', async () => {
    const onClose = vi.fn<() => void>();
    const { user } = show(<Page onClose={onClose} />);
    await user.click(button('Open'));
    await settle();
    await user.pointer({ keys: '[MouseLeft]', target: html });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('does not take the focus from where the host has put it meanwhile', async () => {
    const onClose = () => button('Elsewhere').focus();
    const { user } = show(<Page onClose={() => setTimeout(onClose)} />);
    await user.click(button('Open'));
    await user.click(button('Close'));
    await settle();
    expect(button('Elsewhere')).toHaveFocus();
  });

  it('survives a host whose callback throws', async () => {
    const onError = vi.fn<(fault: unknown) => void>();
    const { user } = show(
      <Page
        onClose={() => {
          throw new TypeError('theirs');
        }}
      />,
      { onError },
    );
    await user.click(button('Open'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'MC302' })));
  });
});

describe('where the button has gone', () => {
  /** Two banks; the first has the button, until it or its card is taken away. */
  function Banks({ left }: { readonly left: 'all' | 'no button' | 'no card' | 'nothing' }) {
    const [open, setOpen] = useState(false);
    return (
      <>
        {left === 'nothing' ? null : (
          <div className="mc-list">
            <article className="mc-card">
              <h3 className="mc-card-name" tabIndex={-1}>
                Bank A
              </h3>
            </article>
            {left === 'no card' ? null : (
              <article className="mc-card">
                <h3 className="mc-card-name" tabIndex={-1}>
                  Bank B
                </h3>
                {left === 'no button' ? null : (
                  <button type="button" onClick={() => setOpen(true)}>
                    Open
                  </button>
                )}
              </article>
            )}
          </div>
        )}
        <Dialog open={open} title="The dialog" onClose={() => setOpen(false)}>
          Text
        </Dialog>
      </>
    );
  }

  it.each([
    ['no button', 'Bank B'],
    ['no card', 'Bank A'],
  ] as const)('(%s) the focus goes to %s', async (left, bank) => {
    const { user, update } = show(<Banks left="all" />);
    await user.click(button('Open'));
    update(<Banks left={left} />);
    await user.click(button('Close'));
    await waitFor(() => expect(screen.getByRole('heading', { name: bank })).toHaveFocus());
  });

  it('with everything around it, nothing breaks', async () => {
    const { user, update } = show(<Banks left="all" />);
    await user.click(button('Open'));
    update(<Banks left="nothing" />);
    await user.click(button('Close'));
    await settle();
    expect(document.body).toHaveFocus();
  });
});

describe('a dialog on a dialog', () => {
  /** As the question about a removal does: its last answer closes it and opens the next. */
  function Chain({ replaces }: { readonly replaces: boolean }) {
    const [open, setOpen] = useState<readonly string[]>([]);
    return (
      <>
        <button type="button" onClick={() => setOpen(['first'])}>
          Open
        </button>
        <Dialog open={open.includes('first')} title="First" onClose={() => setOpen([])}>
          <button type="button" onClick={() => setOpen(replaces ? ['second'] : ['first', 'second'])}>
            Next
          </button>
        </Dialog>
        <Dialog
          open={open.includes('second')}
          kind="widget"
          title="Second"
          onClose={() => setOpen(open.filter((name) => name !== 'second'))}
        >
          Text
        </Dialog>
      </>
    );
  }

  it('closes alone, and the one below gets the focus where it was', async () => {
    const { user } = show(<Chain replaces={false} />);
    await user.click(button('Open'));
    await user.click(button('Next'));
    expect(screen.getByRole('heading', { name: 'Second' })).toHaveFocus();
    expect(html).toHaveAttribute('data-mc-dialog-open', '2');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { name: 'Second' })).toBeNull();
    await waitFor(() => expect(button('Next')).toHaveFocus());
    expect(html).toHaveAttribute('data-mc-dialog-open', '1');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(button('Open')).toHaveFocus());
    expect(html).not.toHaveAttribute('data-mc-dialog-open');
  });

  it('keeps the focus inside while both are open', async () => {
    const { user } = show(<Chain replaces={false} />);
    await user.click(button('Open'));
    await user.click(button('Next'));
    await settle();
    const second = screen.getByRole('dialog', { name: 'Second' });
    for (let presses = 0; presses < 4; presses++) {
      await user.tab();
      expect(second).toContainElement(document.activeElement as HTMLElement);
    }
  });

  it('that takes its place gives the focus back to what opened the first', async () => {
    const { user } = show(<Chain replaces />);
    await user.click(button('Open'));
    await user.click(button('Next'));
    await settle();
    expect(screen.queryByRole('dialog', { name: 'First' })).toBeNull();
    const second = screen.getByRole('dialog', { name: 'Second' });
    expect(within(second).getByRole('heading', { name: 'Second' })).toHaveFocus();
    expect(html).toHaveAttribute('data-mc-dialog-open', '1');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(button('Open')).toHaveFocus());
  });
});

describe('the place of a dialog', () => {
  it('is the end of the page, or where the host says', async () => {
    const { user, unmount } = show(<Page />);
    await user.click(button('Open'));
    expect(screen.getByRole('dialog').parentElement).toBe(document.body);
    unmount();
    const portalContainer = document.body.appendChild(document.createElement('section'));
    const { user: other } = show(<Page />, { portalContainer });
    await other.click(button('Open'));
    expect(screen.getByRole('dialog').parentElement).toBe(portalContainer);
    portalContainer.remove();
  });

  it('is the end of the page in a browser that does not know `:modal`', async () => {
    const closest = Reflect.get(Element.prototype, 'closest') as Element['closest'];
    vi.spyOn(Element.prototype, 'closest').mockImplementation(function (this: Element, selector: string) {
      if (selector.includes(':modal')) throw new DOMException('is not a valid selector', 'SyntaxError');
      return closest.call(this, selector);
    });
    const { user } = show(<Page />);
    await user.click(button('Open'));
    expect(screen.getByRole('dialog').parentElement).toBe(document.body);
  });

  it('reads in the direction of the button, where that is not the page’s', async () => {
    const { user } = show(<Page around={(trigger) => <div dir="rtl">{trigger}</div>} />);
    await user.click(button('Open'));
    expect(screen.getByRole('dialog')).toHaveAttribute('dir', 'rtl');
  });

  it('says nothing of the direction otherwise', async () => {
    const { user } = show(<Page />);
    await user.click(button('Open'));
    expect(screen.getByRole('dialog')).not.toHaveAttribute('dir');
  });

  it('keeps the place of a scroll bar only where there was one', async () => {
    vi.spyOn(html, 'clientWidth', 'get').mockReturnValue(window.innerWidth - 15);
    const { user } = show(<Page />);
    await user.click(button('Open'));
    expect(html).toHaveAttribute('data-mc-dialog-gutter');
    await user.keyboard('{Escape}');
    expect(html).not.toHaveAttribute('data-mc-dialog-gutter');
    vi.spyOn(html, 'clientWidth', 'get').mockReturnValue(window.innerWidth);
    await user.click(button('Open'));
    expect(html).not.toHaveAttribute('data-mc-dialog-gutter');
  });
});
