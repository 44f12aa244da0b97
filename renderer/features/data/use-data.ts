import { useEffect, useState } from 'react'
import type { DataState } from '../../../shared/contract/data'

/** Where the library lies and how its backups fare, as the main process tells it; undefined until it has answered. */
export function useData(): DataState | undefined {
  const [data, setData] = useState<DataState>()
  useEffect(() => {
    // What is broadcast is newer than what was asked for.
    void window.hatchwise['data.read'](undefined).then((now) => setData((told) => told ?? now))
    return window.hatchwise.onData(setData)
  }, [])
  return data
}
