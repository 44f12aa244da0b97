import type { Connection } from '../../../store/database'
import { pages, writeFile } from '../bare'

const json = JSON.stringify

export function linesBare(db: Connection, session: string, path: string): void {
  writeFile(path, (put) => {
    for (const page of pages(db, session)) {
      let text = ''
      for (const e of page) {
        text += `{"v":${e.v},"session":${json(e.session)},"seq":${e.seq},"at":${json(e.at)},"actor":${json(e.actor)},"kind":${json(e.kind)},"data":${e.data},"prev":${json(e.prev)},"hash":${json(e.hash)}}\n`
      }
      put(text)
    }
  })
}
