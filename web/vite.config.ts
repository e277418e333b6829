import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Writes .br and .gz beside every text file of the build, so that the server never compresses. */
function pack(): Plugin {
  return {
    name: 'pack',
    apply: 'build',
    closeBundle() {
      const dir = join(this.environment.config.root, this.environment.config.build.outDir, 'assets');
      for (const name of readdirSync(dir).filter((n) => /\.(js|css|svg|json)$/.test(n))) {
        const file = join(dir, name);
        if (statSync(file).size < 1024) continue;
        const text = readFileSync(file);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
        writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
      }
    },
  };
}

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: 'src/pages',
      generatedRouteTree: 'src/routeTree.gen.ts',
      quoteStyle: 'single',
      semicolons: true,
    }),
    react(),
    pack(),
  ],
  resolve: { alias: { '@': join(import.meta.dirname, 'src') } },
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    target: 'baseline-widely-available',
    assetsInlineLimit: 0, // data: URLs are not in the content policy
    chunkSizeWarningLimit: 700,
    manifest: true,
    reportCompressedSize: false,
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': process.env.YANGKE_URL ?? 'http://127.0.0.1:5180' } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], pool: 'threads', maxWorkers: 2 },
});
