import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** What CommonJS dependencies expect to have in scope. */
const COMMONJS = 'const { filename: __filename, dirname: __dirname } = import.meta;';

export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  plugins: [
    {
      name: 'designer-beside-main',
      closeBundle: () => {
        const designer = resolve(import.meta.dirname, 'dist/designer');
        rmSync(designer, { recursive: true, force: true });
        cpSync(resolve(import.meta.dirname, '../packages/designer/dist'), designer, {
          recursive: true,
        });
      },
    },
  ],
  build: {
    target: 'node22',
    ssr: 'src/main/main.ts',
    emptyOutDir: false, // the preload script is built into the same folder
    rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js', intro: COMMONJS } },
  },
});
