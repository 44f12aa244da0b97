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
    if (yaml.ok) {
      // A text in JSON is read twice as fast as the same written as code.
      const code = `export default JSON.parse(${JSON.stringify(JSON.stringify(yaml.value))})`
      return { code, map: null, moduleType: 'js' as const }
    }
    throw new Error(
      yaml.faults.map(({ line, column, message }) => `${id}:${line}:${column}: ${message}`).join('\n'),
    )
  },
}
