import { describe, expect, it } from 'vitest';
import {
  createPolicyResolver,
  isListed,
  policyFor,
  summarizeConnections,
} from '../../../src/domain/index.js';
import type { Connection, ConnectionState } from '../../../src/domain/index.js';
import { groupConnections } from '../../../src/domain/summary.js';
import { connection, connectionIn, DOCUMENTED_ROWS, ODD_RECORDS } from '../../../src/testing/index.js';
import { nameOf } from './pairs.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const everyRow = DOCUMENTED_ROWS.map((row) => connectionIn(row));
const active = (id: string) => connection({ id });
const broken = (id: string) =>
  connection({ id, status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
const partial = (id: string) =>
  connection({ id, status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' });
const outage = (id: string) =>
  connection({ id, status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' });
const ids = (connections: readonly Connection[]) => connections.map(({ id }) => id);

describe('the number on a navigation badge', () => {
  it('counts who needs the customer, and neither the waiting nor the healthy', () => {
    const summary = summarizeConnections([active('a'), broken('b'), partial('c'), outage('d')]);
    expect(summary).toMatchObject({ total: 4, actionRequired: 2, informational: 0, worstTone: 'critical' });
  });

  it('is 9 for one connection in each documented state', () => {
    const summary = summarizeConnections(everyRow);
    expect(summary).toMatchObject({ total: 21, actionRequired: 9, informational: 3, worstTone: 'critical' });
    expect(summary.byActor).toEqual({ customer: 13, institution: 2, operator: 4, nobody: 2 });
    expect(summary.byTone).toEqual({ critical: 5, warning: 3, info: 3, neutral: 9, positive: 1 });
    expect(summary.byGroup).toEqual({ needsYou: 9, waiting: 8, connected: 4, ended: 0 });
  });

  it('is coloured as the worst of all, from critical down to positive', () => {
    const tones = ['critical', 'warning', 'info', 'neutral', 'positive'] as const;
    const resolve = createPolicyResolver({
      adjust: (_, { id }) => ({ tone: tones.find((tone) => tone === id) ?? 'neutral' }),
    });
    for (const [index, worst] of tones.entries()) {
      const shown = tones.slice(index).map(active);
      expect(summarizeConnections(shown, { resolve }).worstTone).toBe(worst);
      expect(summarizeConnections(shown.toReversed(), { resolve }).worstTone).toBe(worst);
    }
  });

  it('calms down when a state has lasted, with the clock of the caller', () => {
    const state = { status: 'UNRECOVERABLE', statusReason: 'CONTINUED_AGGREGATION_FAILURES' } as const;
    const old = connectionIn(state, { statusChangedAt: '2026-01-01T00:00:00Z' });
    expect(summarizeConnections([old]).actionRequired).toBe(1);
    expect(summarizeConnections([old], { now: NOW })).toMatchObject({ actionRequired: 0, informational: 1 });
  });

  it('is nothing for nobody', () => {
    expect(summarizeConnections([])).toMatchObject({
      total: 0,
      actionRequired: 0,
      worstTone: null,
      ordered: [],
    });
  });
});

describe('the order of a list', () => {
  it('puts the customer’s turn first and keeps the order within', () => {
    const rows = [
      active('1'),
      outage('2'),
      partial('3'),
      broken('4'),
      active('5'),
      broken('6'),
      partial('7'),
    ];
    expect(ids(summarizeConnections(rows).ordered)).toEqual(['4', '6', '3', '7', '2', '1', '5']);
  });

  it('keeps a thousand equal rows as they came, and does not touch what it was given', () => {
    const rows = Object.freeze(Array.from({ length: 1000 }, (_, index) => active(`c${index}`)));
    expect(summarizeConnections(rows).ordered).toEqual(rows);
  });
});

describe('a default list', () => {
  it('leaves out abandoned attempts and what is gone', () => {
    const hidden = everyRow.filter((each) => !isListed(each, policyFor(each)));
    expect(hidden.map(nameOf)).toEqual(['EXPIRED/none', 'DELETED/none']);
    const ghost = connection(ODD_RECORDS.abandonedWithoutBank);
    expect(summarizeConnections([ghost, active('a')])).toMatchObject({ total: 1, actionRequired: 0 });
  });

  it('shows a connection in the making as soon as its bank is known', () => {
    const making = (institutionId: string | null, institutionName: string | null) =>
      connectionIn({ status: 'IN_PROGRESS', statusReason: null }, { institutionId, institutionName });
    const listed = [making(null, null), making('i', null), making(null, 'Bank'), making('i', 'Bank')];
    expect(listed.map((each) => isListed(each, policyFor(each)))).toEqual([false, true, true, true]);
  });

  it('comes in groups, the customer’s turn first and empty ones left out', () => {
    const rows = [active('a'), broken('b'), connection({ id: 'x', status: 'DELETED' })];
    const named = (include: 'current' | 'all') =>
      groupConnections(rows, policyFor, include).map((group) => [group.name, ids(group.rows)]);
    expect(named('current')).toEqual([
      ['needsYou', ['b']],
      ['connected', ['a']],
    ]);
    expect(named('all')).toEqual([
      ['needsYou', ['b']],
      ['connected', ['a']],
      ['ended', ['x']],
    ]);
  });
});

describe('a host’s resolver', () => {
  it('decides the numbers too', () => {
    const quiet = createPolicyResolver({ adjust: () => ({ urgency: 'none', tone: 'neutral' }) });
    expect(summarizeConnections([broken('a')], { resolve: quiet })).toMatchObject({
      actionRequired: 0,
      worstTone: 'neutral',
    });
  });

  it('that throws for one bank leaves the count standing', () => {
    const throwing = (state: ConnectionState & { readonly id: string }) => {
      if (state.id === 'a') throw new Error('oops');
      return { ...policyFor(state), urgency: 'none' as const };
    };
    const summary = summarizeConnections([broken('a'), broken('b')], { resolve: throwing });
    expect(summary).toMatchObject({ total: 2, actionRequired: 1 });
  });
});
