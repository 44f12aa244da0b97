/** "1 Nov" for each tick in GMT, with the year below the first one and wherever it changes. */
export function dateLabels(seconds: readonly number[], language: string): string[] {
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  let before = 0
  return seconds.map((s) => {
    const year = new Date(s * 1000).getUTCFullYear()
    const label = date.format(s * 1000) + (year === before ? '' : `\n${year}`)
    before = year
    return label
  })
}
