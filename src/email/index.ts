// The door `meld-connections/email`: what a host’s server writes to a customer. No React, no clock, nothing that is sent.
export { connectionEmail } from './connection-email.js';
export type { ConnectionEmail, ConnectionEmailOptions } from './connection-email.js';
