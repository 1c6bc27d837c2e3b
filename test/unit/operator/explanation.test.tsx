// @vitest-environment node
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ConnectionCard } from '../../../src/components/index.js';
import type { ActionHandlers } from '../../../src/components/index.js';
import { adviceFor, createPolicyResolver, summarizeConnections } from '../../../src/domain/index.js';
import type { Connection, ConnectionAction, PolicyResolver } from '../../../src/domain/index.js';
import { explainConnection } from '../../../src/operator/index.js';
import type { ExplainOptions } from '../../../src/operator/index.js';
import { connection, connectionIn, FIXTURE_NOW as now } from '../../../src/testing/index.js';
import { UiContext } from '../../../src/ui/settings.js';
import { ALL_PAIRS, nameOf } from '../domain/pairs.js';

const nothing = () => {};
const handlersOf = (can: ExplainOptions['capabilities'] = {}): ActionHandlers => ({
  ...(can.repair !== false && { reconnect: nothing, linkNewAccounts: nothing }),
  ...(can.refresh !== false && {
    refresh: nothing,
    confirmInstitutionAction: nothing,
    keepDuplicate: nothing,
  }),
  ...(can.start !== false && { startNewConnection: nothing, connectAnotherInstitution: nothing }),
  ...(can.delete !== false && { delete: nothing }),
});

const settings = { messages: undefined, language: undefined, locale: 'en', timeZone: 'UTC', clock: null, components: {}, portalContainer: undefined, onFault: nothing } as const; // prettier-ignore
const look = { 'data-density': 'comfortable', 'data-color-scheme': undefined, lang: undefined } as const;

/** What the customer's card draws, from its markup. */
function drawn(connection: Connection, options: ExplainOptions) {
  const resolve = options.resolve ?? adviceFor;
  const props: ComponentProps<typeof ConnectionCard> = {
    connection,
    now: options.now,
    handlers: handlersOf(options.capabilities),
    manage: ['refresh', 'delete'],
    snoozedUntil: options.snoozedUntil ?? undefined,
    onShowAgain: nothing,
  };
  const markup = renderToStaticMarkup(
    <UiContext.Provider value={{ ...settings, look, resolve }}>
      <ConnectionCard {...props} />
    </UiContext.Provider>,
  );
  const [notice = '', manage = ''] = markup.split('mc-card-manage-summary');
  const actionsIn = (text: string) => [...text.matchAll(/data-action="(\w+)"/g)].map(([, name = '']) => name);
  return {
    hasNotice: /class="mc-notice[ "]/.test(markup),
    notice: actionsIn(notice),
    manage: actionsIn(manage),
  };
}

const adjusted = (change: Parameters<typeof createPolicyResolver>[0]['adjust']): PolicyResolver =>
  createPolicyResolver({ adjust: change });
const inADay = '2026-03-11T12:00:00.000Z';

const SURROUNDINGS: Readonly<Record<string, ExplainOptions>> = {
  'as it is': { now },
  'without a clock': {},
  'with no way to repair or refresh': { now, capabilities: { repair: false, refresh: false } },
  'with no way to start or delete': { now, capabilities: { start: false, delete: false } },
  'when put off': { now, snoozedUntil: inADay },
  'when it was put off until an hour ago': { now, snoozedUntil: '2026-03-10T11:00:00Z' },
  'when the host takes notices away': { now, resolve: adjusted(() => ({ notice: null, urgency: 'none' })) },
  'when the host adds a button': {
    now,
    resolve: adjusted(({ actions }) => ({ actions: [...new Set<ConnectionAction>([...actions, 'delete'])] })),
  },
  'when the host asks for everything': {
    now,
    resolve: adjusted(() => ({ urgency: 'required', listed: 'always' })),
  },
};

