import { getRequestListener } from '@hono/node-server';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin, PreviewServer } from 'vite';
import { backEnd } from './back-end.ts';

/** The back end, at the address of the pages. */
function besideThePages(): Plugin {
  const answer = getRequestListener(backEnd);
  return {
    name: 'back-end',
    configurePreviewServer({ middlewares }: PreviewServer) {
      middlewares.use((request, response, next) =>
        request.url?.startsWith('/api/meld/') ? void answer(request, response) : next(),
      );
    },
  };
}

export default defineConfig({ plugins: [react(), besideThePages()] });
