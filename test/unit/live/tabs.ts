import { vi } from 'vitest';

/** One browser's Web Locks and BroadcastChannel: the same rules, in memory, for several tabs in one test. */
export function fakeBrowser() {
  const channels = new Set<Channel>();
  const said: unknown[] = [];

  class Channel extends EventTarget {
    readonly name: string;
    constructor(name: string) {
      super();
      this.name = name;
      channels.add(this);
    }
    postMessage(data: unknown): void {
      if (!channels.has(this)) throw new DOMException('Channel is closed', 'InvalidStateError');
      const copy: unknown = structuredClone(data);
      said.push(copy);
      for (const other of channels)
        if (other !== this && other.name === this.name)
          setTimeout(
            () => channels.has(other) && other.dispatchEvent(new MessageEvent('message', { data: copy })),
            1,
          );
    }
    close(): void {
      channels.delete(this);
    }
  }

  interface Holder {
    readonly lose: (error: Error) => void;
  }
  const held = new Map<string, Holder>();
  const waiting = new Map<string, (() => void)[]>();

  const locks = {
    async request(
      name: string,
      { steal = false, signal }: { steal?: boolean; signal?: AbortSignal },
      work: () => Promise<void>,
    ): Promise<void> {
      await Promise.resolve();
      if (steal) {
        held.get(name)?.lose(new DOMException('stolen', 'AbortError'));
        held.delete(name);
      } else
        while (held.has(name))
          await new Promise<void>((resolve, reject) => {
            waiting.set(name, [...(waiting.get(name) ?? []), resolve]);
            signal?.addEventListener('abort', () => reject(new DOMException('no more', 'AbortError')));
          });
      if (signal?.aborted) throw new DOMException('no more', 'AbortError');
      let lose: Holder['lose'] = () => {};
      const stolen = new Promise<never>((_, reject) => (lose = reject));
      const holder = { lose };
      held.set(name, holder);
      try {
        await Promise.race([work(), stolen]);
      } finally {
        if (held.get(name) === holder) held.delete(name);
        for (const next of waiting.get(name)?.splice(0) ?? []) next();
      }
    },
  };
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.stubGlobal('navigator', { locks });
  return { said, channels: () => channels.size, locks: () => held.size };
}
