// The door `meld-connections/server`: for the host's back end. Web standards only: Node, workers, route handlers. No React.
export { applyEvent, judgeEvent, orderEvents } from '../domain/apply-event.js';
export type { EventVerdict, KnownMoments } from '../domain/apply-event.js';
export { parseConnectionEvent } from '../domain/events.js';
export type { ConnectionEvent, ConnectionEventType } from '../domain/events.js';
export { verifyMeldSignature } from './signature.js';
export type { SignatureOptions, SignedDelivery } from './signature.js';
