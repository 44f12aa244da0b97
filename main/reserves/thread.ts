import { once } from 'node:events'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Plan } from '../../shared/reserves/plan'
import type { Answers } from './answers'

// Both ends of a thread: this file begins it, and it begins with this file.

interface Order {
  planToAnswer: Plan
}

/** Before it is built, only vite can follow its imports: tests then do the work where it is asked for. */
const IS_BUILT = !import.meta.url.endsWith('.ts')

/** `answersOf` in a thread of its own: it takes a second, in which the log must go on. */
export async function answersInThread(plan: Plan): Promise<Answers> {
  if (!IS_BUILT) return answers(plan)
  const thread = new Worker(new URL(import.meta.url), { workerData: { planToAnswer: plan } satisfies Order })
  try {
    const [answer] = (await once(thread, 'message')) as [Answers]
    return answer
  } finally {
    await thread.terminate()
  }
}

async function answers(plan: Plan): Promise<Answers> {
  const { answersOf } = await import('./answers')
  return answersOf(plan)
}

const order = workerData as Partial<Order> | null
if (parentPort && order?.planToAnswer) parentPort.postMessage(await answers(order.planToAnswer))
