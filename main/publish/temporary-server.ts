import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** For tests: a real PostgreSQL of their own, in a temporary folder and on a socket there. */

/** The folder with PostgreSQL's programs, the newest; in CI it may come from Debian's packages. */
export function postgresPrograms(): string | undefined {
  const found = installed()
  const isRootInCi = process.env['CI'] === 'true' && process.getuid?.() === 0
  if (found !== undefined || !isRootInCi || !existsSync('/usr/bin/apt-get')) return found
  spawnSync('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends postgresql'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 180_000,
  })
  return installed()
}

function installed(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'initdb'))
  const debian = globSync('/usr/lib/postgresql/*/bin/initdb').sort((a, b) =>
    b.localeCompare(a, 'en', { numeric: true }),
  )
  const initdb = [...debian, ...onPath].find((path) => existsSync(path))
  return initdb && dirname(initdb)
}

export interface TemporaryServer {
  url(who?: { user?: string; password?: string; database?: string }): string
  /** Ends when connections are taken. */
  start(): Promise<void>
  /** The server itself and then these of its processes, with SIGKILL. */
  kill(others: number[]): Promise<void>
  remove(): Promise<void>
}

const OWNER = { user: 'owner', password: 'p@ss word', database: 'postgres' }

/** Makes a database cluster whose users need passwords. It is not started yet. */
export function temporaryServer(programs: string): TemporaryServer {
  const folder = mkdtempSync(join(tmpdir(), 'hatchwise-postgres-'))
  const account = unprivileged()
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, OWNER.password)
  if (account) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid)
  execFileSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      OWNER.user,
      `--pwfile=${passwordFile}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '-N',
      '--locale=C',
    ],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let postmaster: ChildProcess | undefined
  let log = ''
  process.once('exit', () => postmaster?.kill('SIGQUIT'))

  const isRunning = () => postmaster && postmaster.exitCode === null && postmaster.signalCode === null
  const stop = (signal: NodeJS.Signals) =>
    new Promise<void>((done) => {
      if (!isRunning()) return done()
      postmaster!.once('exit', () => done())
      postmaster!.kill(signal)
    })

  return {
    url: (who = {}) => {
      const { user, password, database } = { ...OWNER, ...who }
      const name = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
      return `postgres://${name}@/${database}?host=${encodeURIComponent(folder)}`
    },
    async start() {
      const pidFile = join(data, 'postmaster.pid')
      for (let i = 0; i < 400; i++) {
        if (!isRunning()) {
          // It refuses as long as a process of one that was killed is still about to end.
          const args = ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`]
          postmaster = spawn(join(programs, 'postgres'), args, { ...account, cwd: folder })
          postmaster.stderr?.on('data', (bytes) => (log += String(bytes)))
        }
        await new Promise((done) => setTimeout(done, 50))
        if (existsSync(pidFile) && /^ready\s*$/m.test(readFileSync(pidFile, 'utf8'))) return
      }
      throw new Error(`PostgreSQL does not start:\n${log}`)
    },
    async kill(others) {
      await stop('SIGKILL')
      for (const pid of others) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It has ended with its parent.
        }
      }
    },
    async remove() {
      await stop('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres', 'nobody'].map((name) => accounts.find((l) => l.startsWith(`${name}:`)))
  const [, , uid, gid] = line.find((l) => l !== undefined)!.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}
