import { readFile, realpath } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

export const APP_ORIGIN = 'app://hatchwise'

/** Nothing but what the bundle holds; no inline script or style; no injection through HTML strings. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** On every answer, also on one that says that there is nothing. */
const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
}

const CONTENT_TYPE: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** What is answered where `folder` stands at app://hatchwise/: a file of it, or 404. */
export async function answerFrom(folder: string, url: string): Promise<Response> {
  const file = fileInside(folder, url, APP_ORIGIN)
  const type = file && CONTENT_TYPE[extname(file)]
  const body = type && (await bytesOf(folder, file))
  return body
    ? new Response(body, { headers: { ...HEADERS, 'content-type': type } })
    : new Response('not found', { status: 404, headers: HEADERS })
}

/**
 * The file of `folder` that a URL of `origin` names, or undefined for everything that is not plainly inside:
 * another origin, "..", a backslash, NUL, an encoded separator, something that does not decode.
 */
export function fileInside(folder: string, url: string, origin: string): string | undefined {
  if (!url.startsWith(`${origin}/`)) return undefined
  const path = url.slice(origin.length + 1).split(/[?#]/, 1)[0]!
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return undefined
  }
  // A backslash is a separator elsewhere, a percent sign a second encoding, a control character nobody's.
  if (
    /[\\%\p{Cc}]/u.test(decoded) ||
    decoded.startsWith('/') ||
    decoded.split('/').some((part) => part === '..' || part === '.')
  )
    return undefined
  const file = resolve(folder, decoded || 'index.html')
  return file.startsWith(resolve(folder) + sep) ? file : undefined
}

/** The bytes of a file. A package keeps it packed by Brotli, beside nothing. */
async function bytesOf(folder: string, file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await bytesInside(folder, file)
  if (bytes) return bytes
  const packed = await bytesInside(folder, `${file}.br`)
  return packed && (await unpacked(packed))
}

const unpacked = promisify(brotliDecompress)

/** The bytes of a file; undefined where there is none, or where a link leads out of the folder. */
async function bytesInside(folder: string, file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const [within, real] = await Promise.all([realpath(folder), realpath(file)])
    return real.startsWith(within + sep) ? await readFile(real) : undefined
  } catch {
    return undefined
  }
}
