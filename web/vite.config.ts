import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { fewFiles } from './chunks.ts';
import { splitLanguages } from './split-languages.ts';

const files = fewFiles();

export default defineConfig({
  plugins: [splitLanguages(), svelte(), files],
  publicDir: 'build/public',
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false,
      groups: [{ name: files.fileOf }] } } },
  },
  // While developing the page, `palpate serve` (or e2e/mock.mjs) answers on this port.
  server: {
    proxy: { '/api': 'http://127.0.0.1:8080' },
    fs: { allow: ['.', '../knowledge'] },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
