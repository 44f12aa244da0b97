import { app, dialog } from 'electron'
import { isLibrary, placeIn, pointTo, type Place } from '../data/place'
import { languageOfLocale, type Text } from '../../shared/i18n/text'

/** The program has no preferences yet: it speaks the system's language. */
const TEXT = {
  gone: (folder: string): Text => ({
    en: `The library is not at ${folder}.`,
    ru: `Библиотеки нет в ${folder}.`,
  }),
  toDo: {
    en: 'Its disk may not be plugged in. Plug it in and try again, or choose the folder in which the library lies now. Nothing was changed.',
    ru: 'Возможно, её диск не подключён. Подключите его и повторите или выберите папку, в которой библиотека лежит теперь. Ничего не изменено.',
  },
  none: (folder: string): Text => ({
    en: `There is no library in ${folder}.`,
    ru: `В папке ${folder} библиотеки нет.`,
  }),
  again: { en: 'Try again', ru: 'Повторить' },
  choose: { en: 'Choose a folder…', ru: 'Выбрать папку…' },
  usual: { en: 'Work in the usual folder', ru: 'Работать в обычной папке' },
  quit: { en: 'Quit', ru: 'Выйти' },
}

const CHOICES = ['again', 'choose', 'usual', 'quit'] as const

/**
 * Where the library lies. Where it is not where somebody has put it, the person says what to do; no new library is made
 * unasked. Undefined: they gave up.
 */
export async function libraryPlace(usual: string): Promise<Place | undefined> {
  const language = languageOfLocale(app.getLocale())
  let also: Text | undefined
  for (let place = placeIn(usual); ; place = placeIn(usual)) {
    if (!place.isMissing) return place
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: 'Hatchwise',
      message: TEXT.gone(place.folder)[language],
      detail: [also, TEXT.toDo]
        .map((text) => text?.[language] ?? '')
        .join('\n\n')
        .trim(),
      buttons: CHOICES.map((choice) => TEXT[choice][language]),
      defaultId: 0,
      cancelId: CHOICES.indexOf('quit'),
      noLink: true,
    })
    also = undefined
    const choice = CHOICES[response]
    if (choice === 'quit') return undefined
    if (choice === 'usual') pointTo(usual, usual, place.folder)
    if (choice === 'usual') return { folder: usual, isMissing: false }
    if (choice !== 'choose') continue
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] })
    const [folder] = filePaths
    if (folder !== undefined && isLibrary(folder)) pointTo(usual, folder, place.before)
    else if (folder !== undefined) also = TEXT.none(folder)
  }
}
