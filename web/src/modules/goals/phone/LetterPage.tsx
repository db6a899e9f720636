import { api } from '@houqin/contracts'
import type { Letter } from '@houqin/contracts/goals'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { usePen } from '../../../ui/use-pen.ts'
import { LetterSheet } from '../LetterSheet.tsx'
import { useSigning } from '../use-signing.ts'
import { goalWords } from '../words.ts'
import styles from './Goals.module.css'

/** A letter on the phone, read and signed with the finger. */
export function LetterPage() {
  const t = useT(goalWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const letter = useEndpoint(api.getLetter, { params: { id } })
  const [signing, setSigning] = useState(false)
  if (letter.data === undefined)
    return letter.error === null ? <Loading /> : <Failure error={letter.error} retry={() => void letter.refetch()} />
  return (
    <div className="page">
      <Header title={t('phone.letters')} home="/goals" />
      <LetterSheet letter={letter.data} />
      {letter.data.waitsForMe && (
        <div className={styles.foot}>
          <Button block size="large" color="primary" onClick={() => setSigning(true)}>
            {t('letter.sign')}
          </Button>
        </div>
      )}
      {signing && <SignSheet letter={letter.data} onClose={() => setSigning(false)} />}
    </div>
  )
}

function SignSheet({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const t = useT(goalWords)
  const notify = useNotice()
  const { canvasRef, handlers, isEmpty, clear, picture } = usePen()
  const signing = useSigning([letter], { isEmpty, picture }, (n) => {
    notify(t('sign.done', { n }))
    onClose()
  })
  const { password, setPassword } = signing
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void signing.send()
  }
  return (
    <Sheet title={t('sign.title')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p>{t('sign.about')}</p>
        <canvas ref={canvasRef} className={styles.pad} aria-label={t('sign.draw')} {...handlers} />
        <Button fill="none" onClick={clear}>
          {t('sign.clear')}
        </Button>
        <label className="field">
          <span>{t('sign.or')}</span>
          <input
            type="password"
            aria-label={t('sign.password')}
            autoComplete="current-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </label>
        <div className={styles.foot}>
          <Trouble error={signing.failure} said={signing.isEmpty ? t('sign.empty') : undefined} />
          <Button type="submit" block size="large" color="primary" loading={signing.busy}>
            {t('sign.send')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
