import { readYaml } from './read-yaml.ts'

/**
 * A plugin of vite: `import file from './file.yaml'` gives the parsed value. It is parsed when the program is built,
 * so the app carries no text to parse at its start; a fault in the file ends the build.
 */
export const yamlModule = {
  name: 'yaml-module',
  transform(text: string, id: string) {
    if (!id.endsWith('.yaml')) return undefined
    const yaml = readYaml(text)
    if (yaml.ok)
      return { code: `export default ${JSON.stringify(yaml.value)}`, map: null, moduleType: 'js' as const }
    throw new Error(
      yaml.faults.map(({ line, column, message }) => `${id}:${line}:${column}: ${message}`).join('\n'),
    )
  },
}
