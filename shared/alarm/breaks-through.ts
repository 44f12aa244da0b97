import type { SessionEvent } from '../session/event'
import type { SessionState } from '../session/state'

/**
 * Must whoever looks at the session `shown`, or at none, be told of this entry over everything else? It raises an
 * alarm of the real world, and not in the real session that is shown, where the alarm stands anyhow. `mode` is that of
 * the session in which it was written.
 */
export function breaksThrough(
  { session, data }: Pick<SessionEvent<'alarm'>, 'session' | 'data'>,
  mode: SessionState['opened']['data']['mode'],
  shown: string | undefined,
): boolean {
  const isReal = mode === 'real' || data.real === true
  return data.state === 'raised' && isReal && !(mode === 'real' && session === shown)
}
