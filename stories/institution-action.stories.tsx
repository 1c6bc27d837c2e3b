import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { InstitutionActionMessage } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const meta = preview.meta({
  title: 'Notices/InstitutionActionMessage',
  component: InstitutionActionMessage,
  args: {
    connection: connectionIn({ status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' }),
    handlers: everyHandler(),
  },
});

export const WithMessage = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^I have done this/ }));
    await expect(args.handlers?.confirmInstitutionAction).toHaveBeenCalledOnce();
  },
});

export const WithoutMessage = meta.story({
  args: {
    connection: connectionIn(
      { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
      { institutionMessage: null, institutionUrl: null },
    ),
  },
});

/** Only a code came: our own words stand in. */
export const CodeInsteadOfMessage = meta.story({
  args: {
    connection: connectionIn(
      { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
      { institutionMessage: 'ITEM_LOGIN_REQUIRED' },
    ),
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(/look for a request/)).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent('ITEM_LOGIN');
  },
});

export const LongMessage = meta.story({
  args: {
    connection: connectionIn(
      { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
      { institutionMessage: 'Please confirm the details we hold about you. '.repeat(30) },
    ),
  },
  play: async ({ canvas, userEvent }) => {
    const more = await canvas.findByRole('button', { name: 'Show more' });
    await userEvent.click(more);
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await expect(more).toHaveTextContent('Show less');
  },
});

/** Another direction and language than the page; markup and hidden characters are text, or gone. */
export const ArabicMessage = meta.story({
  args: {
    connection: connectionIn(
      { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
      {
        institutionMessage: { text: 'يرجى الموافقة على الشروط الجديدة في تطبيق المصرف.', lang: 'ar' },
      },
    ),
  },
});
