import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offline } from './pwa/offline.js';

export default defineConfig({
  plugins: [react(), offline()],
  base: './', // served from a folder, a custom protocol or a local server alike
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
