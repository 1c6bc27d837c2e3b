// A host's page in a real browser, and everything that must not happen to it.
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

/** What the kit may never do to a page, as it was seen. Each of them is to stay empty. */
export interface Harm {
  /** The host's own root is gone: React gave it up, or its heading is not there. */
  readonly deaths: string[];
  /** Errors and rejections that nobody caught. */
  readonly uncaught: string[];
  /** What was logged as an error. */
  readonly logged: string[];
}

/** A page around the kit. */
export interface Host {
  readonly harm: Harm;
  /** The page's own element; dialogs stand beside it. */
  readonly page: HTMLElement;
  show(node: ReactNode): void;
  /** Takes the page away, and what it has left in `<body>` with it. */
  close(): void;
}

const HEADING = 'The host’s page';
const text = (value: unknown): string => {
  try {
    return String((value as { readonly message?: unknown } | null)?.message ?? value).slice(0, 300);
  } catch {
    return 'something that cannot be told';
  }
};

/**
 * Opens a page with a root of its own. What a boundary of ours has caught React tells the root, which is the host's to log or
 * not: this host does not.
 */
export function openHost({ strict = false }: { readonly strict?: boolean } = {}): Host {
  const harm: Harm = { deaths: [], uncaught: [], logged: [] };
  const page = document.createElement('main');
  document.body.append(page);
  const root = createRoot(page, {
    onCaughtError: () => {},
    onUncaughtError: (error) => harm.deaths.push(text(error)),
    onRecoverableError: (error) => harm.uncaught.push(text(error)),
  });
  const onError = (event: ErrorEvent) => {
    // The browser's own remark about observers that were late.
    if (!event.message.startsWith('ResizeObserver loop'))
      harm.uncaught.push(
        `${text(event.error ?? event.message)} ${String((event.error as Error | undefined)?.stack).slice(0, 3000)}`,
      );
  };
  const onRejection = (event: PromiseRejectionEvent) => harm.uncaught.push(text(event.reason));
  const { error: log } = console;
  console.error = (...told: readonly unknown[]) => harm.logged.push(told.map(text).join(' ').slice(0, 500));
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);

  const look = () => {
    if (page.querySelector('h1')?.textContent !== HEADING) harm.deaths.push('the heading is gone');
  };
  return {
    harm,
    page,
    show(node) {
      const tree = (
        <>
          <h1>{HEADING}</h1>
          {node}
        </>
      );
      flushSync(() => root.render(strict ? <StrictMode>{tree}</StrictMode> : tree));
      look();
    },
    close() {
      look();
      flushSync(() => root.unmount());
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
      console.error = log;
      page.remove();
    },
  };
}

/** How much harm there was, by kind, for the page of figures. */
export const countHarm = ({ deaths, uncaught, logged }: Harm): Readonly<Record<string, number>> => ({
  'host roots dead': deaths.length,
  'errors nobody caught': uncaught.length,
  'console errors': logged.length,
});

/** All of it in words; empty for a page that stands as it stood. */
export const harmOf = ({ deaths, uncaught, logged }: Harm): readonly string[] => [
  ...deaths.map((each) => `death: ${each}`),
  ...uncaught.map((each) => `uncaught: ${each}`),
  ...logged.map((each) => `logged: ${each}`),
];

/** Lets an answer arrive and be drawn: what is on its way takes a few turns of the event loop, and no time. */
export async function settle(turns = 4): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await nextTurn();
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** A timer of no time, which browsers make four milliseconds in the long run, and a message, which they do not. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
  });
}
