import { Hono } from 'hono';
import { findBank, SANDBOX_BANKS } from './banks.js';
import type { SandboxEvents } from './events.js';
import type { Ledger } from './ledger.js';
import type { Sessions, WidgetVisit } from './sessions.js';
import { staticFile } from './static-files.js';

export interface WidgetParts {
  readonly ledger: Ledger;
  readonly sessions: Sessions;
  readonly events: SandboxEvents;
}

/** Meld's connect widget, to be served on an origin of its own. What it says to the page around it is in static/widget.js. */
export function createWidget({ ledger, sessions, events }: WidgetParts): Hono {
  const widget = new Hono();
  widget.get('/', staticFile('widget.html', '*'));
  widget.get('/widget.js', staticFile('widget.js'));
  widget.get('/widget.css', staticFile('widget.css'));

  /** What the page shows; its token stands for the customer. */
  widget.post('/session', async (c) => {
    const visit = sessions.find(await readToken(c.req.raw));
    if (visit === undefined) return c.json({ state: 'ended' });
    return c.json({ state: 'open', ...describe(visit) });
  });

  /** The customer has signed in. Meld knows first; the page is told what to say. */
  widget.post('/finish', async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const token = text(body, 'connectToken');
    const visit = sessions.find(token);
    if (visit === undefined) return c.json({ state: 'ended' });
    const picked = findBank(text(body, 'institutionId'));
    const bank = findBank(ledger.need(visit.connectionId).institutionId) ?? picked;
    if (bank === undefined) return c.json({ state: 'open', ...describe(visit) });
    sessions.end(token);
    const works = text(body, 'outcome') !== 'stillBroken';
    void events.finish(visit.connectionId, { works, institutionId: bank.id });
    const { id: institutionId, name: institutionName, accounts } = bank;
    return c.json({
      state: 'done',
      meta: { institutionId, institutionName, accountCount: accounts.length, accounts },
    });
  });

  /** The bank to sign in to, where it is known; else the banks to choose from. */
  function describe({ connectionId, kind }: WidgetVisit): object {
    const bank = findBank(ledger.need(connectionId).institutionId);
    const name = ({ id, name: text }: { id: string; name: string }) => ({ id, name: text });
    return bank ? { kind, bank: name(bank) } : { kind, banks: SANDBOX_BANKS.map(name) };
  }

  return widget;
}

async function readToken(request: Request): Promise<string> {
  return text(await request.json().catch(() => null), 'connectToken');
}

function text(body: unknown, name: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : '';
  return typeof value === 'string' ? value : '';
}
