// Where stories find the pretend bank. The frame should be a stranger to the page, as Meld's is; on one machine the same server
// under its other name is one.

const OTHER_NAME: Readonly<Record<string, string>> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/** The origin of the pretend bank, for `widgetOrigins`: this server by its other name, or else the page's own origin. */
export const fakeWidgetOrigin: string = await findOrigin(window.location);

/** What the pretend bank does by itself; see fake-widget/fake-widget.js. Without `do` it waits to be pressed. */
export interface FakeWidgetParams {
  /** Steps, such as `init,wait:200,connect_complete`. */
  readonly do?: string | undefined;
  /** The form of its messages; `object` by default. */
  readonly as?: 'object' | 'json' | 'bracket' | undefined;
  readonly connectToken?: string | undefined;
}

/** The address of the pretend bank, as a session's `widgetUrl`. */
export function fakeWidgetUrl(params: FakeWidgetParams = {}): string {
  const url = new URL(fakeWidgetOrigin + path());
  for (const [name, value] of Object.entries({ connectToken: 'story', ...params }))
    if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

/** Beside the page, wherever Storybook has been put. */
function path(): string {
  return new URL('fake-widget/index.html', window.location.href).pathname;
}

async function findOrigin({ protocol, hostname, port, origin }: Location): Promise<string> {
  const other = OTHER_NAME[hostname];
  if (other === undefined) return origin;
  const candidate = `${protocol}//${other}:${port}`;
  try {
    await fetch(candidate + path(), { mode: 'no-cors', signal: AbortSignal.timeout(2000) });
    return new URL(candidate).origin;
  } catch {
    return origin; // the server listens to one of the two names only
  }
}
