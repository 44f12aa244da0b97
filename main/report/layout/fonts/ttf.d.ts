/** A font as `packed-font.ts` makes it: so it is in the program's own files wherever it runs. */
declare module '*.ttf?packed' {
  const packed: Uint8Array
  export default packed
}
