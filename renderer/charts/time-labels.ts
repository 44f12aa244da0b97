/** "15:00" for each tick in GMT, with the date below the first one and wherever the day changes. */
export function timeLabels(seconds: readonly number[], language: string): string[] {
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  let before = ''
  return seconds.map((s) => {
    const iso = new Date(s * 1000).toISOString()
    const day = iso.slice(0, 10)
    const clock = Number(iso.slice(17, 19)) === 0 ? iso.slice(11, 16) : iso.slice(11, 19)
    const label = day === before ? clock : `${clock}\n${date.format(s * 1000)}`
    before = day
    return label
  })
}
