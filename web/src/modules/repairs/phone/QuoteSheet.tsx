import { api, work } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import type { WorkRecord } from '@houqin/contracts/work'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { useWorkAction } from '../work/use-work.ts'
import { workWords } from '../work/work-words.ts'
import { MaterialRows, type Material } from './MaterialRows.tsx'
import { useStep } from './use-step.ts'
import styles from './WorkCard.module.css'

interface QuoteSheetProps {
  repair: Repair
  record: WorkRecord
  onClose: () => void
}

/** Labour and material; the scheme of the requester decides what of it is paid. */
export function QuoteSheet({ repair, record, onClose }: QuoteSheetProps) {
  const t = useT(workWords)
  const [labour, setLabour] = useState('0')
  const [materials, setMaterials] = useState<Material[]>([])
  const setNature = useWorkAction(api.setRepairNature)
  const step = useStep(api.quoteRepair, onClose)
  const params = { id: repair.id }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void step.send(async () => {
      if (record.nature !== 'chargeable')
        await setNature.mutateAsync({ params, body: { nature: 'chargeable', version: repair.version } })
      return { params, body: { labour: labour.trim() || '0', materials } }
    })
  }
  return (
    <Sheet title={`${t('do.quote')} · ${repair.number}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p className="faint">{t('about.quote')}</p>
        {record.scheme === 'full' ? (
          <label className="field">
            <span>{t('field.labour')}</span>
            <input inputMode="decimal" value={labour} onChange={(event) => setLabour(event.target.value)} />
          </label>
        ) : (
          <p>{t(work.schemes[record.scheme])}</p>
        )}
        <MaterialRows materials={materials} onChange={setMaterials} />
        <div className={styles.foot}>
          <Trouble error={step.failure} />
          <Button type="submit" block size="large" color="primary" loading={step.busy}>
            {t('do.quote')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
