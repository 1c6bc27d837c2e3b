import { closestModal } from './dialog-above.js';

/** Where a dialog was opened from. */
export interface DialogOrigin {
  readonly trigger: Element | null;
  readonly card: Element | null;
  readonly list: Element | null;
  /** The dialog of ours that the trigger stands in. */
  readonly around: Element | null;
}

/** Where a dialog goes in the page, and the direction it is read in where that differs from the page's. */
export interface DialogPlace {
  readonly container: Element | undefined;
  readonly dir: string | undefined;
}

// By the dialog's element, as a dialog that was opened from another one may outlive it.
const origins = new WeakMap<Element, DialogOrigin>();

/** Where something stands now: it may be gone, with all that is around it, by the time the dialog closes. */
export function originOf(trigger: Element | null): DialogOrigin {
  return {
    trigger,
    card: trigger?.closest('.mc-card') ?? null,
    list: trigger?.closest('.mc-list') ?? null,
    around: trigger?.closest('.mc-dialog') ?? null,
  };
}

/** Keeps where a dialog was opened from, for those that are opened from it. */
export function keepOrigin(dialog: Element, origin: DialogOrigin): void {
  origins.set(dialog, origin);
}

/**
 * Where the host says, else at the end of the page; but always inside the host’s own modal `<dialog>` if the trigger stands in
 * one, as everything outside of that is out of reach.
 */
export function placeFor({ trigger }: DialogOrigin, own: HTMLElement | null | undefined): DialogPlace {
  const dir = trigger?.closest<HTMLElement>('[dir]')?.dir;
  const modal = closestModal(trigger);
  return {
    container: modal && !(own && modal.contains(own)) ? modal : (own ?? undefined),
    dir: dir === document.documentElement.dir ? undefined : dir,
  };
}

/**
 * Gives the focus back: to the trigger; or, where that has gone, to the name of its bank, to the first bank that is left, or to
 * the dialog it stood in and from there on in the same order. Not if somebody else has taken it meanwhile.
 */
export function returnFocus(origin: DialogOrigin): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  for (const target of targetsOf(origin)) {
    if (!(target instanceof HTMLElement) || !target.isConnected) continue;
    target.focus();
    if (document.activeElement === target) return;
  }
}

function* targetsOf(origin: DialogOrigin): Generator<Element | null | undefined> {
  const { trigger, card, list, around } = origin;
  if (trigger !== document.body) yield trigger;
  yield card?.querySelector('.mc-card-name');
  yield list?.querySelector('.mc-card-name');
  yield list?.querySelector('.mc-button');
  yield around?.querySelector('.mc-dialog-title');
  const before = around ? origins.get(around) : undefined;
  if (before) yield* targetsOf(before);
}
