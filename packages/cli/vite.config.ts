import { defineConfig } from 'vite';

export default defineConfig({
  ssr: { noExternal: true }, // one file that runs without node_modules
  build: {
    target: 'node20',
    ssr: 'src/index.ts',
    emptyOutDir: true,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: 'archivolt.js', banner: '#!/usr/bin/env node' },
    },
  },
});
