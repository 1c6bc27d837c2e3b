// What others do to a page behind React’s back: a browser that translates it, and extensions that add things of their own.

const OWN = 'data-meddler';

/** Puts `<font>` elements in place of every text, as browsers that translate do. */
function translate(root: Node): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  if (root instanceof Text) texts.push(root);
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    if (text instanceof Text) texts.push(text);
  for (const text of texts) {
    if (!text.data.trim() || !text.isConnected || text.parentElement?.closest(`font, script, style`))
      continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** Adds elements where a password manager, a spelling checker or a coupon finder would. */
function decorate(root: Element): void {
  for (const element of root.querySelectorAll('input, [class^="mc-"]:not(select, option)')) {
    if (element.querySelector(`:scope > [${OWN}]`) || element.closest(`[${OWN}]`)) continue;
    const own = document.createElement('span');
    own.setAttribute(OWN, '');
    own.hidden = true;
    if (element.matches('input')) element.after(own);
    else element.append(own);
  }
}

/** Translates and decorates the page, and whatever comes to it later. Returns how to stop. */
export function meddle(root: Element): () => void {
  const work = () => {
    translate(root);
    decorate(root);
    observer.takeRecords();
  };
  const observer = new MutationObserver(work);
  work();
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
