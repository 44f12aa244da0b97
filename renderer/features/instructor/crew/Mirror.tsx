import { useEffect, useState } from 'react'
import { ask } from '../../../app/ask'
import { useText } from '../../../app/preferences'
import frame from '../instructor.module.css'
import styles from './crew-side.module.css'
import { m } from './messages'

const EVERY_MS = 1000

/** The crew's window as a picture, about once a second for as long as it is shown. */
export function Mirror({ isLarge }: { isLarge?: boolean }) {
  const t = useText()
  const picture = usePicture()
  return (
    <div className={isLarge ? `${frame.frame} ${styles.mirror} ${styles.large}` : styles.mirror}>
      {picture && <img src={picture} alt={t(m.picture)} />}
      {picture === null && <p role="status">{t(m.noPicture)}</p>}
    </div>
  )
}

/** An address of the last picture: null where there is none to be had, undefined before the first. */
function usePicture(): string | null | undefined {
  const [url, setUrl] = useState<string | null>()
  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const answer = await ask('drill.mirror', undefined)
      if (gone) return
      setUrl(answer.ok ? urlOf(answer.value) : null)
      // One picture after the other, however long it takes.
      timer = setTimeout(() => void look(), EVERY_MS)
    }
    void look()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [])
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])
  return url
}

function urlOf(jpeg: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }))
}
