import { api } from '@houqin/contracts'
import type { LetterLayer } from '@houqin/contracts/goals'
import { App } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { goalWords } from '../words.ts'

interface MakeDrawerProps {
  planId: string
  layer: LetterLayer | undefined
  onClose: () => void
}

/** Makes the letters of a layer, to be signed by a day. */
export function MakeDrawer({ planId, layer, onClose }: MakeDrawerProps) {
  const t = useT(goalWords)
  const { message } = App.useApp()
  const make = useAction(api.makeLetters, { invalidates: [api.listLetters, api.getLetterCoverage] })
  const send = async ({ dueOn }: { dueOn: string }) => {
    const { made, kept } = await make.mutateAsync({
      params: { id: planId },
      body: { layer: layer ?? 'unit', dueOn },
    })
    void message.success(t('letters.made', { made, kept }))
  }
  const title = t(layer === 'member' ? 'letters.make.member' : 'letters.make.unit')
  return (
    <FormDrawer<{ dueOn: string }>
      open={layer !== undefined}
      onClose={onClose}
      title={title}
      about={t('letters.about')}
      submitLabel={title}
      onSubmit={send}
    >
      <DayField name="dueOn" label={t('letters.dueOn')} missing={t('missing')} />
    </FormDrawer>
  )
}
