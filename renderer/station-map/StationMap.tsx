import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { Text } from '../../shared/i18n/text'
import type { LeakReport } from '../../shared/leak/report'
import { hatchLabel, labelOf, type Graph, type Hatch } from '../../shared/station/graph'
import type { HatchState } from '../../shared/station/station'
import { useFormat } from '../app/format'
import { usePreferences, useText } from '../app/preferences'
import { currentSegments, doubted, suspects, toneOf, type Tone } from './condition'
import { CompartmentBox } from './drawing/CompartmentBox'
import { compose } from './drawing/compose'
import styles from './drawing/drawing.module.css'
import { Fills } from './drawing/Fills'
import { HatchSymbol } from './drawing/HatchSymbol'
import { Rings } from './drawing/Item'
import { Advice, BoundaryMark, CalloutPlate, Doubt, Flow, Heads } from './drawing/Overlays'
import { ageOf, calloutsOf, rateText } from './drawing/writing'
import { nearest } from './geometry/nearest'
import { isDirection, neighbour } from './geometry/neighbour'
import { badgeOf, frameOf, middleOf, sceneOf, TARGET, type Point, type Scene } from './geometry/scene'
import {
  ago,
  compartmentLabel,
  flowText,
  HATCH_STATE,
  hatchDescription,
  leakProbability,
  m,
  TONE,
} from './messages'
import { flowsIn, jammedIn, truthCallouts, truthTones, pressureIn, type StationTruth } from './truth'
import { useSize, type Size } from './use-size'

export interface StationMapProps {
  graph: Graph
  hatches: ReadonlyMap<string, HatchState>
  report?: LeakReport
  /** A compartment's or a hatch's id. */
  selected?: string
  onSelect(id: string): void
  /** The hatches that the current step is about, in its order. */
  advised?: readonly string[]
  /** Compartment by person. */
  positions?: ReadonlyMap<string, string>
  /** Shown in the place of a report: what is true, whoever knows it. */
  truth?: StationTruth
}

const NOTHING: readonly string[] = []
const NOBODY: ReadonlyMap<string, string> = new Map()

/** The station at a glance: which compartments share their air, where it falls, and where the hatches stand. */
export function StationMap(props: StationMapProps) {
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  return (
    <div ref={frame} className={styles.frame}>
      {size && size.width > 0 && <Drawing {...props} size={size} />}
    </div>
  )
}

