/** Those who can draw the widget: hooks and blocks, each for one connection or for any. */
export interface Drawers {
  readonly hold: (drawer: object, id?: string) => () => void;
  readonly has: (drawer: object | null) => boolean;
  /** One who can draw this connection's widget. */
  readonly anyFor: (id: string) => object | null;
}

/** `onRelease`: one of them has gone, and not only for the moment in which strict mode lets go and takes hold again. */
export function createDrawers(onRelease: () => void): Drawers {
  const held = new Map<object, { readonly id: string | undefined; readonly count: number }>();
  return {
    hold(drawer, id) {
      held.set(drawer, { id, count: (held.get(drawer)?.count ?? 0) + 1 });
      return () => {
        const count = (held.get(drawer)?.count ?? 1) - 1;
        if (count > 0) held.set(drawer, { id, count });
        else held.delete(drawer);
        queueMicrotask(onRelease);
      };
    },
    has: (drawer) => drawer !== null && held.has(drawer),
    anyFor: (id) => [...held].find(([, own]) => own.id === undefined || own.id === id)?.[0] ?? null,
  };
}
