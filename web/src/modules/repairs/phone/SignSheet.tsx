import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { call } from '../../../kernel/call.ts'
import { useT } from '../../../kernel/i18n.ts'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { workWords } from '../work/work-words.ts'
import { usePen } from '../../../ui/use-pen.ts'
import { useStep } from './use-step.ts'
import styles from './WorkCard.module.css'

/** The user signs on the glass, or tells the code that only they see. */
export function SignSheet({ repair, onClose }: { repair: Repair; onClose: () => void }) {
  const t = useT(workWords)
  const [name, setName] = useState(repair.reporterName ?? '')
  const [code, setCode] = useState('')
  const [said, setSaid] = useState<string>()
  const { canvasRef, handlers, isEmpty, clear, picture } = usePen()
  const step = useStep(api.signRepair, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const params = { id: repair.id }
    const byCode = code.trim()
    const isMissing = byCode === '' && (isEmpty || name.trim() === '')
    setSaid(isMissing ? t(isEmpty ? 'sign.empty' : 'missing') : undefined)
    if (isMissing) return
    void step.send(async () => {
      if (byCode !== '') return { params, body: { code: byCode } }
      const body = new FormData()
      body.set('file', await picture(), 'signature.png')
      const { id: fileId } = await call(api.uploadPhoto, { body })
      return { params, body: { name: name.trim(), fileId } }
    })
  }
  return (
    <Sheet title={`${t('do.sign')} · ${repair.number}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p>{t('sign.draw')}</p>
        <canvas ref={canvasRef} className={styles.pad} aria-label={t('sign.draw')} {...handlers} />
        <Button fill="none" onClick={clear}>
          {t('sign.clear')}
        </Button>
        <label className="field">
          <span>{t('sign.name')}</span>
          <input value={name} maxLength={30} onChange={(event) => setName(event.target.value)} />
        </label>
        <label className="field">
          <span>{t('sign.code')}</span>
          <input
            value={code}
            maxLength={6}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        <div className={styles.foot}>
          <Trouble error={step.failure} said={said} />
          <Button type="submit" block size="large" color="primary" loading={step.busy}>
            {t('sign.send')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
