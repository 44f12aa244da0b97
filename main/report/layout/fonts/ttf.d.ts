/** A font as a data URL: so it is in the program's own files wherever it runs. */
declare module '*.ttf?inline' {
  const url: string
  export default url
}
