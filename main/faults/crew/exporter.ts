import { exportSession, FORMATS } from '../../export/export-session'
import { sourceOf } from '../../export/source'
import { openStore } from '../../store/store'

/** A program of its own that exports a session, to be killed: `exporter <folder> <session> <format> <path>`. */
const [folder, session, wanted, path] = process.argv.slice(2) as [string, string, string, string]
const format = FORMATS.find((format) => format === wanted)!
await exportSession(sourceOf(openStore(folder), session)!, format, path, { languages: ['en', 'ru'] })
process.exit(0)
