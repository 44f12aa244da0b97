import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EXAMPLES } from '../../shared/examples/examples'
import { exportSession } from '../export/export-session'
import { sourceOf } from '../export/source'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { inspectSource } from './inspect'
import { readLogText } from './log-file'
import { takeOver } from './take-over'

const folders = temporaryFolders()
const NOW = '2026-11-23T06:00:00.000Z'

async function exported(store: Store, session: string, name: string): Promise<string> {
  return exportSession(sourceOf(store, session)!, 'package', join(folders(), name), { languages: ['en'] })
}

it('a package that is made on one machine is what it was on another one', async () => {
  const [here, there] = [openStore(folders()), openStore(folders())]
  try {
    const { session, head } = here.importLog(readLogText(EXAMPLES[0]!.jsonl))
    const path = await exported(here, session, 'from-here')
    const found = await inspectSource(path, there)
    expect(found).toMatchObject({
      kind: 'package',
      session,
      head,
      origin: 'sealed',
      manifest: { unlisted: [] },
      checkpoint: { seq: head.seq, isValid: true, agrees: true },
      known: 'new',
    })
    expect(await inspectSource(join(path, 'session.db'), there)).toEqual(found)
    expect(takeOver(found, there, NOW)).toEqual({ session, head, added: head.seq })
    expect([...there.events(session)]).toEqual([...here.events(session)])
    expect(there.sessions()).toMatchObject([
      { importedFrom: { file: 'from-here', keyId: found.checkpoint!.keyId } },
    ])
    // The other machine signs what it exports with its own key.
    const again = await inspectSource(await exported(there, session, 'from-there'), here)
    expect(again).toMatchObject({ head, known: 'same' })
  } finally {
    here.close()
    there.close()
  }
})
