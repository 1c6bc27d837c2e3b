import type { ComponentType } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionAlerts, ConnectionManager } from '../src/index.js';
import type { LoadedLanguage } from '../src/locales/index.js';
import { scenarios } from '../src/testing/index.js';
import type { Scenario } from '../src/testing/index.js';
import { withConnections } from '../src/testing/storybook.js';

const meta = preview.meta({
  title: 'For hosts/Scenarios',
  tags: ['!autodocs'],
});

/** A host's page, and what happens to its customer's banks: scripts of `meld-connections/testing`, played by its decorator. */
const scene = (scenario: Scenario, speed = 1) => ({
  decorators: [
    (Story: ComponentType, { globals, loaded }: Toolbar) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the loader of the preview has answered
      withConnections({
        scenario,
        speed,
        ...(loaded as Partial<LoadedLanguage>),
        locale: String(globals['locale']),
      })(Story),
  ],
  render: () => (
    <div className="story-column">
      <p>{scenario.title}.</p>
      <ConnectionAlerts />
      <ConnectionManager />
    </div>
  ),
});

/** The language that the toolbar names, which a provider of the story's own has to be told. */
interface Toolbar {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly loaded: object;
}

type Canvas = ReturnType<typeof within>;
const bank = (canvas: Canvas) => canvas.findByRole('article', { name: 'First Platypus Bank' });
const shows = async (canvas: Canvas, text: string | RegExp) =>
  waitFor(async () => expect(within(await bank(canvas)).getAllByText(text)[0]).toBeVisible(), {
    timeout: 15_000,
  });

export const HealsByItself = meta.story(scene(scenarios.healsByItself));
export const Expires = meta.story(scene(scenarios.expires));
export const OutageThenRepair = meta.story(scene(scenarios.outageThenRepair));
export const SlowBank = meta.story(scene(scenarios.slowBank));
export const SessionEnds = meta.story(scene(scenarios.sessionEnds));
export const FlappingStream = meta.story(scene(scenarios.flappingStream));
export const BackEndDown = meta.story(scene(scenarios.backEndDown));
export const DuplicateWebhook = meta.story(scene(scenarios.duplicateWebhook));

/** Ten times as fast: the bank is down, and is back, and nobody has pressed anything. */
export const TenTimesFaster = meta.story({
  ...scene(scenarios.healsByItself, 10),
  play: async ({ canvas }) => {
    await shows(canvas, 'Connected');
    await shows(canvas, 'Bank unavailable');
    await shows(canvas, 'Connected');
  },
});
