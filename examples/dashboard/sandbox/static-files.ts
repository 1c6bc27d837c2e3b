import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { MiddlewareHandler } from 'hono';

const FOLDER = new URL('./static/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Nothing but the sandbox's own files and answers. Framing is allowed where the page is made for it. */
const policy = (frameAncestors: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');

/** Answers with one of the sandbox's own files. */
export function staticFile(name: string, frameAncestors = "'none'"): MiddlewareHandler {
  return async (c) => {
    const file = await readFile(new URL(name, FOLDER), 'utf8');
    return c.body(file, 200, {
      'content-type': TYPES[extname(name)] ?? 'text/plain',
      'content-security-policy': policy(frameAncestors),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
  };
}
