import type { ConnectionAction } from '../domain/index.js';

/** What the page object needs of a locator; Playwright's has it. */
export interface LocatorLike<L> {
  locator(selector: string): L;
  getByRole(role: 'heading', options: { name: string; exact: boolean }): L;
  filter(options: { has: L }): L;
  first(): L;
  click(): Promise<void>;
  getAttribute(name: string): Promise<string | null>;
  waitFor(): Promise<void>;
}

/** What the page object needs of a page; Playwright's has it. */
export interface PageLike<L> {
  locator(selector: string): L;
  getByRole(role: 'heading', options: { name: string; exact: boolean }): L;
}

/** One bank on the page. */
export interface BankCard<L> {
  /** The card itself: an article named after the bank. */
  readonly root: L;
  readonly badge: L;
  /** What the customer is told to do, where there is something. */
  readonly notice: L;
  /** What came of the last press, where that is still said. */
  readonly feedback: L;
  readonly button: (action: ConnectionAction) => L;
  readonly press: (action: ConnectionAction) => Promise<void>;
  /** Opens “Manage”, where actions are that nothing asks for. */
  readonly manage: () => Promise<void>;
  /** The state that is shown now. */
  readonly state: () => Promise<{ readonly status: string | null; readonly statusReason: string | null }>;
  /** Waits, as long as the locator does, until the card shows a state. */
  readonly shows: (state: {
    readonly status: string;
    readonly statusReason?: string | null | undefined;
  }) => Promise<void>;
}

/** The kit on a page. */
export interface ConnectionPage<L> {
  /** A bank by its name, exactly as it is shown. */
  readonly card: (name: string) => BankCard<L>;
  readonly cards: L;
  readonly badge: (name: string) => L;
  readonly list: L;
  /** What needs the customer, on top of a dashboard. */
  readonly alerts: L;
  /** The dialog that is open. */
  readonly dialog: L;
  /** The frame in which the bank's own pages are. */
  readonly widget: L;
  readonly closeDialog: () => Promise<void>;
}

/**
 * Where things are on a page with the kit, for Playwright and what is like it: by the bank's name and by the classes and
 * attributes that are public, never by words, so that it works in each language. Brings no test library.
 *
 * @example
 * async function reconnects<L extends LocatorLike<L>>(page: PageLike<L>) {
 *   const platypus = connectionPage(page).card('First Platypus Bank');
 *   await platypus.shows({ status: 'RECONNECT_REQUIRED' });
 *   await platypus.press('reconnect');
 * }
 */
export function connectionPage<L extends LocatorLike<L>>(page: PageLike<L>): ConnectionPage<L> {
  const cards = page.locator('.mc-card');
  const dialog = page.locator('.mc-dialog');
  const card = (name: string): BankCard<L> => {
    const root = cards.filter({ has: page.getByRole('heading', { name, exact: true }) }).first();
    const badge = root.locator('.mc-badge').first();
    const button = (action: ConnectionAction) => root.locator(`[data-action="${action}"]`).first();
    return {
      root,
      badge,
      button,
      notice: root.locator('.mc-notice').first(),
      feedback: root.locator('.mc-feedback').first(),
      press: (action) => button(action).click(),
      manage: () => root.locator('.mc-card-manage-summary').click(),
      state: async () => ({
        status: await badge.getAttribute('data-status'),
        statusReason: await badge.getAttribute('data-reason'),
      }),
      async shows({ status, statusReason }) {
        const reason =
          statusReason === undefined
            ? ''
            : statusReason === null
              ? ':not([data-reason])'
              : `[data-reason="${statusReason}"]`;
        await root.locator(`.mc-badge[data-status="${status}"]${reason}`).first().waitFor();
      },
    };
  };
  return {
    card,
    cards,
    dialog,
    badge: (name) => card(name).badge,
    list: page.locator('.mc-list'),
    alerts: page.locator('.mc-alerts'),
    widget: page.locator('.mc-widget-frame'),
    closeDialog: () => dialog.locator('.mc-dialog-close').click(),
  };
}
