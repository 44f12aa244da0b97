import { LANGUAGES } from '../../shared/i18n/text'
import { BUNDLED_STATIONS, bundledStation } from '../../shared/station/bundled'
import { copyId, copyOf } from '../../shared/station/copy'
import { writeAtomically } from '../export/atomic-write'
import { BadInput, WrongUsage, type Command } from './command'

export const stationCopy: Command = {
  synopsis: '<id> --out <station.yaml> [--language en|ru]',
  help: `Writes a station that comes with the program as a file to be edited: YAML, with a comment at every part.

  --out <path>  the file to write
  --language    of the comments: en (if left out) or ru`,
  options: { out: { type: 'string' }, language: { type: 'string' } },
  positionals: 1,
  async run({ positionals: [id], values: { out: path, language = 'en' }, json }, { out }) {
    if (typeof path !== 'string' || path === '') throw new WrongUsage('expected --out <path>')
    const inLanguage = LANGUAGES.find((one) => one === language)
    if (!inLanguage) throw new WrongUsage(`found --language ${String(language)}; expected en or ru`)
    const station = bundledStation(id!)
    const known = Object.keys(BUNDLED_STATIONS).join(', ')
    if (!station) throw new BadInput(`found station "${id}"; expected one of ${known}`)
    await writeAtomically(path, [copyOf(station, inLanguage)])
    const next = `edit it, try it with "station check ${path}", then open it: New session, "Station from a file…"`
    out(json ? `${JSON.stringify({ path, id: copyId(station) })}\n` : `${path}\n${next}\n`)
    return 0
  },
}
