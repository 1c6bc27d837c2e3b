import { describe, expect, it } from 'vitest';
import { parseConnection, policyFor } from '../../src/domain/index.js';
import { ORACLE } from '../unit/domain/pairs.js';
import { mergeReading } from '../../src/server/merge-reading.js';
import { at, backEnd, changed } from './deliveries.js';

const ACTION = ['DEGRADED', 'INSTITUTION_ACTION_REQUIRED'] as const;
const CALL = 'Please call us.';
const provider = (error: object) => ({ serviceProviderDetails: { serviceProvider: 'PLAID', error } });

async function messageAfter(
  payload: object,
  state: readonly [string, string | null] = ACTION,
): Promise<unknown> {
  const { deliver, record } = backEnd();
  await deliver(changed(1, ...state, payload));
  return parseConnection(await record())?.institutionMessage;
}

describe('the bank’s message', () => {
  it.each([
    ['the payload', { message: CALL }],
    ['the payload, by our name', { institutionMessage: { text: CALL } }],
    ['what Plaid shows to customers', provider({ display_message: CALL, error_message: 'the login is bad' })],
    ['the same in other letters', provider({ displayMessage: CALL })],
    ['the provider’s own words', { serviceProviderDetails: { display_message: CALL } }],
  ])('is found in %s', async (_, payload) => {
    expect(await messageAfter(payload)).toEqual({ text: CALL, lang: null, receivedAt: at(1) });
  });

  it('is the likeliest of several, and the next where one cannot be shown', async () => {
    const two = { message: CALL, ...provider({ display_message: 'Other' }) };
    expect(await messageAfter(two)).toMatchObject({ text: CALL });
    for (const message of [null, '', 'ITEM_LOGIN_REQUIRED', 42, {}, '\u202E'])
      expect(await messageAfter({ ...two, message })).toMatchObject({ text: 'Other' });
  });

  it('is never a developer’s text', async () => {
    const developers = provider({
      error_message: 'the user must log in',
      error_code: 'X',
      display_message: null,
    });
    expect(await messageAfter(developers)).toBeNull();
    expect(await messageAfter({ error_message: 'x y', errorMessage: 'x y', reason: 'x y' })).toBeNull();
    expect(
      await messageAfter({ serviceProviderDetails: { error_message: 'x y', message: 'x y', error: CALL } }),
    ).toBeNull();
  });

  it('is clean', async () => {
    expect(await messageAfter({ message: 'Please\u202E  call\0 us. (ERR_12)' })).toMatchObject({
      text: CALL,
    });
  });

  it('is taken for the one state that has one, and for no other', async () => {
    const takes = new Set<string>();
    for (const { status, statusReason } of ORACLE)
      if ((await messageAfter({ message: CALL, institutionMessage: CALL }, [status, statusReason])) !== null)
        takes.add(String(policyFor({ status, statusReason }).notice));
    expect([...takes]).toEqual(['institutionAction']);
  });

  it('is relayed, survives a reading of Meld that has none, and goes with its state', async () => {
    const { deliver, relayed, record, connections } = backEnd();
    await deliver(changed(1, ...ACTION, { message: CALL }));
    expect(await relayed()).toMatchObject([{ institutionMessage: { text: CALL } }]);
    const row = {
      id: 'c1',
      status: ACTION[0],
      statusReason: ACTION[1],
      externalCustomerId: 'me',
      institutionName: 'Harbour',
    };
    const before = await connections.get('c1');
    await connections.change('c1', (now) => mergeReading(now, before, { row, readAt: at(2) }, 'me').kept);
    expect(await record()).toMatchObject({ institutionName: 'Harbour', institutionMessage: { text: CALL } });
    await deliver(changed(3, 'ACTIVE', null));
    expect(await record()).toMatchObject({ status: 'ACTIVE', institutionMessage: null });
  });

  it('that comes with a later event of the same state is the one that is kept', async () => {
    const { deliver, record } = backEnd();
    await deliver(changed(1, ...ACTION));
    await deliver(changed(2, ...ACTION, { message: CALL }));
    await deliver(changed(3, ...ACTION));
    expect(await record()).toMatchObject({ statusChangedAt: at(1), institutionMessage: { text: CALL } });
  });
});
