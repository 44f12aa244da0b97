import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react'
import { HelpContext, type Topic } from '../../app/help'
import { useKeys } from '../../app/keys'
import { KeyboardMap } from './keyboard/KeyboardMap'
import type { ScreenName } from './keyboard/table'

/** A hundred terms in two languages are loaded when somebody asks for one. */
const GlossaryDialog = lazy(() =>
  import('./glossary/GlossaryDialog').then((file) => ({ default: file.GlossaryDialog })),
)

/** The keyboard map and the glossary lie over whatever is on the screen, which goes on below: nothing is left for them. */
export function HelpProvider({ screen, children }: { screen: ScreenName; children: ReactNode }) {
  const [{ topic, of }, ask] = useState<{ topic?: Topic; of: ScreenName }>({ of: screen })
  // What was shown about one screen is over with it.
  if (of !== screen) ask({ of: screen })
  const show = useCallback((topic: Topic | undefined) => ask({ topic, of: screen }), [screen])
  const close = () => show(undefined)
  const toggle = (asked: Topic) => () => show(asked === topic ? undefined : asked)
  useKeys({ F1: toggle('keys'), 'Shift+Slash': toggle('keys'), F10: toggle('glossary') })
  const help = useMemo(() => ({ topic, show }), [topic, show])
  return (
    <HelpContext value={help}>
      {children}
      {topic === 'keys' && <KeyboardMap screen={screen} onClose={close} />}
      {topic === 'glossary' && (
        <Suspense>
          <GlossaryDialog onClose={close} />
        </Suspense>
      )}
    </HelpContext>
  )
}
