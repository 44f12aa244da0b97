import { resolve, sep } from 'node:path'

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
