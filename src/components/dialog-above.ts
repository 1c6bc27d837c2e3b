// A host may open a modal `<dialog>` of its own on top of one of ours: “Your session ends in a minute”. It belongs to nobody’s
// stack but the browser’s, and Radix would take what is pressed in it for a press outside of ours.

/** The modal `<dialog>` that something stands in. */
export function closestModal(element: Element | null): HTMLDialogElement | undefined {
  try {
    return element?.closest<HTMLDialogElement>('dialog:modal') ?? undefined;
  } catch {
    return undefined; // a browser from before `:modal`
  }
}

/** The host’s modal `<dialog>` that is on top of ours, if something stands in it. */
export function modalAbove(own: Element | null, target: EventTarget | null): HTMLDialogElement | undefined {
  const modal = target instanceof Element ? closestModal(target) : undefined;
  return modal?.contains(own) ? undefined : modal;
}

/** Closes a `<dialog>` as Escape would, where the key itself has been used up. */
export function closeAsEscape(modal: HTMLDialogElement): void {
  if (modal.dispatchEvent(new Event('cancel', { cancelable: true }))) modal.close();
}

/**
 * While one of ours is open, the rest of the page is hidden from screen readers. What of it the host opens on top is not to be:
 * it is shown again for as long as it is open. Returns how to stop.
 */
export function showModalsAbove(own: Element): () => void {
  const shown = (event: FocusEvent) => {
    const modal = modalAbove(own, event.target);
    if (!modal) return;
    const hidden = [...hiddenAround(modal)];
    for (const element of hidden) element.removeAttribute('aria-hidden');
    modal.addEventListener('close', () => own.isConnected && hideAgain(hidden, modal), { once: true });
  };
  document.addEventListener('focusin', shown);
  return () => document.removeEventListener('focusin', shown);
}

function hideAgain(elements: readonly Element[], modal: Element): void {
  for (const element of elements) if (element !== modal) element.setAttribute('aria-hidden', 'true');
}

function* hiddenAround(modal: Element): Generator<Element> {
  for (let element: Element | null = modal; element; element = element.parentElement)
    if (element.getAttribute('aria-hidden') === 'true') yield element;
}
