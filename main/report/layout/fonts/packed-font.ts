import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const QUERY = '?packed'

/**
 * A plugin of vite: `import font from './file.ttf?packed'` gives the font's bytes packed by Brotli, which are less than
 * half of the file. In a build they lie beside the chunks; unpacked they are in a few milliseconds.
 */
export const packedFont: Plugin = {
  name: 'packed-font',
  // Before vite takes it for a file that is only to be copied.
  enforce: 'pre',
  load(id) {
    if (!id.endsWith(`.ttf${QUERY}`)) return undefined
    const path = id.slice(0, -QUERY.length)
    // 9 is some percent larger than 11, and takes a thirtieth of the time.
    const source = brotliCompressSync(readFileSync(path), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
    })
    if (this.environment.mode !== 'build') {
      return `export default Buffer.from(${JSON.stringify(source.toString('base64'))}, 'base64')`
    }
    const name = `${basename(path)}.br`
    this.emitFile({ type: 'asset', fileName: `chunks/${name}`, source })
    // By a variable: vite would look for the file where the source lies.
    return `import { readFileSync } from 'node:fs'
const beside = ${JSON.stringify(name)}
export default readFileSync(new URL(beside, import.meta.url))`
  },
}
