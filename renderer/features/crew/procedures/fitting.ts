import { bundledProcedures } from '../../../../shared/procedure/bundled'
import type { Procedure } from '../../../../shared/procedure/language/procedure'

/** The bundled procedures for a station: those that name no station, and those that name this one. */
export function proceduresFor(station: string): readonly Procedure[] {
  return bundledProcedures().filter(({ stations }) => stations === undefined || stations.includes(station))
}

/** As it stands in the book: "2.1 Depressurisation". */
export function bookTitle({ number, title }: Pick<Procedure, 'number' | 'title'>): Procedure['title'] {
  const prefix = number === undefined ? '' : `${number} `
  return { en: prefix + title.en, ru: prefix + title.ru }
}
