import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MELD_WIDGET_ORIGINS, readWidgetUrl } from '../../../src/domain/index.js';

const MELD = 'institution-connect.meld.io';
const HOST = 'https://connect.ledgerly.example';

it('the address of a session leads nowhere but to a listed origin, whatever is hidden in it', () => {
  const marks = ['@', ':', '/', '//', '\\', '?', '#', '.', '%40', '%00', '\t', '\n', ' ', 'u:p', ':443'];
  const bits = fc.constantFrom(
    ...marks,
    MELD,
    'connect.ledgerly.example',
    'evil.example',
    'localhost:6006',
    'institution%2Dconnect.meld.io',
    'institution-connect。meld。io',
    'INSTITUTION-connect.meld.io',
    '\u00ad',
    '\u202e',
  );
  const schemes = ['https://', 'HTTPS://', 'http://', 'https:', '//', 'javascript:', 'blob:https://', ''];
  const scheme = fc.constantFrom(...schemes);
  const additions = [HOST, 'http://localhost:6006', 'http://evil.example'];
  const allowed = [...MELD_WIDGET_ORIGINS, HOST, 'http://localhost:6006'];
  let kept = 0;
  let refused = 0;
  fc.assert(
    fc.property(scheme, fc.array(bits, { maxLength: 6 }), (start, parts) => {
      const url = readWidgetUrl(`${start}${parts.join('')}`, additions);
      if (url === null) {
        refused += 1;
        return true;
      }
      kept += 1;
      // Read again, as the frame will.
      const { origin, username, password } = new URL(url.href);
      return allowed.includes(origin) && username === '' && password === '';
    }),
    { numRuns: 20_000 },
  );
  expect(kept).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(10_000);
});
