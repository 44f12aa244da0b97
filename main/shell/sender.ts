import { APP_ORIGIN } from './bundle'

/** The part of Electron's frame that is needed. */
interface Frame {
  url: string
  parent: Frame | null
}

/** Does a message come from the top frame of one of our own pages? A frame that is gone is not ours. */
export function isOurFrame({ senderFrame: frame }: { senderFrame: Frame | null }): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`)
}
