import type { PlacedFault } from '../../shared/procedure/language/yaml/read-checked'

/** A line for each fault of a file, as compilers write them: "file:line:column: path: what is wrong". */
export function faultsText(file: string, faults: readonly PlacedFault[]): string {
  return faults
    .map(({ line, column, path, message }) => {
      return `${file}:${line}:${column}: ${path ? `${path}: ` : ''}${message}\n`
    })
    .join('')
}
