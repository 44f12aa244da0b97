/** A YAML file, parsed when the program is built; see yaml-module.ts. */
declare module '*.yaml' {
  const value: unknown
  export default value
}
