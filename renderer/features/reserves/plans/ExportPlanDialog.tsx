import { useState } from 'react'
import { PLAN_FORMATS, type PlanFormat } from '../../../../shared/contract/reserves'
import type { Plan } from '../../../../shared/reserves/plan'
import { ask } from '../../../app/ask'
import { usePreferences, useText } from '../../../app/preferences'
import { LanguagesChoice, languagesOf, type Languages } from '../../../ui/LanguagesChoice'
import form from '../../../ui/ui.module.css'
import { FormatDialog } from './FormatDialog'
import { FORMAT, FORMAT_FOR, m } from './messages'

/** A plan leaves: to print, for a spreadsheet, for programs, or to be opened again. */
export function ExportPlanDialog(props: { plan: Plan; isTried: boolean; onClose(): void }) {
  const { plan, isTried, onClose } = props
  const t = useText()
  const { language } = usePreferences().preferences
  const [languages, setLanguages] = useState<Languages>('one')
  const [format, setFormat] = useState<PlanFormat>(PLAN_FORMATS[0])
  return (
    <FormatDialog
      title={t(m.exportTitle(plan.title))}
      options={FORMAT}
      hints={FORMAT_FOR}
      value={format}
      onChoose={setFormat}
      onExport={() => ask('reserves.export', { plan, format, languages: languagesOf(languages, language) })}
      onClose={onClose}
    >
      {isTried && <p className={form.hint}>{t(m.asPlanned)}</p>}
      {format === 'pdf' && <LanguagesChoice value={languages} onChoose={setLanguages} />}
    </FormatDialog>
  )
}
