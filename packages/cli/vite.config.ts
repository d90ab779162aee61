import { defineConfig } from 'vite';

/** What CommonJS dependencies expect to have in scope. */
const COMMONJS = 'const { filename: __filename, dirname: __dirname } = import.meta;';

export default defineConfig({
  assetsInclude: ['**/*.wasm'], // the rasteriser, put into a chunk that only PNGs load
  ssr: { noExternal: true }, // one file that runs without node_modules
  build: {
    target: 'node20',
    ssr: 'src/archivolt.ts',
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        format: 'es',
        entryFileNames: 'archivolt.js',
        banner: '#!/usr/bin/env node',
        intro: COMMONJS,
      },
    },
  },
});
