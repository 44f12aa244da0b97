import { relative, sep } from 'node:path'
import type { Plugin } from 'vite'

/** What a world's build writes beside its files: the folders of the packages that it is made of. */
const FILE = 'packages.json'

/**
 * A plugin of vite that writes down which packages of node_modules a bundle really holds, for the bill of materials:
 * one instance for a world and its workers, whose code goes into the same folder. What was shaken off is not named, nor
 * what only the entries left out of a package hold.
 */
export function bundledPackages(root: string, leftOut: readonly string[] = []): Plugin {
  const folders = new Set<string>()
  return {
    name: 'bundled-packages',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || leftOut.includes(chunk.fileName)) continue
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = packageFolder(id)
          if (folder !== undefined && renderedLength > 0)
            folders.add(relative(root, folder).replaceAll(sep, '/'))
        }
      }
      this.emitFile({
        type: 'asset',
        fileName: FILE,
        source: JSON.stringify([...folders].toSorted(), null, 2) + '\n',
      })
    },
  }
}

/** "/clone/node_modules/@a/b" of "\0/clone/node_modules/@a/b/lib/index.js?commonjs". */
function packageFolder(id: string): string | undefined {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id)?.[1]
}
