import { protocol, type Session } from 'electron'
import { answerFrom } from './bundle'

/** Must run before the app is ready: gives our scheme the standing of a secure web origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves `folder` at app://hatchwise/; resolves when a page has got its first script. */
export function serveBundle(session: Session, folder: string): Promise<void> {
  return new Promise((scripted) => {
    session.protocol.handle('app', async ({ url }) => {
      const answer = await answerFrom(folder, url)
      if (url.endsWith('.js')) setImmediate(scripted)
      return answer
    })
  })
}
