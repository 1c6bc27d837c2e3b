import { renderToString } from 'react-dom/server';
import { connectionsOf } from './data.js';
import { draw } from './peers.js';
import type { PeerName } from './peers.js';

export function html(name: PeerName, count: number): string {
  return renderToString(draw(name, connectionsOf(count)));
}

/** Milliseconds of one drawing. */
export function time(name: PeerName, count: number): number {
  const tree = draw(name, connectionsOf(count));
  const began = performance.now();
  renderToString(tree);
  return performance.now() - began;
}
