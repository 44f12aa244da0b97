import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { parquetMetadataAsync } from 'hyparquet'
import type { Head } from '../../shared/session/chain'

/** The events of all sessions, partitioned; and a row for each session. */
export const EVENTS = 'events'
export const SESSIONS = 'sessions.parquet'

/** Where the events of a session lie in an archive: events/station=<id>/date=<YYYY-MM-DD>/<session>.parquet. */
export function placeOf(
  folder: string,
  { station, session, openedAt }: { station: string; session: string; openedAt: string },
): string {
  const partitions = [`station=${partitionValue(station)}`, `date=${openedAt.slice(0, 10)}`]
  return join(folder, EVENTS, ...partitions, `${session}.parquet`)
}

/**
 * A value as the name of a Hive partition: what is neither a letter nor a digit nor "_", "." or "-" as %XX, which
 * readers turn back. Today's ids have nothing of the kind.
 */
export function partitionValue(value: string): string {
  return value.replaceAll(/[^\p{L}\p{N}_.-]/gu, (character) =>
    [...Buffer.from(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  )
}

/** Where the log in an archived file ends, by its metadata; undefined where there is no such file, or no whole one. */
export async function archivedHead(path: string): Promise<Head | undefined> {
  const file = await open(path).catch(() => undefined)
  if (!file) return undefined
  try {
    const { size } = await file.stat()
    const slice = async (start: number, end = size) => {
      const bytes = new Uint8Array(end - start)
      await file.read(bytes, 0, bytes.length, start)
      return bytes.buffer
    }
    const metadata = await parquetMetadataAsync({ byteLength: size, slice }, { initialFetchSize: 16_384 })
    const values = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]))
    const hash = values.get('head_hash')
    return hash === undefined ? undefined : { seq: Number(values.get('head_seq')), hash }
  } catch {
    return undefined
  } finally {
    await file.close()
  }
}
