import { defineConfig } from 'vite';

/** The read-only viewer: one file that any page can load. */
export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' }, // a library's build keeps the question
  build: {
    target: 'es2023',
    outDir: 'dist/viewer',
    chunkSizeWarningLimit: 5000,
    lib: {
      entry: 'src/viewer/archivolt-viewer.ts',
      formats: ['es'],
      fileName: () => 'archivolt-viewer.js',
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
