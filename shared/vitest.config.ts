import { defineConfig } from 'vitest/config'
import { packedFont } from '../main/report/layout/fonts/packed-font.ts'
import { yamlModule } from './procedure/language/yaml/yaml-module.ts'

export default defineConfig({
  plugins: [yamlModule, packedFont],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{shared,main,renderer}/**/*.test.{ts,tsx,mjs}'],
    // Modules keep nothing from one test to the next: each is evaluated once, which takes a third of the time away.
    isolate: false,
    setupFiles: ['shared/vitest.setup.ts'],
    // A property is tried many times, also on a machine that is busy with other things.
    testTimeout: 20_000,
    // The test of the design tokens reads them; other styles are left out.
    css: { include: /tokens/ },
  },
})
