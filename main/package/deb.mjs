import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { runCommand } from '../runtime/machine/command.mjs'
import { Failure } from '../runtime/machine/failure.mjs'
import { readPackage } from '../runtime/project.mjs'

const ICON = /^(\d+x\d+)\.png$/
const ARCHITECTURE = /** @type {Record<string, string>} */ ({ x64: 'amd64', arm64: 'arm64' })

/**
 * Writes a Debian package of an unpacked program, in the words of electron-builder.yml. It needs no script of its own:
 * Debian's triggers read menu, types and icons anew, and what Chromium's sandbox needs is a mode of its file.
 * @param {{root: string, folder: string, deb: string, isForTests: boolean}} order
 */
export async function writeDeb({ root, folder, deb, isForTests }) {
  const said = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
  // Beside the program, so that its files can be linked rather than copied.
  const stage = mkdtempSync(`${folder}-deb-`)
  chmodSync(stage, 0o755)
  try {
    const program = join(stage, 'opt', said.productName)
    await run('cp', ['-al', folder, makeParent(program)])
    const sandbox = join(program, 'chrome-sandbox')
    rmSync(sandbox)
    copyFileSync(join(folder, 'chrome-sandbox'), sandbox)
    chmodSync(sandbox, 0o4755)

    const { executableName: name } = said.linux
    symlinkSync(`../../opt/${said.productName}/${name}`, makeParent(join(stage, 'usr/bin', name)))
    const share = join(stage, 'usr/share')
    write(join(share, 'applications', `${name}.desktop`), desktopEntry(said))
    write(join(share, 'mime/packages', `${name}.xml`), typesOf(said))
    write(join(share, 'doc', name, 'copyright'), readFileSync(join(root, 'LICENSE'), 'utf8'))
    for (const file of readdirSync(join(root, 'main/package/icons'))) {
      const size = file === 'icon.svg' ? 'scalable' : ICON.exec(file)?.[1]
      if (size === undefined) continue
      const type = file.slice(file.lastIndexOf('.'))
      const icons = join(share, 'icons/hicolor', size)
      const source = join(root, 'main/package/icons', file)
      cpSync(source, makeParent(join(icons, 'apps', name + type)))
      for (const { mimeType } of said.fileAssociations) {
        cpSync(source, makeParent(join(icons, 'mimetypes', mimeType.replace('/', '-') + type)))
      }
    }
    write(join(stage, 'DEBIAN/control'), controlOf(root, said, await kilobytes(stage)))
    const pressed = isForTests ? ['-Zgzip', '-z1'] : ['-Zxz']
    await run('dpkg-deb', ['--root-owner-group', ...pressed, '--build', stage, deb])
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

/** @typedef {any} Said electron-builder.yml */

/** @param {Said} said */
function desktopEntry(said) {
  const { executableName: name, category, desktop } = said.linux
  const entry = {
    Type: 'Application',
    ...desktop.entry,
    Exec: `/opt/${said.productName}/${name} %F`,
    Icon: name,
    Terminal: 'false',
    Categories: `${category};`,
    MimeType: said.fileAssociations.map((/** @type {Said} */ { mimeType }) => `${mimeType};`).join(''),
  }
  return ['[Desktop Entry]', ...Object.entries(entry).map(([key, value]) => `${key}=${value}`), ''].join('\n')
}

/** Of every log, whatever its name: so events.jsonl in a package is known too. */
const FIRST_BYTES = '{&quot;v&quot;:1,&quot;session&quot;:&quot;'

/** @param {Said} said */
function typesOf(said) {
  const types = said.fileAssociations.map(
    (/** @type {Said} */ { ext, name, mimeType }) =>
      `  <mime-type type="${mimeType}">
    <comment>${name}</comment>
    <sub-class-of type="text/plain"/>
    <glob pattern="*.${ext}"/>
    <magic><match type="string" offset="0" value="${FIRST_BYTES}"/></magic>
  </mime-type>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${types.join('\n')}
</mime-info>
`
}

/** @param {string} root @param {Said} said @param {number} size */
function controlOf(root, said, size) {
  const { version, description } = /** @type {Said} */ (readPackage(root))
  const fields = {
    Package: said.linux.executableName,
    Version: version,
    Architecture: ARCHITECTURE[process.arch],
    Maintainer: said.linux.maintainer,
    'Installed-Size': size,
    Depends: said.deb.depends.join(', '),
    Section: said.deb.packageCategory,
    Priority: 'optional',
    Description: `${said.linux.synopsis}\n ${description}`,
  }
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
}

async function kilobytes(/** @type {string} */ folder) {
  return Number.parseInt(await run('du', ['-sk', folder]), 10)
}

function write(/** @type {string} */ path, /** @type {string} */ text) {
  writeFileSync(makeParent(path), text)
}

function makeParent(/** @type {string} */ path) {
  mkdirSync(dirname(path), { recursive: true })
  return path
}

async function run(/** @type {string} */ command, /** @type {readonly string[]} */ args) {
  const { status, output } = await runCommand(command, args)
  if (status !== 0) throw new Failure(`${command} failed:\n${output.trim()}`)
  return output
}
