import { api } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Form, Radio } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { repairWords } from '../words.ts'
import styles from './MergeField.module.css'

interface MergeFieldProps {
  repair: Pick<RepairRow, 'id' | 'place'>
}

/** The case that stays, among the open ones of the same place. */
export function MergeField({ repair }: MergeFieldProps) {
  const t = useT(repairWords)
  const near = useEndpoint(api.listRepairs, {
    query: { view: 'open', limit: 50, ...(repair.place === null ? {} : { placeId: repair.place.id }) },
  })
  if (near.data === undefined) return <PageSkeleton rows={4} />
  const others = near.data.items.filter(({ id, flags }) => id !== repair.id && !flags.includes('part'))
  if (others.length === 0) return <p>{t('merge.none')}</p>
  return (
    <Form.Item name="intoId" label={t('merge.into')} rules={[{ required: true, message: t('merge.missing') }]}>
      <Radio.Group className={styles.group}>
        {others.map((other) => (
          <Radio key={other.id} value={other.id} className={styles.option}>
            <strong>{other.title}</strong>
            <span className={styles.about}>
              <span className="number">{other.number}</span> <StateTag state={other.state} />{' '}
              <Moment at={other.reportedAt} /> {other.reporterName}
            </span>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  )
}