function Drawing(props: StationMapProps & { size: Size }) {
  const { graph, hatches, report, selected, onSelect, advised = NOTHING, positions = NOBODY, truth } = props
  const { size } = props
  const t = useText()
  const format = useFormat(graph)
  const { language } = usePreferences().preferences
  const doubtful = useMemo(() => doubted(report).hatches, [report])
  const jammed = useMemo(() => jammedIn(truth), [truth])
  const flows = useMemo(() => flowsIn(graph, truth), [graph, truth])
  const scene = useMemo(() => sceneOf(graph, size, size.rem), [graph, size])
  const composition = useMemo(() => {
    const inLanguage = (text: Text) => text[language]
    const callouts = truth
      ? truthCallouts(graph, hatches, truth, scene.boxes, format, inLanguage)
      : calloutsOf(report, scene.boxes, format, inLanguage)
    const badgesAt = (ids: readonly string[], side: 'near' | 'far') =>
      ids.flatMap((id) => scene.doors.get(id) ?? []).map((door) => badgeOf(door, size.rem, side))
    const badges = [...badgesAt(advised, 'near'), ...badgesAt([...doubtful, ...jammed], 'far')]
    return compose(graph, scene, callouts, report, positions, badges, format)
  }, [graph, hatches, scene, report, truth, positions, advised, doubtful, jammed, format, language, size.rem])
  const { roving, onKeyDown, onFocus } = useRoving(scene, selected ?? advised[0])
  const segments = useMemo(() => currentSegments(report), [report])
  const suspected = useMemo(() => suspects(report), [report])
  const trueTones = useMemo(() => truth && truthTones(graph, hatches, truth), [graph, hatches, truth])
  const toneAt = (id: string): Tone =>
    trueTones?.get(id) ?? (suspected.has(id) ? 'leak' : toneOf(segments.get(id)))
  const toneBetween = ({ between: [a, b] }: Hatch): Tone => (toneAt(a) === 'leak' ? toneAt(b) : toneAt(a))
  const { rem } = scene
  const item = (id: string) => ({
    id,
    selected: id === selected,
    reachable: id === roving,
    onFocus,
    onSelect,
  })

  const ringOf = (id: string | undefined) => {
    const door = id === undefined ? undefined : scene.doors.get(id)
    return door ? frameOf(door, rem) : id === undefined ? undefined : scene.boxes.get(id)
  }

  const pressedBeside = ({ target, currentTarget, nativeEvent }: MouseEvent<SVGSVGElement>) => {
    if (target !== currentTarget) return
    const targets = [...scene.boxes, ...[...scene.doors].map(([id, door]) => [id, door.target] as const)]
    const id = nearest(targets, { x: nativeEvent.offsetX, y: nativeEvent.offsetY }, (TARGET / 2) * rem)
    if (id) onSelect(id)
  }

  const describe = (id: string) => {
    const { label, name } = graph.compartments.get(id)!
    const segment = segments.get(id)
    const inUnit = format.at(segment?.compartments ?? [id])
    const age = segment && report && ageOf(segment, report, format)
    const share = report?.posterior[id] ?? 0
    const pressurePa = pressureIn(truth, id) ?? segment?.pressurePa
    return compartmentLabel([
      // The name begins with what is written in the box, so that it can be spoken.
      [label, ...(composition.inside.get(id) ?? [])].join(' '),
      t(name),
      t(TONE[toneAt(id)]),
      segment && rateText(segment, inUnit),
      pressurePa === undefined ? undefined : inUnit.pressure(pressurePa),
      age && t(ago(age)),
      share >= 0.01 ? t(leakProbability(format.percent(share))) : undefined,
      ...(composition.heads.get(id)?.people ?? []),
    ])
  }

  return (
    <svg
      width={scene.width}
      height={scene.height}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      role="group"
      aria-label={t(m.mapLabel)}
      onKeyDown={onKeyDown}
      onClick={pressedBeside}
    >
      <Fills />
      {composition.boundaries.map((boundary, i) => (
        <BoundaryMark key={i} boundary={boundary} t={t} />
      ))}
      {[...graph.compartments.values()].map((compartment) => (
        <CompartmentBox
          key={compartment.id}
          {...item(compartment.id)}
          compartment={compartment}
          box={scene.boxes.get(compartment.id)!}
          rem={rem}
          tone={toneAt(compartment.id)}
          name={describe(compartment.id)}
          lines={composition.inside.get(compartment.id)!}
        />
      ))}
      {[...scene.doors].map(([id, door]) => {
        const state = hatches.get(id) ?? graph.hatches.get(id)!.state
        const flow = flows.get(id)
        return (
          <HatchSymbol
            key={id}
            {...item(id)}
            door={door}
            rem={rem}
            state={state}
            tone={toneBetween(graph.hatches.get(id)!)}
            name={t(
              hatchDescription(hatchLabel(graph, id), [
                HATCH_STATE[state],
                advised.includes(id) && m.thisStep,
                doubtful.includes(id) && m.mayNotSeal,
                jammed.includes(id) && m.jammed,
                flow !== undefined && flowText(labelOf(graph, flow[1])),
              ]),
            )}
          />
        )
      })}
      {[...flows].map(([id, [from, to]]) => {
        const [door, start, end] = [scene.doors.get(id), scene.boxes.get(from), scene.boxes.get(to)]
        return (
          door &&
          start &&
          end && <Flow key={id} door={door} from={middleOf(start)} to={middleOf(end)} rem={rem} />
        )
      })}
      {[...composition.heads].map(([id, { people, places }]) => (
        <Heads key={id} people={people} places={places} rem={rem} />
      ))}
      {advised.map((id, i) => {
        const door = scene.doors.get(id)
        return door && <Advice key={id} door={door} rank={i + 1} rem={rem} />
      })}
      {doubtful.map((id) => {
        const door = scene.doors.get(id)
        return door && <Doubt key={id} door={door} rem={rem} />
      })}
      {jammed.map((id) => {
        const door = scene.doors.get(id)
        return door && <Doubt key={id} door={door} rem={rem} sign="✕" />
      })}
      {composition.plates.map(({ anchor, ...plate }) => (
        <CalloutPlate key={anchor} {...plate} rem={rem} />
      ))}
      <Rings selected={ringOf(selected)} focused={ringOf(roving)} />
    </svg>
  )
}

/** One item of the map is in the tab order; arrow keys go from it to the nearest in their direction. */
function useRoving({ boxes, doors }: Scene, first: string | undefined) {
  const [focused, setFocused] = useState<string>()
  const items = useMemo(
    () =>
      new Map<string, Point>([
        ...[...boxes].map(([id, box]) => [id, middleOf(box)] as const),
        ...[...doors].map(([id, { at }]) => [id, at] as const),
      ]),
    [boxes, doors],
  )
  const roving = [focused, first].find((id) => id !== undefined && items.has(id)) ?? [...items.keys()][0]
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (!isDirection(event.key) || !roving) return
    event.preventDefault()
    const next = neighbour(items, roving, event.key)
    if (next) event.currentTarget.querySelector<SVGElement>(`[data-item="${CSS.escape(next)}"]`)?.focus()
  }
  return { roving, onKeyDown, onFocus: setFocused }
}
