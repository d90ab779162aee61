import { defineConfig } from 'vite';

export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    target: 'chrome140',
    ssr: 'src/preload/preload.ts',
    emptyOutDir: false,
    // A sandboxed preload script cannot be an ES module.
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
});
