import type { Buffer } from 'node:buffer'
import { brotliDecompressSync } from 'node:zlib'

/** Latin, Cyrillic and the signs of the field; digits of one width. Narrow, because tables are wide. */
export interface Fonts {
  plain: Buffer
  bold: Buffer
}

/** Read when they are needed: they are larger than the rest of the program. */
export async function readFonts(): Promise<Fonts> {
  const [plain, bold] = await Promise.all([
    import('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf?packed'),
    import('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf?packed'),
  ])
  return { plain: brotliDecompressSync(plain.default), bold: brotliDecompressSync(bold.default) }
}
