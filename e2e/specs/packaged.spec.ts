import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { display } from '../fixtures/app'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)
/** Packing and unpacking 250 MB, on a machine that does other things too. */
const PACKAGING_MS = 300_000
const SELF_CHECK_MS = 120_000

test.skip(process.platform !== 'linux', 'what is made here of other systems’ packages is unpacked only')
test.describe.configure({ mode: 'serial', timeout: PACKAGING_MS })

/** Where the packages were made, and where the .deb was unpacked. */
let made = ''
let unpacked = ''
const program = () => join(unpacked, 'opt/Hatchwise')
const resources = () => join(program(), 'resources')

test.beforeAll(async () => {
  test.setTimeout(PACKAGING_MS)
  made = await mkdtemp(join(tmpdir(), 'hatchwise-packages-'))
  unpacked = join(made, 'installed')
  await run(process.execPath, [join(root, 'main/runtime/package.mjs'), made], { cwd: root })
  await run('dpkg-deb', ['--extract', join(made, nameEnding('.deb')), unpacked])
})
test.afterAll(() => rm(made, { recursive: true, force: true }))

function nameEnding(end: string): string {
  return readdirSync(made).find((name) => name.endsWith(end))!
}

/** Runs the installed program; gives its exit status and the one line that it printed. */
async function selfCheck(library: string) {
  const rootNeedsNone = process.env['HATCHWISE_NO_SANDBOX'] ? ['--no-sandbox'] : []
  const args = [...rootNeedsNone, '--self-check', `--data-folder=${library}`]
  const { status, stdout } = await run(join(program(), 'hatchwise'), args, {
    env: { ...process.env, ...display() },
    timeout: SELF_CHECK_MS,
    killSignal: 'SIGKILL',
  }).then(
    ({ stdout }) => ({ status: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ status: code, stdout }),
  )
  return { status, told: JSON.parse(stdout) as Record<string, unknown> }
}

test('the installed program passes its self-check, its window comes up, and it tells what it runs from', async () => {
  const { status, told } = await selfCheck(join(made, 'library'))
  expect(told).toMatchObject({
    ok: true,
    isPackaged: true,
    electronOrigin: process.env['HATCHWISE_ELECTRON_ORIGIN'],
    failed: {},
    found: {
      entries: expect.stringContaining('2 written and verified'),
      threads: expect.stringContaining('drawn in a thread'),
      library: 'none yet',
      window: 'sessions',
    },
    files: [
      { name: 'app.asar', sha256: hashOf(join(resources(), 'app.asar')) },
      { name: 'better_sqlite3.node', sha256: hashOf(join(resources(), addon())) },
    ],
  })
  expect(status).toBe(0)
})

test('a library that is not where it was put makes the self-check fail', async () => {
  const { status, told } = await selfCheck(await awayLibrary(join(made, 'away')))
  expect(told).toMatchObject({ ok: false, failed: { library: expect.stringContaining('no library') } })
  expect(status).toBe(1)
})

test('its fuses are blown as electron-builder.yml says', async () => {
  const fuses = await getCurrentFuseWire(join(program(), 'hatchwise'))
  const isOn = (fuse: FuseV1Options) => fuses[fuse] === FuseState.ENABLE
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    onlyFromArchive: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    archiveIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    browserSnapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    onlyFromArchive: true,
    archiveIntegrity: true,
    cookieEncryption: true,
    filePrivileges: false,
    browserSnapshot: false,
  })
})

test('the archive is at most 3 MB, and nothing but the addon of better-sqlite3 lies outside of it', () => {
  expect(statSync(join(resources(), 'app.asar')).size).toBeLessThanOrEqual(3_000_000)
  expect(readdirSync(resources()).toSorted()).toEqual([
    'THIRD-PARTY-LICENCES.txt',
    'app.asar',
    'app.asar.unpacked',
    'sbom.cdx.json',
  ])
  expect(addon()).toMatch(/node_modules\/better-sqlite3\/(build\/Release|prebuilds)\/[\w-]+\.node$/)
})

test('the system learns of the program, its icon and its files, and root owns the sandbox', () => {
  const share = join(unpacked, 'usr/share')
  const entry = readFileSync(join(share, 'applications/hatchwise.desktop'), 'utf8')
  expect(entry).toContain('Exec=/opt/Hatchwise/hatchwise %F')
  expect(entry).toContain('MimeType=application/vnd.hatchwise.log+jsonl;')
  expect(entry).toContain('Comment[ru]=')
  const types = readFileSync(join(share, 'mime/packages/hatchwise.xml'), 'utf8')
  expect(types).toContain('<glob pattern="*.hatchwise"/>')
  for (const kind of ['apps/hatchwise.png', 'mimetypes/application-vnd.hatchwise.log+jsonl.png'])
    expect(statSync(join(share, 'icons/hicolor/256x256', kind)).size).toBeGreaterThan(1000)
  expect(lstatSync(join(unpacked, 'usr/bin/hatchwise')).isSymbolicLink()).toBe(true)
  expect(statSync(join(program(), 'chrome-sandbox')).mode & 0o7777).toBe(0o4755)
})

test('taking it off again leaves what people have written: it has no script, and no file in their folders', async () => {
  const control = join(made, 'control')
  await run('dpkg-deb', ['--control', join(made, nameEnding('.deb')), control])
  expect(readdirSync(control)).toEqual(['control'])
  expect(readdirSync(unpacked).toSorted()).toEqual(['opt', 'usr'])
})

test('the bill of materials names every package in it with its licence, inside and beside the package', () => {
  const bill = readFileSync(join(resources(), 'sbom.cdx.json'), 'utf8')
  expect(readFileSync(join(made, nameEnding('sbom.cdx.json')), 'utf8')).toBe(bill)
  const { bomFormat, specVersion, components } = JSON.parse(bill) as {
    bomFormat: string
    specVersion: string
    components: { name: string; licenses: { license: { text: { content: string } } }[] }[]
  }
  expect({ bomFormat, specVersion }).toEqual({ bomFormat: 'CycloneDX', specVersion: '1.6' })
  const names = components.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['better-sqlite3', 'electron', 'pdfkit', 'react-dom', 'sqlite', 'zod']),
  )
  const texts = readFileSync(join(resources(), 'THIRD-PARTY-LICENCES.txt'), 'utf8')
  for (const { licenses } of components) expect(texts).toContain(licenses[0]!.license.text.content)
  expect(readdirSync(program())).toEqual(
    expect.arrayContaining(['LICENSES.chromium.html', 'LICENSE.electron.txt']),
  )
})

test('a package made of another Electron than the official one says so in its name', () => {
  const isOfficial = process.env['HATCHWISE_ELECTRON_ORIGIN'] === 'official'
  for (const end of ['.deb', '.tar.gz', 'sbom.cdx.json']) {
    expect(nameEnding(end).includes('TEST-ONLY')).toBe(!isOfficial)
  }
})

/** The usual folder of a program whose library was moved to a disk that is not there. */
async function awayLibrary(folder: string): Promise<string> {
  await mkdir(folder)
  await writeFile(join(folder, 'data-folder.json'), JSON.stringify({ dataFolder: join(folder, 'disk') }))
  return folder
}

/** The only file that lies outside of the archive. */
function addon(): string {
  const outside = readdirSync(join(resources(), 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' })
  const files = outside
    .map((name) => join('app.asar.unpacked', name))
    .filter((name) => statSync(join(resources(), name)).isFile())
  expect(files).toHaveLength(1)
  return files[0]!
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
