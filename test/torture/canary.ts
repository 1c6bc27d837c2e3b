// Things that may not travel, marked so that they are found wherever they go.

/** Stands in every secret that these tests make up. */
export const CANARY = 'canary-6f1d0c';

/** What a provider says of itself, which the kit has to drop where it reads. */
export const DETAILS = {
  accessToken: CANARY,
  connectUrl: `https://provider.example/?signature=${CANARY}`,
  nested: [{ refresh_token: CANARY, error_message: `User ${CANARY} is locked` }],
};

/** Listens where a secret could come out. */
export interface CanaryWatch {
  /** For everything that the kit tells its host. */
  readonly hear: (told: unknown) => void;
  /** Where it was found, the page as it stands and every storage included. The `src` of a live frame is its one home. */
  found(): readonly string[];
  stop(): void;
}

export function watchCanary(): CanaryWatch {
  const places: string[] = [];
  const look = (place: string, value: unknown) => {
    if (told(value).includes(CANARY)) places.push(place);
  };
  const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const own = levels.map((level) => [level, console[level]] as const);
  for (const [level, log] of own)
    console[level] = (...args: readonly unknown[]) => {
      for (const each of args) look(`console.${level}`, each);
      log.apply(console, [...args]);
    };
  const channel = BroadcastChannel.prototype;
  const post = Object.getOwnPropertyDescriptor(channel, 'postMessage');
  channel.postMessage = function broadcast(this: BroadcastChannel, message: unknown) {
    look('broadcast', message);
    Reflect.apply(post?.value as () => void, this, [message]);
  };
  return {
    hear: (value) => look('told to the host', value),
    found() {
      look('the page', pageWithoutFrames());
      look('storage', [
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        window.name,
      ]);
      look('the address', [location.href, history.state]);
      return [...new Set(places)];
    },
    stop() {
      for (const [level, log] of own) console[level] = log;
      if (post) Object.defineProperty(channel, 'postMessage', post);
    },
  };
}

/** Everything of an error that a log would take, and everything else as JSON; never throws. */
function told(value: unknown): string {
  try {
    if (value instanceof Error) return `${value.name} ${value.message} ${value.stack} ${told(value.cause)}`;
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  } catch {
    return '';
  }
}

function pageWithoutFrames(): string {
  const { outerHTML } = document.documentElement;
  if (!outerHTML.includes(CANARY)) return ''; // as it should be, and quicker than a copy
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const frame of copy.querySelectorAll('iframe')) frame.removeAttribute('src');
  return copy.outerHTML;
}
