import { useEffect } from 'react'
import { usePreferences } from '../../app/preferences'
import { soundOf, type Heard } from './tones'

/** Sounds this, round after round, until there is nothing to be heard. */
export function useAlarmSound(heard: Heard | undefined): void {
  const { volume } = usePreferences().preferences
  useEffect(() => {
    if (heard) return sounding(heard, volume, { again: true })
  }, [heard, volume])
}

/** Sounds this, once or again and again; what comes back ends it. `volume` 1 is the usual. */
export function sounding(heard: Heard, volume: number, { again }: { again: boolean }): () => void {
  const context = new AudioContext()
  const samples = soundOf(heard, context.sampleRate, volume)
  if (samples) {
    const buffer = context.createBuffer(1, samples.length, context.sampleRate)
    buffer.copyToChannel(samples, 0)
    const source = new AudioBufferSourceNode(context, { buffer, loop: again })
    source.connect(context.destination)
    source.start()
  }
  return () => void context.close()
}
