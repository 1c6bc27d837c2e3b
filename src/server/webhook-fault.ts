const FAULTS = {
  MC481:
    'A webhook was not signed by Meld. It was answered 401. If it should have been: compare the secret, and the address letter by letter.',
  MC482: 'A signed webhook is not JSON. It was answered 400. Ask Meld.',
  MC483:
    'A webhook about a linked bank cannot be read. It was answered 200 and not kept. Update this package, or ask Meld.',
  MC484:
    'A webhook names no customer, and its connection is not known. It was answered 200 and not kept. Pass `customerOf`.',
  MC485:
    'A webhook names another customer than the connection belongs to. It was answered 200 and not kept. Ask Meld, or correct what you keep.',
  MC486:
    'A webhook could not be kept. It was answered 500, and Meld sends it again for three days. Look at your database, and that nobody else reads the body first.',
  MC487: 'A callback of the webhook handler threw. The webhook was kept all the same. Correct the callback.',
  MC488:
    'A webhook is larger than `maxBytes`. It was answered 413, and Meld sends it again. Raise the limit if it is Meld’s.',
} as const;

/** Why a webhook was not kept, or not as it should be. Each code stands for one cause. */
export type WebhookFaultCode = keyof typeof FAULTS;

/** One such case, for the host's log: nothing of what was sent is in it but the connection's id. */
export interface WebhookFault {
  readonly code: WebhookFaultCode;
  /** What happened, so what, do this. */
  readonly message: string;
  /** `null` where it was not read, or cannot be trusted. */
  readonly connectionId: string | null;
}

/** Tells the host, whose own reporting may fail. */
export function createWebhookReport(
  onFault: ((fault: WebhookFault) => void) | undefined,
): (code: WebhookFaultCode, connectionId?: string) => void {
  return (code, connectionId) => {
    try {
      onFault?.({
        code,
        message: `[meld-connections] ${FAULTS[code]} (${code})`,
        connectionId: connectionId ?? null,
      });
    } catch {
      // There is nobody left to tell.
    }
  };
}
