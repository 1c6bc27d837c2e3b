// Two copies of the kit on one page find the same announcer, so that nothing is said twice.
const KEY: unique symbol = Symbol.for('meld-connections.announcer') as never;

const SETTLE = 100; // Safari does not hear a region that comes together with its first words
const KEEP = 7000; // long enough to be read out, too short to be met again by who walks through the page
const REPEAT = 1000;

interface Announcer {
  readonly say: (message: string, about?: string) => void;
  /** Another copy of the kit may be older, and its announcer may lack these. */
  readonly isSaid?: (about: string) => boolean;
  readonly hush?: () => void;
  readonly forget: () => void;
}

/**
 * Reads a message to screen readers when they next pause; sighted customers see nothing of it. For what has come of a press,
 * or has changed by itself: never for what is there when the page opens. `about`: what the press was for, so that no copy of the kit
 * says the same once more as news. Does nothing on a server.
 */
export function announce(message: string, about?: string): void {
  if (typeof document === 'undefined' || message.trim() === '') return;
  const holder: Document & { [KEY]?: Announcer } = document;
  holder[KEY] ??= createAnnouncer(document);
  holder[KEY].say(message, about);
}

/** Whether somebody on this page, be it another copy of the kit, has just said what came of a press for this. */
export function isSaid(about: string): boolean {
  const holder: Document & { [KEY]?: Announcer } = document;
  return holder[KEY]?.isSaid?.(about) ?? false;
}

/** Takes back whatever was said: whom it was for has gone, and what is still on the page names their banks. */
export function hush(): void {
  const holder: Document & { [KEY]?: Announcer } = document;
  holder[KEY]?.hush?.();
}

/** Takes the announcer away with all that it has to say, so that each test starts fresh. */
export function forgetAnnouncements(): void {
  const holder: Document & { [KEY]?: Announcer } = document;
  holder[KEY]?.forget();
  delete holder[KEY];
}

/** One polite region per document, in plain DOM: any number of React roots, of any version, speak through it. */
function createAnnouncer(page: Document): Announcer {
  const region = page.createElement('div');
  region.className = 'mc-visually-hidden';
  region.setAttribute('aria-live', 'polite');
  const recent = new Set<string>();
  const subjects = new Map<string | undefined, number>();
  const waiting: string[] = [];
  let settling: ReturnType<typeof setTimeout> | undefined;

  function speak(): void {
    settling = undefined;
    if (moveRegion(page, region)) settling = setTimeout(speak, SETTLE);
    else for (const message of waiting.splice(0)) write(message);
  }

  function write(message: string): void {
    const line = page.createElement('div');
    line.textContent = message;
    region.append(line);
    setTimeout(() => line.remove(), KEEP);
  }

  return {
    say(message, about) {
      subjects.set(about, Date.now());
      if (recent.has(message)) return;
      recent.add(message);
      setTimeout(() => recent.delete(message), REPEAT);
      waiting.push(message);
      if (settling === undefined) speak();
    },
    isSaid: (about) => Date.now() - (subjects.get(about) ?? -Infinity) < KEEP,
    hush() {
      subjects.clear();
      waiting.length = 0;
      region.replaceChildren();
    },
    forget() {
      clearTimeout(settling);
      region.remove();
    },
  };
}

/** Puts the region where it is heard. True when it was elsewhere. */
function moveRegion(page: Document, region: Element): boolean {
  const dialog = openDialog(page);
  const place = dialog ?? page.body;
  if (region.parentNode === place) return false;
  // First on a page, where no later element of the host’s covers it; last in a dialog, whose first child is somebody’s heading.
  if (dialog) dialog.append(region);
  else page.body.prepend(region);
  return true;
}

/** The modal `<dialog>` on top, if one is open: everything outside is inert, a live region too. */
function openDialog(page: Document): Element | null {
  try {
    const around = page.activeElement?.closest('dialog:modal');
    return around ?? [...page.querySelectorAll('dialog:modal')].at(-1) ?? null;
  } catch {
    return null; // a browser from before `:modal`
  }
}
