import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileInside } from './bundle-path'

export const APP_ORIGIN = 'app://hatchwise'

/** Nothing but what the bundle holds; no inline script or style; no injection through HTML strings. */
export const CONTENT_SECURITY_POLICY = [
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

const CONTENT_TYPE: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready: gives our scheme the standing of a secure web origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves `folder` at app://hatchwise/, each answer with the content security policy. */
export function serveBundle(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const file = fileInside(folder, request.url, APP_ORIGIN)
    const type = file && CONTENT_TYPE[extname(file)]
    if (!file || !type) return new Response('not found', { status: 404 })
    const body = await readFile(file).catch(() => undefined)
    if (!body) return new Response('not found', { status: 404 })
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      },
    })
  })
}
