import { BrowserWindow, session } from 'electron'
import { safePreferences } from './guards'

/** Not the origin of our pages: nothing that comes from here may talk to the main process. */
const PAPER_ORIGIN = 'app://paper'

/** A paper is text with its own style, and nothing else. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * Makes PDFs out of complete HTML documents, in a hidden window without scripts and without a way to the program.
 * The paper's size and margins are those of the document. To be made when the app is ready.
 */
export function pdfPrinter(): (html: string) => Promise<Uint8Array> {
  const documents = new Map<string, string>()
  // Kept in memory only, apart from the session of the crew's window.
  const papers = session.fromPartition('paper')
  papers.protocol.handle('app', ({ url }) => {
    const html = documents.get(url)
    if (html === undefined) return new Response('not found', { status: 404 })
    return new Response(html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    })
  })
  let printed = 0

  return async (html) => {
    const url = `${PAPER_ORIGIN}/${++printed}`
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        ...safePreferences(),
        session: papers,
        javascript: false,
        // What stands on every page stands in the margins, which Chromium before 131 knows only when asked to.
        enableBlinkFeatures: 'PageMarginBoxes',
      },
    })
    try {
      documents.set(url, html)
      await window.loadURL(url)
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    } finally {
      documents.delete(url)
      window.destroy()
    }
  }
}
