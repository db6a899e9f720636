import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { Button } from 'antd-mobile'
import { useRef, useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { CameraView } from '../../../phone/parts/CameraView.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { workWords } from '../work/work-words.ts'
import { placeCodeIn } from './place-code.ts'
import styles from './ScanSheet.module.css'
import { useStep } from './use-step.ts'
import { phoneRepairWords } from './words.ts'

/** Proof of having been there: the code on the spot, by camera or typed. */
export function ArriveSheet({ repair, onClose }: { repair: Repair; onClose: () => void }) {
  const t = useT(workWords)
  const tScan = useT(phoneRepairWords)
  const notify = useNotice()
  const [said, setSaid] = useState<string>()
  const seenRef = useRef<string>(undefined)
  const step = useStep(api.arriveAtRepair, onClose)
  const arrive = async (text: string) => {
    if (seenRef.current === text) return // the camera repeats itself
    seenRef.current = text
    const code = placeCodeIn(text)
    setSaid(code === undefined ? tScan('scan.foreign') : undefined)
    if (code === undefined) return
    const record = await step.send(() => ({ params: { id: repair.id }, body: { code } }))
    if (record?.arrivals.at(-1)?.matches === false) notify(t('arrive.wrong'))
    seenRef.current = undefined
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void arrive(new FormData(event.currentTarget).get('code') as string)
  }
  return (
    <Sheet title={t('do.arrive')} onClose={onClose} full>
      <CameraView
        onText={(text) => void arrive(text)}
        words={{
          aim: tScan('scan.aim'),
          starting: tScan('scan.starting'),
          refused: tScan('scan.noCamera'),
          insecure: tScan('scan.insecure'),
        }}
      />
      <Trouble error={step.failure} said={said} />
      <form className={styles.code} onSubmit={submit}>
        <label className="field">
          <span>{tScan('scan.code')}</span>
          <input
            name="code"
            maxLength={16}
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </label>
        <Button type="submit" color="primary" loading={step.busy}>
          {t('do.arrive')}
        </Button>
      </form>
    </Sheet>
  )
}
