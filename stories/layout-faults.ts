/** What is wrong with how a page of ours is laid out: texts that are cut or overlap, buttons too small to hit, a page too wide. */
export function faultsOfLayout(root: HTMLElement): readonly string[] {
  const page = document.documentElement;
  const tooWide = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} wide`] : [];
  return [...tooWide, ...cutTexts(root), ...tooWideFor(root), ...overlaps(root), ...smallTargets(root)];
}

const nameOf = (element: Element) =>
  `${element.className || element.tagName} “${(element.textContent ?? '').slice(0, 40)}”`;

function shown(root: HTMLElement, selector: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility() && !element.closest('.mc-visually-hidden'),
  );
}

/** Texts of which a part cannot be seen. */
export function cutTexts(root: HTMLElement): readonly string[] {
  return shown(root, '[class^="mc-"]').flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const isCut =
      (overflowX !== 'visible' && scrollWidth > clientWidth + 1) ||
      (['hidden', 'clip'].includes(overflowY) && scrollHeight > clientHeight + 1);
    return isCut ? [`${nameOf(element)} is cut`] : [];
  });
}

/** Whether a piece of ours reaches beyond what it stands in. */
function tooWideFor(root: HTMLElement): readonly string[] {
  return shown(root, '[class^="mc-"]').flatMap((element) => {
    const own = element.getBoundingClientRect();
    const around = element.parentElement?.getBoundingClientRect();
    const sticksOut = around && (own.left < around.left - 1 || own.right > around.right + 1);
    return sticksOut ? [`${nameOf(element)} reaches out of what it stands in`] : [];
  });
}

/** Whether two lines of text, of different elements, lie on each other. */
function overlaps(root: HTMLElement): readonly string[] {
  const boxes = shown(root, '[class^="mc-"], [class^="mc-"] *').flatMap((element) => {
    const texts = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    return texts.flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].map((box) => ({ element, text, box }));
    });
  });
  return boxes.flatMap(({ element, text, box }, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => other.text !== text && areOnEachOther(box, other.box))
      .map((other) => `${nameOf(element)} lies on ${nameOf(other.element)}`),
  );
}

function areOnEachOther(a: DOMRect, b: DOMRect): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  // The line boxes of neighbours touch, and letters do not fill them.
  return width > 2 && height > Math.min(a.height, b.height) * 0.35;
}

function smallTargets(root: HTMLElement): readonly string[] {
  return shown(root, 'button.mc-button, a.mc-link, summary, .mc-dialog-close').flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width < 24 || height < 24 ? [`${nameOf(element)} is ${width} × ${height}`] : [];
  });
}
