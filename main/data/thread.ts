import { once } from 'node:events'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Result } from '../../shared/contract/contract'
import type { Backup } from '../../shared/contract/data'
import { attemptAsync } from '../handlers/attempt'
import type { Backed } from './backup'
import type { Contents } from './copy-library'

// Both ends of a thread: this file begins it, and it begins with this file.

/** What takes its time: a backup, or the copy of a library to another folder. */
export type Copying =
  | { copying: 'backup'; folder: string; backed: Backed; at: string; keep: number }
  | { copying: 'library'; folder: string; file: string; contents: Contents }

/** Before it is built, only vite can follow its imports: tests then do the work where it is asked for. */
const IS_BUILT = !import.meta.url.endsWith('.ts')

/** `backUp` in a thread of its own, so that the log goes on: it waits for the disk often. */
export async function backUpInThread(
  order: Omit<Copying & { copying: 'backup' }, 'copying'>,
): Promise<Result<Backup>> {
  return (await inThread({ copying: 'backup', ...order })) as Result<Backup>
}

/** `copyTo` in the same way. */
export async function copyInThread(
  order: Omit<Copying & { copying: 'library' }, 'copying'>,
): Promise<Result<null>> {
  return (await inThread({ copying: 'library', ...order })) as Result<null>
}

async function inThread(order: Copying): Promise<Result<Backup | null>> {
  if (!IS_BUILT) return done(order)
  const thread = new Worker(new URL(import.meta.url), { workerData: order })
  try {
    const [answer] = (await once(thread, 'message')) as [Result<Backup | null>]
    return answer
  } finally {
    await thread.terminate()
  }
}

/** What failed is made a value here: an error loses its class and its code on the way. */
function done(order: Copying): Promise<Result<Backup | null>> {
  return attemptAsync(async () => {
    if (order.copying === 'backup') {
      const { backUp } = await import('./backup')
      return backUp(order.folder, order.backed, order.at, order.keep)
    }
    const { copyTo } = await import('./move')
    copyTo(order.folder, order.file, order.contents)
    return null
  }, 'cannot-write')
}

const order = workerData as Partial<Copying> | null
if (parentPort && order?.copying) parentPort.postMessage(await done(order as Copying))
