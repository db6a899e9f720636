import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { calendarWords } from '../words.ts'
import { BasisField } from './BasisField.tsx'

/** Says that the house’s own table of a year is complete. */
export function ConfirmYearDrawer({ year, open, onClose }: { year: number; open: boolean; onClose: () => void }) {
  const t = useT(calendarWords)
  const confirm = useAction(api.confirmCalendarYear, { invalidates: [api.getCalendarYear] })
  return (
    <FormDrawer<{ basis: string }>
      open={open}
      onClose={onClose}
      title={t('confirm')}
      about={t('confirm.about')}
      submitLabel={t('confirm')}
      onSubmit={({ basis }) => confirm.mutateAsync({ params: { year }, body: { basis } })}
    >
      <BasisField />
    </FormDrawer>
  )
}
