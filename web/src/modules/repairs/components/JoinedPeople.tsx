import type { Repair } from '@houqin/contracts/repairs'
import { useT } from '../../../kernel/i18n.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { RecordFields, RecordPart } from '../../../ui/RecordPage.tsx'
import { repairWords } from '../words.ts'

/** Who else met the fault: they wait for the same answer. */
export function JoinedPeople({ joined }: Pick<Repair, 'joined'>) {
  const t = useT(repairWords)
  if (joined.length === 0) return null
  return (
    <RecordPart title={t('record.joined', { n: joined.length })}>
      <RecordFields
        fields={joined.map(({ name, phone, note, at }) => ({
          name: name ?? t('record.joined.unnamed'),
          value: (
            <>
              <Moment at={at} /> {[phone, note].filter((part) => part !== null).join(' · ')}
            </>
          ),
        }))}
      />
    </RecordPart>
  )
}
