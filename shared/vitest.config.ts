import { defineConfig } from 'vitest/config'
import { yamlModule } from './procedure/language/yaml/yaml-module.ts'

export default defineConfig({
  plugins: [yamlModule],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{shared,main,renderer}/**/*.test.{ts,tsx,mjs}'],
    // The test of the design tokens reads them; other styles are left out.
    css: { include: /tokens/ },
  },
})
