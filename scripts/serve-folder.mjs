// A built Storybook at an address, for scripts that look at it: nothing but files, and only below `base`.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a folder on a free port of this machine. */
export async function serveFolder(folder, base = '/') {
  const server = createServer((request, response) => void answer(folder, base, request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(folder, base, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = decodeURIComponent(pathname);
  const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : '..';
  const file = inside === '.' || inside.endsWith('/') ? join(inside, 'index.html') : inside;
  const body = inside.startsWith('..') ? null : await readFile(join(folder, file)).catch(() => null);
  if (body === null) response.writeHead(404).end();
  else
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
}
