import type { Frame, Page } from 'playwright';

/** Everything in a page that would keep a secret for longer, or show it to somebody else, by where it was found. */
export function places(page: Page | Frame): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    const frames = [...copy.querySelectorAll('iframe')].map((frame) => frame.getAttribute('src') ?? '');
    for (const frame of copy.querySelectorAll('iframe')) frame.removeAttribute('src');
    const entries = performance
      .getEntries()
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType !== 'iframe');
    return {
      'frame src': frames.join(' '),
      document: copy.outerHTML,
      title: document.title,
      address: location.href,
      referrer: document.referrer,
      history: JSON.stringify(history.state),
      name: window.name,
      cookies: document.cookie,
      localStorage: JSON.stringify(localStorage),
      sessionStorage: JSON.stringify(sessionStorage),
      databases: JSON.stringify(await indexedDB.databases()),
      caches: JSON.stringify(await caches.keys()),
      workers: String((await navigator.serviceWorker?.getRegistrations())?.length),
      entries: JSON.stringify(entries),
      globals: Object.getOwnPropertyNames(window)
        .filter((key) => key !== 'watched')
        .map((key) => {
          try {
            return JSON.stringify(Reflect.get(window, key)) ?? '';
          } catch {
            return '';
          }
        })
        .join(' '),
    };
  });
}
