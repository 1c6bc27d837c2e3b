import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  ConnectionCard,
  ConnectionNotice,
  DelayedNotice,
  DuplicateNotice,
  EndedNotice,
  ExpiringAccessNotice,
  InstitutionActionMessage,
  InteractiveRefreshNotice,
  LinkNewAccountsBanner,
  OutageNotice,
  PartialDataNotice,
  ReconnectPrompt,
} from '../../../src/components/index.js';
import { connection, connectionIn, DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import table from '../../spec/status-table.json' with { type: 'json' };
import { everyHandler, show } from './render.js';

const NOTICES = [
  { Notice: ReconnectPrompt, kinds: ['reconnect', 'accessEnded'] },
  { Notice: ExpiringAccessNotice, kinds: ['accessExpiring'] },
  { Notice: LinkNewAccountsBanner, kinds: ['newAccounts'] },
  { Notice: PartialDataNotice, kinds: ['partialData'] },
  { Notice: DuplicateNotice, kinds: ['duplicate'] },
  { Notice: OutageNotice, kinds: ['institutionOutage', 'providerOutage', 'institutionRepair'] },
  { Notice: InstitutionActionMessage, kinds: ['institutionAction'] },
  { Notice: InteractiveRefreshNotice, kinds: ['interactiveRefresh'] },
  {
    Notice: EndedNotice,
    kinds: ['notCompleted', 'connectionBroken', 'institutionUnsupported', 'disconnected'],
  },
  { Notice: DelayedNotice, kinds: ['delayed', 'updatesPaused'] },
].map(({ Notice, kinds }) => ({ Notice, kinds, name: Notice.displayName ?? kinds.join() }));

const healed = connection();

describe.each(DOCUMENTED_ROWS)('$status / $statusReason', (row) => {
  const kind = table.find((each) => each.status === row.status && each.statusReason === row.statusReason)
    ?.advice.notice;

  it('is explained by one notice and denied by all others', () => {
    const spoken = NOTICES.filter(({ Notice }) => {
      const { container, unmount } = show(
        <Notice connection={connectionIn(row)} handlers={everyHandler()} />,
      );
      const isShown = !container.matches(':empty');
      unmount();
      return isShown;
    });
    expect(spoken.map(({ kinds }) => kinds.find((each) => each === kind))).toEqual(kind ? [kind] : []);
  });

  it.each([{ Notice: ConnectionNotice }, ...NOTICES.filter(({ kinds }) => kinds.includes(kind ?? ''))])(
    'leaves nothing behind when it heals',
    ({ Notice }) => {
      const { container, update } = show(
        <Notice connection={connectionIn(row)} handlers={everyHandler()} onSnooze={() => {}} />,
      );
      update(<Notice connection={healed} handlers={everyHandler()} onSnooze={() => {}} />);
      expect(container).toBeEmptyDOMElement();
    },
  );

  it('leaves a card that only says it is connected', () => {
    const { update } = show(<ConnectionCard connection={connectionIn(row)} handlers={everyHandler()} />);
    update(<ConnectionCard connection={healed} handlers={everyHandler()} />);
    expect(screen.getByText('Connected')).toBeVisible();
    expect(screen.getAllByRole('heading')).toHaveLength(1);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
