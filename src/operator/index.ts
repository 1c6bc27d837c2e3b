// The door `meld-connections/operator`: for a staff-only surface. Nothing that a customer sees may import it.
export { handlingFor } from './handling.js';
export type { OperatorHandling } from './handling.js';
