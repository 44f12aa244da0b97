import { backedOf, backUp, backupFaults, isBackup } from '../data/backup'
import { BadInput, WrongUsage, type Command } from './command'
import { printable } from './found-text'
import { withStore } from './source'

export const backupCommand: Command = {
  synopsis: '<folder> --database <path> [--keep <number>]',
  help: `Writes a backup of a library into a folder, which must be there: a folder hatchwise-<UTC time> that is itself a whole
library, with its database, journals, checkpoints, cut-off drills and preferences, and manifest-sha256.txt, which
"sha256sum -c" checks. It is verified after it was written, and there as a whole or not at all. The key that signs is
not in it: it never leaves the machine. To restore, import its journals; or copy the backup elsewhere and open the copy
as the data folder. A library that the program has open cannot be read here; the program backs it up itself.

  --database <path>  a .db file, or the folder it lies in
  --keep <number>    remove the oldest backups of this library beyond so many whole ones; without it none is removed`,
  options: { database: { type: 'string' }, keep: { type: 'string' } },
  positionals: 1,
  run({ positionals: [folder], values: { database, keep = 'all' }, json }, { out }) {
    if (typeof database !== 'string' || database === '') throw new WrongUsage('expected --database <path>')
    if (typeof keep !== 'string' || !/^(all|[1-9]\d{0,3})$/.test(keep)) {
      throw new WrongUsage(`found --keep ${String(keep)}; expected a number from 1 to 9999`)
    }
    return withStore(database, (store) => {
      const count = keep === 'all' ? Infinity : Number(keep)
      const backup = backUp(folder!, backedOf(store), new Date().toISOString(), count)
      const { path, sessions, events, bytes } = backup
      out(
        json
          ? `${JSON.stringify(backup)}\n`
          : `${path}: ${sessions} sessions, ${events} events, ${bytes} bytes, verified\n`,
      )
      return 0
    })
  },
}

export const backupVerify: Command = {
  synopsis: '<backup>',
  help: `Is a backup what was written? Reads every file again, compares it with manifest-sha256.txt, and hashes every event
anew, in the database and in the journals, with the checkpoints. Writes nothing, so that the backup may lie on a medium
that cannot be written. Exit status 1 where anything does not hold. A backup that was opened as a library since is no
backup any more, and is said to be changed.`,
  options: {},
  positionals: 1,
  run({ positionals: [path], json }, { out, err }) {
    if (!isBackup(path!)) throw new BadInput(`found no backup at ${path}`)
    const faults = backupFaults(path!)
    if (json) out(`${JSON.stringify({ intact: faults.length === 0, faults })}\n`)
    for (const fault of faults) err(`backup verify: ${printable(fault)}\n`)
    if (faults.length === 0 && !json) out(`${path} is whole: every file and every chain holds\n`)
    return faults.length === 0 ? 0 : 1
  },
}
