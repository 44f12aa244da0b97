import { on, once } from 'node:events'
import { parentPort, Worker, workerData, type MessagePort } from 'node:worker_threads'
import type { LogEvent } from '../../shared/session/event'
import type { ReportOptions } from './report'

// Both ends of a thread: this file begins it, and it begins with this file. Imported with `import()` alone, so that it
// stays a file of its own when the program is built.

/** What the thread is given at once; the events follow in portions, and nothing follows the last of them. */
interface Order {
  work: { report: ReportOptions } | 'debrief'
}

type Portions = AsyncIterable<readonly LogEvent[]>

/** Before it is built, only vite can follow its imports: tests then do the work where it is asked for. */
const IS_BUILT = !import.meta.url.endsWith('.ts')

/**
 * `reportPdf` of all portions in a thread of its own, so that whoever asks can go on meanwhile. Throws what
 * `reportPdf` and the portions throw; throws the signal's reason, and the thread then ends at once.
 */
export async function reportInThread(
  portions: Portions,
  options: ReportOptions,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  return (await inThread(portions, { work: { report: options } }, signal)) as Uint8Array
}

/** The debrief of all portions as JSON, in the same way; undefined where they are no drill that is over. */
export async function debriefInThread(portions: Portions, signal?: AbortSignal): Promise<string | undefined> {
  return (await inThread(portions, { work: 'debrief' }, signal)) as string | undefined
}

async function inThread(portions: Portions, order: Order, signal?: AbortSignal): Promise<unknown> {
  signal?.throwIfAborted()
  if (!IS_BUILT) return done(portions, order)
  const thread = new Worker(new URL(import.meta.url), { workerData: order })
  try {
    const [[answer]] = await Promise.all([once(thread, 'message', { signal }), send(portions, thread)])
    return answer
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    await thread.terminate()
  }
}

async function done(portions: Portions, { work }: Order): Promise<Uint8Array | string | undefined> {
  const events: LogEvent[] = []
  for await (const portion of portions) events.push(...portion)
  if (work !== 'debrief') {
    const { reportPdf } = await import('./report')
    return reportPdf(events, work.report)
  }
  const { debriefOf } = await import('../../shared/drill/debrief/debrief')
  const { debriefJson } = await import('../../shared/drill/debrief/json')
  const debrief = debriefOf(events)
  return debrief && debriefJson(debrief)
}

async function send(portions: Portions, thread: Worker): Promise<void> {
  for await (const portion of portions) thread.postMessage(portion)
  thread.postMessage(undefined)
}

async function* received(port: MessagePort): Portions {
  for await (const [portion] of on(port, 'message') as AsyncIterable<[LogEvent[] | undefined]>) {
    if (!portion) return
    yield portion
  }
}

const order = workerData as Partial<Order> | null
if (parentPort && order?.work) {
  parentPort.postMessage(await done(received(parentPort), { work: order.work }))
}
