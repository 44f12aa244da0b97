import { useEffect } from 'react'
import type { Priority } from '../../../shared/procedure/language/procedure'
import { soundOf } from './tones'

/** Sounds the alarm of this priority, round after round, until there is none. */
export function useAlarmSound(priority: Priority | undefined): void {
  useEffect(() => {
    if (!priority) return
    const context = new AudioContext()
    const samples = soundOf(priority, context.sampleRate)
    if (samples) {
      const buffer = context.createBuffer(1, samples.length, context.sampleRate)
      buffer.copyToChannel(samples, 0)
      const source = new AudioBufferSourceNode(context, { buffer, loop: true })
      source.connect(context.destination)
      source.start()
    }
    return () => void context.close()
  }, [priority])
}
