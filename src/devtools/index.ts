// The door `meld-connections/devtools`: for the host’s developers. In production the panel is nothing, and so is the watch.
export { ConnectionsDevtools } from './connections-devtools.js';
export type { ConnectionsDevtoolsProps } from './connections-devtools.js';
export { watchFetcher } from './watch-fetcher.js';
export { validatePayload } from './validate-payload.js';
export type { PayloadFinding, PayloadReport, PayloadRow } from './validate-payload.js';
export type { RowReading } from './row-reading.js';
