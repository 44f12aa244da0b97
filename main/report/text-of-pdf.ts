import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'

/** For tests: what each page of a report says, piece by piece of writing, joined by spaces. */
export function textOfPdf(pdf: Uint8Array): string[] {
  const objects = new Map(
    [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs),
    ].map(([, id, body]) => [id!, body!] as const),
  )
  const bodies = [...objects.values()]
  const fonts = new Map(
    bodies
      .flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)])
      .map(([, name, id]) => [name!, charactersOf(objects, id!)] as const),
  )
  const kids = /\/Kids \[(.*?)\]/s.exec(bodies.find((body) => body.includes('/Type /Pages'))!)![1]!
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, page]) => {
    const contents = /\/Contents (\d+) 0 R/.exec(objects.get(page!)!)![1]!
    return textOf(streamOf(objects.get(contents)!), fonts)
  })
}

type Characters = readonly string[]

function textOf(contents: string, fonts: ReadonlyMap<string, Characters>): string {
  let characters: Characters = []
  const pieces: string[] = []
  for (const [, font, glyphs] of contents.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font !== undefined) characters = fonts.get(font)!
    else {
      const codes = [...glyphs!.matchAll(/<(\w+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g)!)
      pieces.push(codes.map((code) => characters[parseInt(code, 16)] ?? '\ufffd').join(''))
    }
  }
  return pieces.join(' ')
}

/** What each glyph of a font stands for: its table "to Unicode". */
function charactersOf(objects: ReadonlyMap<string, string>, font: string): Characters {
  const table = streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)!)![1]!)!)
  return [...table.matchAll(/^<\w+> <\w+> \[(.*)\]$/gm)].flatMap(([, entries]) =>
    [...entries!.matchAll(/<([\w ]*)>/g)].map(([, units]) =>
      String.fromCharCode(...(units!.match(/\w{4}/g) ?? []).map((unit) => parseInt(unit, 16))),
    ),
  )
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length
  return inflateSync(Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1')).toString(
    'latin1',
  )
}
