import { work } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import type { WorkRecord } from '@houqin/contracts/work'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Dropdown, Tag } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { RecordPart } from '../../../ui/RecordPage.tsx'
import { useWork } from './use-work.ts'
import { WorkDrawer, type WorkForm } from './WorkDrawer.tsx'
import { MaterialLines, MoneyLines, OutsideLines, WorkedLines, WorkTotals } from './WorkLines.tsx'
import styles from './WorkParts.module.css'
import { workWords } from './work-words.ts'

/** Work, material and money of a repair on its page, and what may be done about them. */
export function WorkParts({ repair }: { repair: Repair }) {
  const record = useWork(repair.id).data
  const [form, setForm] = useState<WorkForm>()
  if (record === undefined) return null
  return (
    <>
      <WorkPart record={record} onForm={setForm} />
      <MoneyPart record={record} onForm={setForm} />
      <WorkDrawer form={form} repair={repair} record={record} onClose={() => setForm(undefined)} />
    </>
  )
}

interface PartProps {
  record: WorkRecord
  onForm: (form: WorkForm) => void
}

function WorkPart({ record, onForm }: PartProps) {
  const t = useT(workWords)
  const isEmpty = record.hours.length + record.tasks.length + record.materials.length === 0
  const onVoid = record.can.work ? (lineId: string) => onForm({ kind: 'void', id: lineId }) : undefined
  return (
    <RecordPart title={t('work')}>
      <div className={styles.stack}>
        <Standing record={record} />
        {isEmpty && <p className={styles.faint}>{t('none.work')}</p>}
        <WorkedLines record={record} onVoid={onVoid} />
        {record.materials.length > 0 && (
          <div>
            <h3 className={styles.sub}>{t('materials')}</h3>
            <MaterialLines record={record} onVoid={onVoid} />
          </div>
        )}
        <WorkTotals totals={{ ...record.totals, due: '0', outstanding: '0' }} />
        <Evidence record={record} />
        {record.can.work && <WorkButtons record={record} onForm={onForm} />}
      </div>
    </RecordPart>
  )
}

/** What its reader must know first: repeated, waiting, found by ourselves. */
function Standing({ record }: { record: WorkRecord }) {
  const t = useT(workWords)
  return (
    <>
      {record.repeatOf !== null && (
        <p>
          <Link to="/repairs/$id" params={{ id: record.repeatOf.id }}>
            {t('repeat.of', { number: record.repeatOf.number })}
          </Link>
        </p>
      )}
      {record.backlog !== null && (
        <Alert type="warning" showIcon title={t('backlog.reason', { reason: record.backlog.reason })} />
      )}
      {record.signCode !== null && (
        <Alert type="info" title={t('sign.yours', { code: record.signCode })} description={t('sign.yours.about')} />
      )}
    </>
  )
}

/** Arrivals by scan and the user's signature. */
function Evidence({ record }: { record: WorkRecord }) {
  const t = useT(workWords)
  const format = useFormat()
  if (record.arrivals.length === 0 && record.signature === null) return null
  return (
    <ul className={styles.evidence}>
      {record.arrivals.map((one) => (
        <li key={one.at} className={one.matches ? undefined : styles.warn}>
          {t(one.matches ? 'arrived.here' : 'arrived.elsewhere', { name: one.by, place: one.place })} ·{' '}
          {format.moment(one.at)}
        </li>
      ))}
      {record.signature !== null && (
        <li>
          {t(`signed.${record.signature.method}`, { name: record.signature.name })} ·{' '}
          {format.moment(record.signature.at)}
          {record.signature.url !== null && (
            <img className={styles.signature} src={record.signature.url} alt={record.signature.name} />
          )}
        </li>
      )}
    </ul>
  )
}

function WorkButtons({ record, onForm }: PartProps) {
  const t = useT(workWords)
  const rare = [
    { key: 'outside', label: t('do.outside') },
    { key: 'backlog', label: t(record.backlog === null ? 'do.backlog' : 'do.unbacklog') },
  ] as const
  return (
    <div className={styles.actions}>
      <Button onClick={() => onForm({ kind: 'record' })}>{t('do.record')}</Button>
      <Dropdown
        trigger={['click']}
        menu={{ items: rare.map(({ key, label }) => ({ key, label, onClick: () => onForm({ kind: key }) })) }}
      >
        <Button>{t('do.more')}</Button>
      </Dropdown>
    </div>
  )
}

function MoneyPart({ record, onForm }: PartProps) {
  const t = useT(workWords)
  const onReturn = record.can.work ? (id: string) => onForm({ kind: 'return', id }) : undefined
  return (
    <RecordPart title={t('money')}>
      <div className={styles.stack}>
        <p>
          <Tag>{t(work.natures[record.nature])}</Tag>
          {record.nature === 'chargeable' && <span className={styles.faint}>{t(work.schemes[record.scheme])}</span>}
        </p>
        {record.gates.map((gate) => (
          <Alert
            key={gate.code}
            type="warning"
            showIcon
            title={gate.says}
            description={t('basis', { basis: gate.basis })}
          />
        ))}
        <MoneyLines record={record} />
        <OutsideLines record={record} onReturn={onReturn} />
        {record.nature === 'chargeable' && (
          <WorkTotals
            totals={{
              ...record.totals,
              effectiveHours: '0',
              standardHours: '0',
              materials: '0',
              outputValue: '0',
              outsideCost: '0',
              saved: '0',
            }}
          />
        )}
        <MoneyButtons record={record} onForm={onForm} />
      </div>
    </RecordPart>
  )
}

function MoneyButtons({ record, onForm }: PartProps) {
  const t = useT(workWords)
  const { can, quote, nature, totals } = record
  const isChargeable = nature === 'chargeable'
  const owes = Number(totals.outstanding) > 0
  const buttons: [WorkForm['kind'], string, boolean][] = [
    ['consent', t('do.consent'), can.consent],
    ['decline', t('do.decline'), can.consent],
    ['charge', t('do.charge'), can.charge && owes],
    ['waive', t('do.waive'), can.charge && owes],
    ['quote', t(quote === null ? 'do.quote' : 'do.requote'), can.work && isChargeable && record.charges.length === 0],
    ['nature', t('do.nature'), can.work && record.charges.length === 0],
    ['saving', t('do.saving'), can.charge && totals.effectiveHours !== '0.00'],
  ]
  const offered = buttons.filter(([, , isOffered]) => isOffered)
  if (offered.length === 0) return null
  return (
    <div className={styles.actions}>
      {offered.map(([kind, label]) => (
        <Button key={kind} onClick={() => onForm({ kind })}>
          {label}
        </Button>
      ))}
    </div>
  )
}
