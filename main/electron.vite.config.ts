import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { yamlModule } from '../shared/procedure/language/yaml/yaml-module.ts'

const root = resolve(import.meta.dirname, '..')
const from = (path: string) => resolve(root, path)

/** The fonts of the report may be copied with their licence alone, so it lies beside them. */
const fontLicence: Plugin = {
  name: 'font-licence',
  generateBundle() {
    const source = readFileSync(from('node_modules/dejavu-fonts-ttf/LICENSE'))
    this.emitFile({ type: 'asset', fileName: 'chunks/DejaVu-LICENSE.txt', source })
  },
}

/**
 * One configuration for the three worlds of the program. Everything is bundled but better-sqlite3, which holds a
 * compiled addon, so that the packaged app needs no other module.
 */
export default defineConfig({
  main: {
    plugins: [yamlModule, fontLicence],
    build: {
      outDir: from('out/main'),
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3', 'electron'],
        input: { index: from('main/index.ts'), cli: from('main/cli.ts') },
      },
    },
  },
  preload: {
    build: {
      outDir: from('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('main/preload.ts') },
        // A sandboxed preload script is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    base: './',
    plugins: [yamlModule, react()],
    worker: { plugins: () => [yamlModule] },
    build: {
      outDir: from('out/renderer'),
      minify: true,
      rolldownOptions: { input: from('renderer/index.html') },
    },
  },
})
