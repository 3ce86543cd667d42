import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { noSecrets } from './build/no-secrets.ts'

const server = process.env.API_URL ?? 'http://localhost:8080'
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  plugins: [
    // Its hot reloading keeps components across the fresh loads that tests make; the tree is committed.
    !process.env.VITEST &&
      tanstackRouter({
        target: 'react',
        autoCodeSplitting: true,
        generatedRouteTree: './src/app/route-tree.gen.ts',
        routeFileIgnorePattern: '\\.test\\.',
        quoteStyle: 'single',
        disableLogging: true,
      }),
    react(),
    tailwindcss(),
    noSecrets(),
  ],
  resolve: {
    alias: {
      '@categories': path('../src/FinanceManager.Domain/Categories/categories.json'),
      '@': path('./src'),
    },
  },
  server: {
    proxy: { '/api': server, '/health': server },
    fs: { allow: [path('.'), path('../src/FinanceManager.Domain/Categories')] },
  },
  build: {
    // The content-security policy allows files of this origin only, so nothing may become a data: URI.
    assetsInlineLimit: 0,
    manifest: true,
    target: 'es2023',
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:3000' } },
    setupFiles: './src/testing/setup.ts',
    include: ['{build,src}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Each file loads its modules afresh; a process of its own as well would double the time.
    isolate: false,
    // Of two cores too, both: by itself it would leave one for a person.
    maxWorkers: '100%',
    testTimeout: 30_000,
    css: false,
  },
})
