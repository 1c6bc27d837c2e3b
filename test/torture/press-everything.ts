import { settle } from './host.js';

/** Presses every button and field of a page, with what opens; of those that say the same, two. */
export async function pressEverything(page: Element): Promise<void> {
  await settle();
  const pressed = new Set<Element>();
  const words = new Map<string, number>();
  for (let round = 0; round < 2; round += 1) {
    for (const button of page.querySelectorAll<HTMLElement>('button, select')) {
      const name = `${button.textContent} ${button.closest('.mc-manager') ? 'wired' : 'alone'}`;
      if (pressed.has(button) || (words.get(name) ?? 0) > 1 || !button.isConnected) continue;
      pressed.add(button);
      words.set(name, (words.get(name) ?? 0) + 1);
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      button.click();
      await settle(1);
      await leaveDialogs();
    }
  }
}

/** Whatever has opened: its buttons are pressed too, and the way out last. */
async function leaveDialogs(): Promise<void> {
  for (let times = 0; times < 3 && document.querySelector('.mc-dialog'); times += 1)
    for (const way of [...document.querySelectorAll<HTMLElement>('.mc-dialog button')].toReversed()) {
      if (way.isConnected) way.click();
      await settle(1);
    }
}
