import type { Connection } from './connection.js';

const FNV_PRIME = 0x01000193;

/**
 * A short name for an id that tells nothing about it: for telemetry and for what a host lets the kit store. Not a secret-keeping
 * hash; it only keeps ids out of places where they do not belong.
 *
 * @example
 * const name = hashId('customer-42', 'connection-1'); // 16 hexadecimal digits
 */
export function hashId(...parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  return [0x811c9dc5, 0x9747b28c].map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0')).join('');
}

/** One spell of a state: the same pair since the same time. The next spell has another name, where the host says since when. */
export function episodeOf({ id, status, statusReason, statusChangedAt }: Connection): string {
  return hashId(id, status, statusReason ?? '', statusChangedAt ?? '');
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  // A last stir, as neighbouring ids differ in their last letter only.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
