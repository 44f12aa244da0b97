import { readStation } from '../import/station-file'
import type { Command } from './command'

export const stationCheck: Command = {
  synopsis: '<station.json>',
  help: `Is a file a station to work with? Names every fault with its place, what was found and what is expected.`,
  options: {},
  positionals: 1,
  run({ positionals: [path], json }, { out, err }) {
    const check = readStation(path!)
    if (check.ok) {
      const { station, graph } = check
      const counts = { compartments: graph.compartments.size, hatches: graph.hatches.size }
      out(
        json
          ? `${JSON.stringify({ ok: true, id: station.id, ...counts })}\n`
          : `${station.id}: ${counts.compartments} compartments, ${counts.hatches} hatches\n`,
      )
      return 0
    }
    if (json) out(`${JSON.stringify({ ok: false, faults: check.faults })}\n`)
    for (const { path, message } of check.faults) err(`${path || 'file'}: ${message}\n`)
    return 1
  },
}
