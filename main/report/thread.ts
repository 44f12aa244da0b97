import { on, once } from 'node:events'
import { parentPort, Worker, workerData, type MessagePort } from 'node:worker_threads'
import type { LogEvent } from '../../shared/session/event'
import type { Report, ReportOptions } from './report'

// Both ends of a thread: this file begins it, and it begins with this file. Imported with `import()` alone, so that it
// stays a file of its own when the program is built.

interface Order {
  report: ReportOptions
}

type Portions = AsyncIterable<readonly LogEvent[]>

/** Before it is built, only vite can follow its imports: tests then do the work where it is asked for. */
const IS_BUILT = !import.meta.url.endsWith('.ts')

/**
 * `reportOf` all portions in a thread of its own, so that whoever asks can go on meanwhile. The thread is given the
 * options at once; the events follow in portions, and nothing follows the last of them. Throws what `reportOf` and the
 * portions throw; throws the signal's reason, and the thread then ends at once.
 */
export async function reportInThread(
  portions: Portions,
  options: ReportOptions,
  signal?: AbortSignal,
): Promise<Report> {
  signal?.throwIfAborted()
  if (!IS_BUILT) return done(portions, options)
  const thread = new Worker(new URL(import.meta.url), { workerData: { report: options } satisfies Order })
  try {
    const [[answer]] = await Promise.all([once(thread, 'message', { signal }), send(portions, thread)])
    return answer as Report
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    await thread.terminate()
  }
}

async function done(portions: Portions, options: ReportOptions): Promise<Report> {
  const events: LogEvent[] = []
  for await (const portion of portions) events.push(...portion)
  const { reportOf } = await import('./report')
  return reportOf(events, options)
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
if (parentPort && order?.report) parentPort.postMessage(await done(received(parentPort), order.report))
