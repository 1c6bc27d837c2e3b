import { userEvent } from 'vitest/browser';

// What a customer can press, and what has come of it, with the keyboard alone.

const PRESSABLE = 'button, a[href], summary, select, input:not([type="hidden"])';
const QUIET_MS = 90;
const SETTLED_MS = 1500;

/** The dialog on top, or the page. */
const onTop = (): Element => [...document.querySelectorAll('.mc-dialog')].at(-1) ?? document.body;

/** Everything that can be pressed now, in the order of the page. */
export function pressables(): readonly HTMLElement[] {
  return [...onTop().querySelectorAll<HTMLElement>(PRESSABLE)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
  );
}

/** What a customer would call it. */
export function nameOf(element: Element | null): string {
  if (!element || element === document.body) return 'nothing';
  const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `${element.localName} ${text.trim().replaceAll(/\s+/g, ' ').slice(0, 50)}`;
}

/** Whether the focus is on something, or the page has nothing that could have it. */
export function isFocusSomewhere(): boolean {
  const { activeElement, body } = document;
  return activeElement !== body || pressables().length === 0;
}

/** What cannot be reached with the Tab key. Of a group of radio buttons one is enough: the arrow keys reach the others. */
export async function outOfReach(): Promise<readonly string[]> {
  const wanted = new Set(pressables().filter((element) => !element.matches('[type="radio"]')));
  const most = wanted.size + 10;
  for (let presses = 0; presses < most && wanted.size > 0; presses += 1) {
    await userEvent.tab();
    if (document.activeElement instanceof HTMLElement) wanted.delete(document.activeElement);
  }
  return [...wanted].map(nameOf);
}

/** Presses what has a place in the order of the page, and waits until nothing changes any more. `null`: nothing is there. */
export async function press(place: number): Promise<HTMLElement | null> {
  const element = pressables()[place];
  if (!element) return null;
  element.focus();
  await userEvent.keyboard(element.matches('input, select') ? 'a' : '{Enter}');
  await settled();
  return element;
}

/** Once nothing has changed in the page for a moment. */
export async function settled(): Promise<void> {
  await new Promise<void>((resolve) => {
    const finish = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(late);
      resolve();
    };
    let quiet = setTimeout(finish, QUIET_MS);
    const late = setTimeout(finish, SETTLED_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(finish, QUIET_MS);
    });
    observer.observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
    });
  });
}

/** Links lead nowhere in a test. Returns how to let them go again. */
export function keepLinksHere(): () => void {
  const stay = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('a[href]')) event.preventDefault();
  };
  document.addEventListener('click', stay, true);
  return () => document.removeEventListener('click', stay, true);
}
