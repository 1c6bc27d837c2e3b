import { chromium } from 'playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import type { ProvidedContext } from 'vitest';
import type { BrowserCommand } from 'vitest/node';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';

/** What went wrong in any frame of any page of a journey, as the browser told it. */
export interface Fault {
  readonly kind: 'policy' | 'console' | 'exception';
  readonly text: string;
}

/** What a journey has to work with: a page of its own in a context of its own, and where everything listens. */
export interface Stage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** `apiUrl`, `widgetUrl`, `evilUrl`, `hostUrl`. */
  readonly urls: ProvidedContext;
  /** Violations of the page's policy, console errors and exceptions so far. */
  readonly faults: readonly Fault[];
  /** Opens the host of test/csp. `widget` is the address of its sessions: `/ok/?do=…` is put on the pretend bank. */
  readonly openHost: (options?: { readonly widget?: string; readonly heals?: 'no' }) => Promise<void>;
}

/** A journey, the default export of a file in drive/. Runs on the server side; takes and returns JSON. */
export type Journey<Args, Result> = (stage: Stage, args: Args) => Promise<Result>;

/** What a journey needs of its browser; a file in drive/ may export `settings`. */
export interface StageSettings {
  readonly context?: BrowserContextOptions;
  /** A browser of its own that blocks pop-ups, as people's do. Playwright's lets everything open. */
  readonly blocksPopups?: boolean;
}

interface JourneyFile {
  readonly default: Journey<unknown, unknown>;
  readonly settings?: StageSettings;
}

/** Every journey by the name of its file. */
interface Journeys {
  csp: typeof import('./drive/csp.js').default;
  'csp-blocks-frame': typeof import('./drive/csp-blocks-frame.js').default;
  'csp-sins': typeof import('./drive/csp-sins.js').default;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Plays a journey with a fresh page; see drive.ts. */
    drive: <Name extends keyof Journeys>(
      name: Name,
      args?: Parameters<Journeys[Name]>[1],
    ) => Promise<Awaited<ReturnType<Journeys[Name]>>>;
  }
}

const PATIENCE_MS = 8000;

/** `commands.drive('csp', args)`: plays drive/csp.ts with a fresh page. */
export const drive: BrowserCommand<[name: string, args?: unknown]> = async (
  { context, project },
  name,
  args,
) => {
  const path = new URL(`./drive/${name}.ts`, import.meta.url).pathname;
  const { default: play, settings = {} } = await project.import<JourneyFile>(path);
  const shared = context.browser();
  const browser = shared === null || settings.blocksPopups ? await launch() : shared;
  const own = await browser.newContext({ reducedMotion: 'reduce', ...settings.context });
  try {
    return await play(await prepare(own, project.getProvidedContext()), args);
  } finally {
    await own.close();
    if (browser !== shared) await browser.close();
  }
};

async function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: BROWSER_ARGS,
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  });
}

async function prepare(context: BrowserContext, urls: ProvidedContext): Promise<Stage> {
  const faults: Fault[] = [];
  context.setDefaultTimeout(PATIENCE_MS);
  context.on('weberror', (error) => faults.push({ kind: 'exception', text: String(error.error()) }));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push({ kind: 'console', text: message.text() });
  });
  await context.exposeBinding('__tellViolation', (_, text: string) => {
    faults.push({ kind: 'policy', text });
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const tell: unknown = Reflect.get(window, '__tellViolation');
      const text = `${effectiveDirective} ${blockedURI} in ${sourceFile || location.origin + location.pathname}`;
      if (typeof tell === 'function') tell(text);
    });
  });
  const page = await context.newPage();
  return {
    page,
    context,
    urls,
    faults,
    async openHost({ widget = '/ok/', ...rest } = {}) {
      const address = new URL(widget, urls.widgetUrl);
      if (!address.searchParams.has('connectToken'))
        address.searchParams.set('connectToken', crypto.randomUUID());
      const query = new URLSearchParams({ widget: address.href, ...rest });
      const response = await page.goto(`${urls.hostUrl}/?${query}`);
      if (!response?.ok()) throw new Error(`The host did not build: ${await response?.text()}`);
    },
  };
}
