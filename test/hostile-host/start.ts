// Runs before both copies of the kit: listens to what they do, and turns against them what the address names.
//   against=css,storage,…   see hostilities.ts; `all` for everything that can be had together
//   run=<name>              whose events are heard
//   origin=<origin>         an origin of the widget that it allows
//   keep=local              gives the kit a storage; see storages.ts
import { HOSTILITIES } from './hostilities.js';
import { watch } from './watch.js';
import './start.css';

watch();
for (const name of new URLSearchParams(window.location.search).get('against')?.split(',') ?? []) {
  const hostility = HOSTILITIES[name];
  if (!hostility) throw new TypeError(`Nobody knows how to be hostile with ${name}.`);
  hostility();
}
