import { readWidgetMessage } from '../domain/index.js';
import type { WidgetMessageName } from '../domain/index.js';

/** Who listens to a frame. */
export interface FrameEars {
  readonly onMessage: (name: WidgetMessageName) => void;
  /** The page's own security policy does not let the frame in. */
  readonly onBlocked: () => void;
}

/**
 * Listens to the widget in a frame: its own window, its exact origin, and a readable message, in that order, so that nothing of
 * a stranger's message is ever looked at. Returns how to stop.
 */
export function listenToWidget(
  frame: HTMLIFrameElement,
  origin: string,
  { onMessage, onBlocked }: FrameEars,
): () => void {
  const hear = (event: MessageEvent<unknown>) => {
    if (event.source === null || event.source !== frame.contentWindow || event.origin !== origin) return;
    const name = readWidgetMessage(event.data);
    if (name !== null) onMessage(name);
  };
  const refused = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (/^(?:frame|child)-src$/.test(effectiveDirective) && blockedURI.startsWith(origin)) onBlocked();
  };
  window.addEventListener('message', hear);
  document.addEventListener('securitypolicyviolation', refused);
  return () => {
    window.removeEventListener('message', hear);
    document.removeEventListener('securitypolicyviolation', refused);
  };
}