describe.each(Object.entries(SURROUNDINGS))(
  'what is said of every pair, %s,',
  { timeout: 120_000 },
  (_, options) => {
    const cases = ALL_PAIRS.flatMap((pair) => [
      { name: nameOf(pair), connection: connectionIn(pair) },
      { name: `${nameOf(pair)}, for long`, connection: connectionIn(pair, { statusChangedAt: '2025-01-01T00:00:00Z', refreshAttempts: 2, institutionId: null, institutionName: null }) }, // prettier-ignore
    ]);

    it('is what the customer’s card draws', () => {
      const wrong = cases.filter(({ connection }) => {
        const { notice, actions } = explainConnection(connection, options);
        const card = drawn(connection, options);
        const at = (place: string) =>
          Object.entries(actions)
            .filter(([, action]) => action.place === place)
            .map(([name]) => name)
            .toSorted();
        return (
          notice.isSo !== card.hasNotice ||
          String(at('notice')) !== String(card.notice.toSorted()) ||
          String(at('manage')) !== String(card.manage.toSorted())
        );
      });
      expect(wrong.map(({ name }) => name)).toEqual([]);
    });

    it('is what the list and the counts do', () => {
      const wrong = cases.filter(({ connection }) => {
        const { list, count, prompt } = explainConnection(connection, options);
        const { total, actionRequired } = summarizeConnections([connection], {
          now: options.now,
          resolve: options.resolve ?? adviceFor,
        });
        const asks = actionRequired === 1 && drawn(connection, options).hasNotice;
        return list.isSo !== (total === 1) || count.isSo !== (actionRequired === 1) || prompt.isSo !== asks;
      });
      expect(wrong.map(({ name }) => name)).toEqual([]);
    });

    it('has a reason in every sentence', () => {
      for (const { name, connection } of cases) {
        const { prompt, notice, list, count, escalation, resolver, actions } = explainConnection(
          connection,
          options,
        );
        for (const { sentence } of [
          prompt,
          notice,
          list,
          count,
          escalation,
          resolver,
          ...Object.values(actions),
        ])
          expect([name, sentence]).toEqual([name, expect.stringMatching(/^[A-Z][^\n]{20,}\.$/)]);
        expect([name, /^No prompt\. \S/.test(prompt.sentence)]).toEqual([name, !prompt.isSo]);
      }
    });
  },
);

const sayOf = (fields: Parameters<typeof connection>[0], options: ExplainOptions = { now }) =>
  explainConnection(connection(fields), options);
const outage = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const broken = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const providerOutage = {
  status: 'DEGRADED',
  statusReason: 'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE',
} as const;

describe('a support person reads', () => {
  const said = (action: ConnectionAction, ...given: Parameters<typeof sayOf>) =>
    sayOf(...given).actions[action].sentence;

  it('that Meld allows a reconnect, and why it is not advised', () => {
    expect(said('reconnect', outage)).toBe(
      'Not shown. Meld allows it, but it is not advised: the institution is down, and nothing that a customer presses brings it back.',
    );
  });

  it('that a refresh is listed and yet answered 409', () => {
    expect(said('refresh', broken)).toMatch(/refresh guide answers 409/);
  });

  it('where a button stands among those that are shown', () => {
    const over = { status: 'UNRECOVERABLE', statusReason: 'OTHER' };
    expect(said('reconnect', over)).toMatch(/^Shown in the notice, after startNewConnection\./);
    expect(said('reconnect', over, { now, capabilities: { start: false } })).toMatch(
      /^Shown in the notice, first\./,
    );
  });

  it('who it is that does not allow something, or does: Meld, the host, or nobody who would know', () => {
    const shut = adjusted(() => ({ canReconnect: false, refreshAccepted: false }));
    expect(said('reconnect', outage)).toMatch(/^Not shown\. Meld allows it, but/);
    expect(said('reconnect', outage, { now, resolve: shut })).toBe(
      'Not shown. The host’s resolver does not allow it in this state.',
    );
    expect(said('refresh', outage, { now, resolve: shut })).toMatch(/The host’s resolver does not allow it/);
    expect(said('reconnect', {})).toBe('Not shown. Meld’s table does not allow a repair in this state.');
    const open = adjusted(() => ({ canReconnect: true }));
    expect(said('reconnect', {}, { now, resolve: open })).toMatch(/The host’s resolver allows it, but/);
    const odd = { status: 'ACTIVE', statusReason: 'SOLAR_FLARE' };
    expect(said('reconnect', odd)).toMatch(/^Not shown\. Meld does not document this pair/);
    expect(said('refresh', odd)).toMatch(/^Only behind “Manage”\. Nothing forbids it, but/);
    expect(said('refresh', { status: 'IN_PROGRESS' })).toMatch(/Meld’s table does not allow a refresh/);
  });

  it('which method the fetcher has not', () => {
    expect(said('reconnect', broken, { capabilities: { repair: false } })).toMatch(/has no repairConnection/);
    expect(said('delete', {}, { capabilities: { delete: false } })).toMatch(/has no deleteConnection/);
  });

  it('from when a button can be pressed', () => {
    const interactive = {
      status: 'DEGRADED',
      statusReason: 'INTERACTIVE_REFRESH',
      nextRefreshAllowedAt: inADay,
    };
    expect(said('refresh', interactive)).toMatch(/cannot be pressed before 2026-03-11 12:00:00 UTC/);
    expect(said('refresh', { ...interactive, nextRefreshAllowedAt: null })).not.toMatch(/before/);
  });

  it('until when a notice was put off, and that the number stays', () => {
    const { prompt, count } = sayOf(broken, { now, snoozedUntil: inADay });
    expect(prompt.sentence).toMatch(/put the notice off until 2026-03-11 12:00:00 UTC/);
    expect(count.sentence).toMatch(/^Counted .* does not change the number\.$/);
  });

  it('all reasons for no prompt, not the first alone', () => {
    const { sentence } = sayOf({ status: 'DELETED' }, { now, snoozedUntil: inADay }).prompt;
    expect(sentence).toMatch(/leaves the connection out.*urgency none.*put the notice off/);
  });

  it('that a resolver changed columns, which, and to what', () => {
    const resolve = adjusted(() => ({ actions: [], tone: 'info' }));
    const { resolver, actions } = sayOf(broken, { now, resolve });
    expect(resolver).toMatchObject({ changed: ['tone', 'actions'], isFaulty: false });
    expect(resolver.sentence).toBe(
      'The host’s resolver changed tone from critical to info; actions from ["reconnect"] to [].',
    );
    expect(actions.reconnect.sentence).toBe('Not shown. The host’s resolver took it out.');
  });

  it('that a resolver is broken, even through the guard that a provider puts around it', () => {
    const resolve = adjusted(() => {
      throw new Error('oops');
    });
    expect(sayOf(broken, { now, resolve }).resolver.isFaulty).toBe(true);
    expect(sayOf(broken, { now, resolve }).prompt.isSo).toBe(true);
  });
});

