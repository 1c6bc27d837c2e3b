/** Remembers the last few of what came by. */
export function createRecent(size: number): { readonly isNew: (id: string) => boolean } {
  const ids = new Set<string>();
  return {
    isNew(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      for (const oldest of ids) {
        if (ids.size <= size) break;
        ids.delete(oldest);
      }
      return true;
    },
  };
}
