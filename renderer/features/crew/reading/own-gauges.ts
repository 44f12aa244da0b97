import { instrumentOf, type Gauge } from '../../../../shared/contract/preferences'
import type { DataOf } from '../../../../shared/session/event'
import type { SessionState } from '../../../../shared/session/state'
import type { Compartment } from '../../../../shared/station/graph'
import type { Instrument } from '../../../../shared/station/station'

/** What is asked of a session here. */
interface Session extends Pick<SessionState, 'instruments'> {
  opened: { data: Pick<DataOf<'session-opened'>, 'mode'> }
}

/**
 * What a reading may have been taken with: the instruments of the session, then the person's own that it has not heard
 * of yet. In a drill only what the simulated station has can be looked at.
 */
export function readableIn({ opened, instruments }: Session, own: readonly Gauge[]): Instrument[] {
  const declared = [...instruments.values()].filter(({ type }) => type !== 'hatch-flow')
  if (opened.data.mode === 'drill') return declared
  return [...declared, ...undeclared(instruments, own).map(instrumentOf)]
}

/** The person's own instrument of that name, where the session has not heard of it. */
export function undeclaredGauge(
  { instruments }: Pick<SessionState, 'instruments'>,
  own: readonly Gauge[],
  id: string,
): Instrument | undefined {
  const gauge = undeclared(instruments, own).find((one) => one.id === id)
  return gauge && instrumentOf(gauge)
}

/** The person's own instrument that is kept in a compartment, by its name on the map or its id, if it can be read. */
export function gaugeKeptIn(
  { id: compartment, label }: Pick<Compartment, 'id' | 'label'>,
  own: readonly Gauge[],
  readable: readonly Instrument[],
): Instrument | undefined {
  const kept = own.find((gauge) => [compartment, label].includes(gauge.compartment))
  return readable.find(({ id }) => id === kept?.id)
}

function undeclared(instruments: SessionState['instruments'], own: readonly Gauge[]): Gauge[] {
  return own.filter(({ id }) => !instruments.has(id))
}
