const OPEN = 'data-mc-dialog-open';
const GUTTER = 'data-mc-dialog-gutter';

/**
 * Keeps the page behind a dialog from scrolling, by attributes that the style sheet knows. Dialogs may stand on dialogs: the
 * attribute counts them, so that the last to close lets go, whichever copy of the kit it came from. Returns how to let go.
 */
export function lockScroll(root: HTMLElement): () => void {
  // Only a page that has a scroll bar keeps its place: any other would move aside for one that never was.
  if (!root.hasAttribute(OPEN)) root.toggleAttribute(GUTTER, window.innerWidth > root.clientWidth);
  count(root, 1);
  return () => count(root, -1);
}

function count(root: HTMLElement, by: number): void {
  const open = Number(root.getAttribute(OPEN) ?? 0) + by;
  if (open > 0) return root.setAttribute(OPEN, String(open));
  root.removeAttribute(OPEN);
  root.removeAttribute(GUTTER);
}
