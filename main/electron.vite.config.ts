import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { yamlModule } from '../shared/procedure/language/yaml/yaml-module.ts'
import { bundledPackages } from './package/bundled.ts'
import { packedFont } from './report/layout/fonts/packed-font.ts'

const root = resolve(import.meta.dirname, '..')
const from = (path: string) => resolve(root, path)

/** The page's own and those of its workers. */
const ofRenderer = bundledPackages(root)

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
    plugins: [yamlModule, packedFont, fontLicence, bundledPackages(root, ['cli.js'])],
    resolve: { alias: { 'brotli/decompress.js': from('main/report/layout/fonts/no-web-fonts.ts') } },
    build: {
      outDir: from('out/main'),
      externalizeDeps: false,
      minify: true,
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
    plugins: [yamlModule, react(), ofRenderer],
    worker: { plugins: () => [yamlModule, ofRenderer] },
    build: {
      outDir: from('out/renderer'),
      minify: true,
      rolldownOptions: {
        input: { crew: from('renderer/index.html'), instructor: from('renderer/instructor.html') },
      },
    },
  },
})
