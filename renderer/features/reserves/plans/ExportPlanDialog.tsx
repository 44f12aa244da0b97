import { useState } from 'react'
import { PLAN_FORMATS, type PlanFormat } from '../../../../shared/contract/reserves'
import type { Plan } from '../../../../shared/reserves/plan'
import { ask } from '../../../app/ask'
import { usePreferences, useText } from '../../../app/preferences'
import { LanguagesChoice, languagesOf, type Languages } from '../../../ui/LanguagesChoice'
import { FormatDialog } from './FormatDialog'
import { FORMAT, FORMAT_FOR, m } from './messages'

/** A plan leaves: to print, for a spreadsheet, for programs, or to be opened again. */
export function ExportPlanDialog({ plan, onClose }: { plan: Plan; onClose(): void }) {
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
      {format === 'pdf' && <LanguagesChoice value={languages} onChoose={setLanguages} />}
    </FormatDialog>
  )
}
