import { composeStory } from '@storybook/react-vite';
import { render } from '@testing-library/react';
import preview from '../../.storybook/preview.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether lanes take all stories, or those that say most in little time. */
    readonly everyStory: boolean;
  }
}

/** A file of stories: its stories by name, and its `default`. */
type StoryFile = Readonly<Record<string, unknown>>;

interface Story {
  readonly input?: object;
  readonly meta?: { readonly input: object };
}

/** The name of a file of stories, and each of its stories by name. */
export function everyStory(
  only: (file: string) => boolean = () => true,
): readonly (readonly [file: string, stories: readonly (readonly [name: string, story: Story])[]])[] {
  const files = import.meta.glob<StoryFile>('../../stories/*.stories.tsx', { eager: true });
  return Object.entries(files)
    .map(([path, stories]) => [path.replace(/^.*\/(.*)\.stories\.tsx$/, '$1'), stories] as const)
    .filter(([file]) => only(file))
    .map(([file, exported]) => {
      const stories = Object.entries(exported) as [string, Story][];
      return [file, stories.filter(([name]) => name !== 'default')];
    });
}

/** Draws a story as it first stands, with the toolbar set to something: what it does by itself is not done. */
export async function drawStory(story: Story, toolbar: Readonly<Record<string, string>> = {}) {
  const initialGlobals = { ...preview.composed.initialGlobals, ...toolbar };
  const annotations = { ...preview.composed, initialGlobals };
  const Composed = composeStory(
    story.input as never,
    (story.meta?.input ?? {}) as never,
    annotations as never,
  );
  await Composed.load();
  const view = render(<Composed />);
  await new Promise((resolve) => setTimeout(resolve, 60));
  return view;
}

/** Leaves the page as it was before the first story. */
export function forgetStory(): void {
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('lang');
  document.documentElement.style.colorScheme = '';
}
