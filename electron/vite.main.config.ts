import { defineConfig } from 'vite';

/** What CommonJS dependencies expect to have in scope. */
const COMMONJS = 'const { filename: __filename, dirname: __dirname } = import.meta;';

export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    target: 'node22',
    ssr: 'src/main/main.ts',
    emptyOutDir: false, // the preload script is built into the same folder
    rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js', intro: COMMONJS } },
  },
});
