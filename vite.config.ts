// The build: one page, lazy chunks, relative paths so that any sub-path works, and a strict content policy with no inline script.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { scenarioIndex } from './src/cli/dev/scenario-index.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }],
  };
}

/** The chunk of a file of a scenario that a match needs; null leaves a file on its own. */
function scenarioChunk(id: string): string | null {
  const [, folder, file] = /[\\/]scenarios[\\/]([^\\/]+)[\\/](.*?)\.json/.exec(id) ?? [];
  if (folder === undefined || file === undefined) return null;
  return folder === 'base' || /^(scenario|plans|par|events[\\/].*)$/.test(file) ? `scenario-${folder}` : null;
}

export default defineConfig({
  base: './',
  plugins: [react(), contentPolicy(), scenarioIndex(join(import.meta.dirname, 'scenarios'))],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: {
      // What is played together is fetched together: a chunk for each scenario, and one for the base worlds.
      output: { codeSplitting: { groups: [{ name: scenarioChunk, debugName: 'scenarios', test: /[\\/]scenarios[\\/]/ }] } },
      // The rooms' doors re-export more than the page uses; no file of ours does anything by being imported, except the page itself and styles.
      treeshake: { moduleSideEffects: (id) => !/\/src\/(?!main\.tsx)[^?]*\.tsx?$/.test(id) || id.endsWith('.worker.ts') },
    },
  },
});
