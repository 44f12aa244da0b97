/** A session log as text (vite). */
declare module '*.jsonl?raw' {
  const text: string
  export default text
}
