import type { ReactNode } from 'react'
import type { Failure } from '../../shared/contract/contract'
import { SessionsScreen } from '../features/sessions/SessionsScreen'

/** What the window shows; the settings know where they were opened, a session what went wrong on the way to it. */
export type Place =
  | { screen: 'sessions' }
  | { screen: 'about' }
  | { screen: 'reserves' }
  | { screen: 'settings'; back: Place }
  | { screen: 'crew'; session: string; failure?: Failure }
  | { screen: 'debrief'; session: string }

export type Go = (place: Place) => void
type Name = Place['screen']
type Draw<N extends Name> = (place: Extract<Place, { screen: N }>, go: Go) => ReactNode

/** Each screen but the first is a piece of the program by itself, so that the first waits for no other. */
const PIECES: { [N in Name]: () => Promise<Draw<N>> } = {
  async sessions() {
    return (_, go) => <SessionsScreen go={go} />
  },
  async about() {
    const { AboutScreen } = await import('../features/about/AboutScreen')
    return (_, go) => <AboutScreen go={go} />
  },
  async reserves() {
    const { ReservesScreen } = await import('../features/reserves/ReservesScreen')
    return (_, go) => <ReservesScreen onBack={() => go({ screen: 'sessions' })} />
  },
  async settings() {
    const { SettingsScreen } = await import('../features/settings/SettingsScreen')
    return ({ back }, go) => <SettingsScreen onBack={() => go(back)} />
  },
  async crew() {
    const { CrewScreen } = await import('../features/crew/CrewScreen')
    return ({ session, failure }, go) => (
      <CrewScreen key={session} session={session} failure={failure} go={go} />
    )
  },
  async debrief() {
    const { DebriefScreen } = await import('../features/debrief/DebriefScreen')
    return ({ session }, go) => (
      <DebriefScreen key={session} session={session} onBack={() => go({ screen: 'crew', session })} />
    )
  },
}

const read = new Map<Name, Draw<Name>>()

const ignored = () => {}

/** Reads the piece that draws this screen; where it is there already, `then` is called at once. */
export function prepare(name: Name, then = ignored, fail: (error: unknown) => void = ignored): void {
  if (read.has(name)) return then()
  PIECES[name]()
    .then((draw) => read.set(name, draw as Draw<Name>))
    .then(then, fail)
}

/** So that later ways are as short as the first: reads all others while there is nothing else to do. */
export function prepareAll(): void {
  for (const name of Object.keys(PIECES) as Name[]) requestIdleCallback(() => prepare(name))
}

/** A screen that was prepared. */
export function draw(place: Place, go: Go): ReactNode {
  return read.get(place.screen)!(place, go)
}
