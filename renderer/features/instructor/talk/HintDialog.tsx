import { useMemo, useState } from 'react'
import type { DrillOrder } from '../../../../shared/contract/drill'
import type { Text } from '../../../../shared/i18n/text'
import { useText } from '../../../app/preferences'
import { useSession } from '../../../app/session'
import { Choice } from '../../../ui/Choice'
import { Dialog } from '../../../ui/Dialog'
import { useChosenFocus } from '../use-chosen-focus'
import { m } from './messages'
import { TextForm } from './TextForm'

const OWN = 'own'

interface HintProps {
  hints: readonly Text[]
  onOrder(order: DrillOrder): void
  onClose(): void
}

/** What the instructor may say: the scenario's hints, the next one that was not said chosen; or his own words. */
export function HintDialog({ session, ...rest }: HintProps & { session: string }) {
  const { state } = useSession(session)
  const said = useMemo(
    () =>
      new Set(state?.effective.flatMap((e) => (e.kind === 'message' && e.data.hint ? [e.data.text] : []))),
    [state],
  )
  return state ? <Hints {...rest} said={said} /> : null
}

/** `said`: the texts of the hints that stand in the log. */
function Hints(props: HintProps & { said: ReadonlySet<string> }) {
  const t = useText()
  const { hints, said } = props
  const wasSaid = ({ en, ru }: Text) => said.has(en) || said.has(ru)
  const first = hints.findIndex((hint) => !wasSaid(hint))
  const [chosen, setChosen] = useState(first < 0 ? OWN : String(first))
  const [text, setText] = useState(first < 0 ? '' : t(hints[first]!))
  useChosenFocus()
  const choose = (value: string) => {
    setChosen(value)
    const hint = hints[Number(value)]
    setText(hint ? t(hint) : '')
  }
  const options = Object.fromEntries([
    ...hints.map((hint, i) => [String(i), wasSaid(hint) ? marked(hint) : hint] as const),
    [OWN, m.ownHint] as const,
  ])
  return (
    <Dialog title={t(m.hintTitle)} onClose={props.onClose}>
      <TextForm
        text={text}
        onText={setText}
        confirm={t(m.send)}
        hint={t(m.cannotUnsay)}
        onSend={(text) => props.onOrder({ order: 'message', from: t(m.instructor), text, hint: true })}
        onClose={props.onClose}
        before={
          hints.length > 0 && <Choice label={m.hints} options={options} value={chosen} onChoose={choose} />
        }
      />
    </Dialog>
  )
}

function marked({ en, ru }: Text): Text {
  return { en: `${en} (${m.said.en})`, ru: `${ru} (${m.said.ru})` }
}
