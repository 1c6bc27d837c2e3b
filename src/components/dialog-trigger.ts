/** Where a dialog goes in the page, and the direction it is read in. */
export interface DialogPlace {
  readonly container: Element | undefined;
  readonly dir: string | undefined;
}

/**
 * Inside the host's own modal `<dialog>`, if the button stands in one: everything outside of that is out of reach. Else where
 * the host says, else at the end of the page.
 */
export function placeFor(trigger: Element | null, own: HTMLElement | null | undefined): DialogPlace {
  return {
    container: own ?? closestModal(trigger),
    dir: trigger?.closest('[dir]')?.getAttribute('dir') ?? undefined,
  };
}

function closestModal(trigger: Element | null): Element | undefined {
  try {
    return trigger?.closest('dialog:modal') ?? undefined;
  } catch {
    return undefined; // a browser from before `:modal`
  }
}

// Where each trigger stood, as it may be gone by the time the dialog closes.
const stood = new WeakMap<Element, { readonly list: Element | null; readonly name: string | null }>();

/** Remembers where a button stands, while it does. */
export function rememberTrigger(trigger: Element | null): void {
  if (trigger === null) return;
  const name = trigger.closest('.mc-card')?.querySelector('.mc-card-name')?.textContent ?? null;
  stood.set(trigger, { list: trigger.closest('.mc-list'), name });
}

/** Gives the focus back to the button; or, where that has gone with its notice, to its bank, or to the first bank that is left. */
export function returnFocusFrom(trigger: Element | null): void {
  if (!(trigger instanceof HTMLElement)) return;
  if (trigger.isConnected) return trigger.focus();
  const { list, name } = stood.get(trigger) ?? { list: null, name: null };
  const names = [...(list?.querySelectorAll<HTMLElement>('.mc-card-name') ?? [])];
  (names.find(({ textContent }) => textContent === name) ?? names[0])?.focus();
}
