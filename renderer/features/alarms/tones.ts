import type { Priority } from '../../../shared/procedure/language/procedure'

/** What is heard: an alarm of some priority, or that there is something to read. */
export type Heard = Priority | 'message'

/** How it sounds: tones one after the other, then silence, again and again. Two tones mean an emergency. */
const SOUNDS: Record<Heard, { tonesHz: readonly number[]; toneS: number; silenceS: number } | undefined> = {
  emergency: { tonesHz: [960, 640, 960, 640], toneS: 0.25, silenceS: 0.25 },
  warning: { tonesHz: [800, 800, 800], toneS: 0.2, silenceS: 0.8 },
  caution: { tonesHz: [520], toneS: 0.4, silenceS: 3 },
  routine: undefined,
  message: { tonesHz: [440], toneS: 0.2, silenceS: 8 },
}

/** Each tone swells and fades this long, so that it does not click. */
const RAMP_S = 0.02
const LOUDNESS = 0.4

/** One round of its sound, as samples from −1 to 1 while `volume` is 2 at most; undefined where it has none. */
export function soundOf(
  heard: Heard,
  samplesPerS: number,
  volume = 1,
): Float32Array<ArrayBuffer> | undefined {
  const sound = SOUNDS[heard]
  if (!sound) return undefined
  const { tonesHz, toneS, silenceS } = sound
  const samples = new Float32Array(Math.round((tonesHz.length * toneS + silenceS) * samplesPerS))
  return samples.map((_, i) => {
    const atS = i / samplesPerS
    const hz = tonesHz[Math.floor(atS / toneS)]
    const sinceS = atS % toneS
    return hz === undefined
      ? 0
      : volume * LOUDNESS * swell(sinceS, toneS) * Math.sin(2 * Math.PI * hz * sinceS)
  })
}

function swell(sinceS: number, toneS: number): number {
  return Math.min(1, sinceS / RAMP_S, (toneS - sinceS) / RAMP_S)
}
