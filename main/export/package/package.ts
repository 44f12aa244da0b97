import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { siblingOf, syncFolder, writeDurably } from '../atomic-write'
import { ONE_FILE } from '../formats/one-file'
import { reportOf } from '../formats/pdf'
import type { Job } from '../job'
import type { ExportSource } from '../source'
import { datapackage } from './datapackage'
import { digestOf, manifestLine, type Digest } from './digest'
import { readme } from './readme'
import { writeSessionDatabase } from './session-database'

type Write = (path: string, source: ExportSource, job: Job) => Promise<void>

const oneFile = (form: keyof typeof ONE_FILE): Write => {
  return (path, source, job) => writeDurably(path, ONE_FILE[form].parts(source, job))
}

/** The files with data, each written in one pass over the events; one more is for the report. */
const DATA: Record<string, Write> = {
  'events.jsonl': oneFile('jsonl'),
  'events.csv': oneFile('csv'),
  'events_spreadsheet.csv': oneFile('spreadsheet'),
  'events.parquet': oneFile('parquet'),
  'session.db': writeSessionDatabase,
}

const REPORT = 'report.pdf'

/** Only of a drill that is over. */
const DEBRIEF = 'debrief.json'

const MANIFEST = 'manifest-sha256.txt'

/** Only where somebody keeps a plan of them, or a register of leaks. */
const RESERVES = 'reserves.json'

/** All that a package may hold. */
const NAMES = [
  ...Object.keys(DATA),
  REPORT,
  DEBRIEF,
  RESERVES,
  'datapackage.json',
  'checkpoint.txt',
  'README.txt',
  MANIFEST,
]

/**
 * Writes the session package into a folder, which is there as a whole or not at all. A package of that name is
 * replaced; a folder with anything else in it stays, and the export fails. Rejects with what reading and writing
 * throw, and with the signal's reason; nothing is left behind.
 */
export async function writePackage(source: ExportSource, folder: string, job: Job): Promise<void> {
  const temporary = siblingOf(folder)
  try {
    await mkdir(temporary)
    await fill(temporary, basename(folder), source, job)
    await syncFolder(temporary)
    await putInPlace(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
  await syncFolder(dirname(folder))
}

async function fill(folder: string, name: string, source: ExportSource, job: Job): Promise<void> {
  const digests = new Map<string, Digest>()
  const write = async (file: string, how: Write, pass = job) => {
    const path = join(folder, file)
    await how(path, source, pass)
    digests.set(file, await digestOf(path))
  }
  const writeWhole = (file: string, text: string | Uint8Array) =>
    write(file, (path) => writeDurably(path, [text]))

  const data = Object.entries(DATA)
  for (const [i, [file, how]] of data.entries()) await write(file, how, passOf(i, source, job))
  const { pdf, debrief } = await reportOf(source, passOf(data.length, source, job))
  await writeWhole(REPORT, pdf)
  if (debrief !== undefined) await writeWhole(DEBRIEF, debrief)
  if (source.reserves !== undefined) await writeWhole(RESERVES, source.reserves)
  if (source.checkpoint !== undefined) await writeWhole('checkpoint.txt', source.checkpoint)
  await writeWhole('datapackage.json', datapackage(name, source, digests))
  await writeWhole('README.txt', readme(source, job.languages, digests.has(DEBRIEF)))
  await writeWhole(MANIFEST, [...digests].map(([file, digest]) => manifestLine(file, digest)).join(''))
  job.signal?.throwIfAborted()
}

/** One pass over the events as a part of all passes. */
function passOf(pass: number, { events }: ExportSource, { onProgress, ...job }: Job): Job {
  const total = events * (Object.keys(DATA).length + 1)
  return { ...job, onProgress: (done) => onProgress?.(pass * events + done, total) }
}

async function putInPlace(temporary: string, folder: string): Promise<void> {
  const old = (await isPackage(folder)) ? siblingOf(folder) : undefined
  if (old) await rename(folder, old)
  try {
    await rename(temporary, folder)
  } catch (error) {
    if (old) await rename(old, folder)
    throw error
  }
  if (old) await rm(old, { recursive: true })
}

/** A folder with a manifest, and with nothing but what a package holds. */
async function isPackage(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.includes(MANIFEST) && names.every((name) => NAMES.includes(name))
}