describe('an escalation', () => {
  const escalation = (fields: Parameters<typeof connection>[0], at: Date | undefined = now) =>
    sayOf(fields, { now: at }).escalation;

  it('is said to be reached exactly where advice says that the state has lasted', () => {
    for (const pair of ALL_PAIRS)
      for (const refreshAttempts of [0, 1])
        for (const hours of [0, 5, 6, 23, 24, 25, 719, 720]) {
          const statusChangedAt = new Date(now.getTime() - hours * 3_600_000).toISOString();
          const case_ = connectionIn(pair, { statusChangedAt, refreshAttempts });
          const { lasting } = adviceFor(case_, { now });
          expect([nameOf(pair), hours, explainConnection(case_, { now }).escalation.isSo]).toEqual([
            nameOf(pair),
            hours,
            lasting,
          ]);
        }
  });

  it('says how long it has lasted, and when it is due', () => {
    expect(escalation({ ...providerOutage, statusChangedAt: '2026-03-10T08:00:00Z' }).sentence).toBe(
      'Not reached: it has lasted 4 h of 1 d, which are over at 2026-03-11 08:00:00 UTC. It would change operatorTask.',
    );
    expect(escalation({ ...providerOutage, statusChangedAt: '2026-03-08T07:30:00Z' }).sentence).toBe(
      'Reached: it has lasted 2 d 4 h of 1 d, which were over at 2026-03-09 07:30:00 UTC. It changed operatorTask.',
    );
  });

  it('says after how many attempts', () => {
    const partial = { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' };
    expect(escalation(partial).sentence).toMatch(/^Not reached: 0 of 1 refreshes/);
    expect(escalation({ ...partial, refreshAttempts: 1 }).sentence).toMatch(/^Reached: 1 of 1 refreshes/);
  });

  it('says what is missing where nothing can be told', () => {
    expect(escalation({ ...providerOutage, statusChangedAt: null }).sentence).toMatch(
      /does not say since when/,
    );
    expect(sayOf(providerOutage, {}).escalation.sentence).toMatch(/there is no clock here/);
    expect(sayOf(providerOutage, { now: new Date(NaN) }).escalation.sentence).toMatch(
      /there is no clock here/,
    );
  });
});
