import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { yamlModule } from '../../shared/procedure/language/yaml/yaml-module'

/** Where faults are made: what was built for them, and a folder for the disks. */
export interface Site {
  /** recorder.c, compiled. */
  recorder: string
  /** crew/writer.ts and crew/exporter.ts as scripts. */
  writer: string
  exporter: string
  /** In memory where that is possible: the disks are simulated, so they need not be slow. */
  folder: string
  /** All that was built. */
  built: string
}

/** Why faults cannot be made on this machine, if so. */
export function obstacle(): string | undefined {
  if (process.platform !== 'linux') return 'the recorder of file operations is for Linux'
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'there is no C compiler (cc)'
  }
}

/** Builds what is needed. The scripts lie inside of the project, where the database's addon is found. */
export async function prepareSite(): Promise<Site> {
  const out = resolve(import.meta.dirname, '../../out')
  mkdirSync(out, { recursive: true })
  const built = mkdtempSync(join(out, 'faults-'))
  const recorder = join(built, 'recorder.so')
  const source = join(import.meta.dirname, 'disk/recorder.c')
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', recorder, source, '-ldl', '-pthread'])
  const input = ['crew/writer.ts', 'crew/exporter.ts'].map((path) => join(import.meta.dirname, path))
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [yamlModule],
    build: { ssr: true, rolldownOptions: { input }, outDir: built, emptyOutDir: false },
  })
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  return {
    recorder,
    writer: join(built, 'writer.js'),
    exporter: join(built, 'exporter.js'),
    folder: mkdtempSync(join(memory, 'hatchwise-')),
    built,
  }
}

export function removeSite({ built, folder }: Site): void {
  for (const path of [built, folder]) rmSync(path, { recursive: true, force: true })
}

/** A folder that stands for a disk, with a data folder to be made in it, and room beside it; gone when disposed of. */
export function newDisk({ folder }: Site) {
  const own = mkdtempSync(join(folder, 'disk-'))
  const path = join(own, 'disk')
  mkdirSync(path)
  return {
    path,
    dataFolder: join(path, 'data'),
    /** Where an image of it is made. */
    imagePath: join(own, 'image'),
    [Symbol.dispose]: () => rmSync(own, { recursive: true, force: true }),
  }
}
