import { useEffect } from 'react'
import { soundOf, type Heard } from './tones'

/** Sounds this, round after round, until there is nothing to be heard. */
export function useAlarmSound(heard: Heard | undefined): void {
  useEffect(() => {
    if (!heard) return
    const context = new AudioContext()
    const samples = soundOf(heard, context.sampleRate)
    if (samples) {
      const buffer = context.createBuffer(1, samples.length, context.sampleRate)
      buffer.copyToChannel(samples, 0)
      const source = new AudioBufferSourceNode(context, { buffer, loop: true })
      source.connect(context.destination)
      source.start()
    }
    return () => void context.close()
  }, [heard])
}
