import type { Connection } from '../../../store/database'
import { pages, writeFile } from '../bare'
import { dataOf, degCOf, mmHgOf, ordinalOf, sessionOf } from './fields'

const HEAD =
  't_utc,gmt_doy,met_ms,session,mode,seq,actor,kind,compartment,hatch,state,p_mmhg,t_degc,instrument,alarm,step,choice,text,reason,undoes,verdict,probability,loss_kg_per_day,entered_utc,data,v,prev,hash'

export function csvBare(db: Connection, session: string, path: string): void {
  const { mode, openedMs } = sessionOf(db, session)
  writeFile(path, (put) => {
    put(`${HEAD}\r\n`)
    for (const page of pages(db, session)) {
      let text = ''
      for (const e of page) {
        const d = dataOf(e)
        const atMs = Date.parse(e.at)
        text += `${e.at},${ordinalOf(e.at, atMs)},${atMs - openedMs},${session},${mode},${e.seq},${quoted(e.actor)},${e.kind},`
        text += `${quoted(d.compartment)},${quoted(d.hatch ?? d.between?.join('/'))},${d.state ?? ''},${mmHgOf(d) ?? ''},${degCOf(d) ?? ''},`
        text += `${quoted(d.instrument)},${quoted(d.alarm)},${quoted(d.step)},${quoted(d.choice)},${quoted(d.text)},${quoted(d.reason)},`
        text += `${d.target ?? ''},${d.verdict ?? ''},${d.probability ?? ''},${d.kgPerDay ?? ''},${d.enteredAt ?? ''},`
        text += `${quoted(e.data)},${e.v},${e.prev},${e.hash}\r\n`
      }
      put(text)
    }
  })
}

function quoted(text = ''): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
