import { run } from './run'

/** For tests: runs a command as a shell does; gives its exit status and what it wrote. */
export async function hatchwise(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const status = await run(args, { out: (text) => (out += text), err: (text) => (err += text) })
  return { status, out, err }
}
