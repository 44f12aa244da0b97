import { Buffer } from 'node:buffer'

/** Latin, Cyrillic and the signs of the field; digits of one width. Narrow, because tables are wide. */
export interface Fonts {
  plain: Buffer
  bold: Buffer
}

/** Read when they are needed: they are larger than the rest of the program. */
export async function readFonts(): Promise<Fonts> {
  const [plain, bold] = await Promise.all([
    import('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf?inline'),
    import('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf?inline'),
  ])
  return { plain: bytesOf(plain.default), bold: bytesOf(bold.default) }
}

function bytesOf(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
}
