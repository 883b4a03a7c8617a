import { defineConfig } from 'vite';

const server = process.env['KINORA_SERVER'] ?? 'http://127.0.0.1:8080';
const proxied = { target: server, changeOrigin: true };

/** `scripts/build-studio.ts` builds it; `npm run studio:dev` serves it beside a running Kinora. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/studio/',
  publicDir: false,
  build: {
    target: 'es2023',
    // Everything in one script and one style sheet: a small page needs no pieces.
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
  },
  server: {
    port: 5173,
    proxy: { '/v1': proxied, '/kinora/v1': proxied },
  },
});
