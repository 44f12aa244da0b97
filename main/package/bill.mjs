import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the program is made of: every package whose code is in it, with its licence, as a CycloneDX 1.6 bill of
 * materials and as a text. It is made of what the build wrote down (`bundled.ts`) and of what is installed, and is the
 * same to the byte for the same program.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX id, or a name where there is none
 * @property {string} text of the licence, as it came
 * @property {string} [purl] where it came from
 * @property {string} [sha512] of what came from there, in hex
 */

/** The names of the two files, beside and inside a package. */
export const BILL = 'sbom.cdx.json'
export const LICENCES = 'THIRD-PARTY-LICENCES.txt'

/** Is in the compiled addon, and so in no bundle. */
const COMPILED_IN = ['node_modules/better-sqlite3', 'node_modules/node-addon-api']
const WORLDS = ['main', 'renderer']

/** What these packages say in their files, and not in the words of SPDX. */
const SAID_IN_FILES = /** @type {Record<string, string>} */ ({
  'dejavu-fonts-ttf': 'Bitstream Vera and Arev Fonts',
  'png-js': 'MIT',
})

/**
 * Writes both files into a folder. `electron` is what a package runs on; the bill of a build for development has none.
 * @param {string} root
 * @param {string} folder
 * @param {{folder: string, version: string}} [electron]
 */
export function writeBill(root, folder, electron) {
  const parts = [...partsOf(root), ...(electron ? [electronOf(electron)] : [])]
  writeFileSync(join(folder, BILL), `${JSON.stringify(billOf(root, parts), null, 1)}\n`)
  writeFileSync(join(folder, LICENCES), licencesOf(parts))
}

/**
 * Needs the build of the app.
 * @param {string} root
 * @returns {Part[]} by name, then version
 */
function partsOf(root) {
  const bundled = WORLDS.flatMap((world) => readJson(join(root, 'out', world, 'packages.json')))
  const lock = readJson(join(root, 'package-lock.json')).packages
  const packages = [...new Set([...COMPILED_IN, ...bundled])].map((folder) =>
    packageOf(root, folder, lock[folder]?.integrity),
  )
  return [...packages, sqliteOf(root)].toSorted(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
  )
}

/**
 * @param {string} root @param {string} folder @param {string} [integrity] as the lock file has it
 * @returns {Part}
 */
export function packageOf(root, folder, integrity) {
  const { name, version, license, author } = readJson(join(root, folder, 'package.json'))
  const licence = SAID_IN_FILES[name] ?? license
  return {
    name,
    version,
    licence,
    text:
      licenceText(join(root, folder)) || `No text came with it. It says of itself: ${licence}, by ${author}`,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(integrity && { sha512: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }),
  }
}

/** SQLite itself, whose source better-sqlite3 carries. @param {string} root @returns {Part} */
export function sqliteOf(root) {
  const header = readFileSync(join(root, 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.h'), 'utf8')
  const [, version = ''] = /#define SQLITE_VERSION\s+"([^"]+)"/.exec(header) ?? []
  const [, blessing = ''] = /(The author disclaims[\s\S]+?taking more than you give\.)/.exec(header) ?? []
  return {
    name: 'sqlite',
    version,
    licence: 'blessing',
    text: blessing.replaceAll(/^\*\* ?/gm, ''),
    purl: `pkg:generic/sqlite@${version}`,
  }
}

/** @param {{folder: string, version: string}} electron @returns {Part} */
function electronOf({ folder, version }) {
  const names = ['LICENSE', 'LICENSE.electron.txt']
  const file = names.map((name) => join(folder, name)).find((path) => existsSync(path))
  return {
    name: 'electron',
    version,
    licence: 'MIT',
    text: `${file ? readFileSync(file, 'utf8').trim() : ''}\n\nThe licences of Chromium and of all that it holds lie beside the program: LICENSES.chromium.html`,
    purl: `pkg:npm/electron@${version}`,
  }
}

/** All files that a package calls its licence, with the notices that some licences demand. */
function licenceText(/** @type {string} */ folder) {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')
}

/** @param {string} root @param {readonly Part[]} parts */
export function billOf(root, parts) {
  const { name, version, license } = readJson(join(root, 'package.json'))
  const components = parts.map(({ name, version, licence, text, purl, sha512 }) => ({
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    licenses: [
      // An id is one of SPDX, without a space; anything else is a name.
      {
        license: {
          [licence.includes(' ') ? 'name' : 'id']: licence,
          text: { contentType: 'text/plain', content: text },
        },
      },
    ],
    purl,
    ...(sha512 && { hashes: [{ alg: 'SHA-512', content: sha512 }] }),
  }))
  const product = {
    type: 'application',
    'bom-ref': `pkg:npm/${name}@${version}`,
    name,
    version,
    licenses: [{ license: { id: license } }],
  }
  const references = components.map((component) => component['bom-ref'])
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    // Of the content, and with no time, so that the same program has the same bill.
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(components))}`,
    version: 1,
    metadata: { component: product },
    components,
    dependencies: [{ ref: product['bom-ref'], dependsOn: references }, ...references.map((ref) => ({ ref }))],
  }
}

/** @param {readonly Part[]} parts */
export function licencesOf(parts) {
  const rule = '='.repeat(80)
  return parts
    .map(({ name, version, licence, text }) =>
      [rule, `${name} ${version} — ${licence}`, rule, '', text, ''].join('\n'),
    )
    .join('\n')
}

/** RFC 9562, version 8: the first bits of a SHA-256. */
function uuidOf(/** @type {string} */ text) {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}

const compare = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : a > b ? 1 : 0)

function readJson(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
