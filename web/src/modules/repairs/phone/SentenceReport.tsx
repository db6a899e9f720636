import { api } from '@houqin/contracts'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { useKept } from '../../../phone/parts/use-kept.ts'
import { SentenceCard, type Card } from './SentenceCard.tsx'
import { phoneRepairWords } from './words.ts'

/** One sentence is enough (一句话报修): what it says becomes a card, and the person confirms the card. */
export function SentenceReport() {
  const t = useT(phoneRepairWords)
  const [words, keep, drop] = useKept('sentence', '')
  const [card, setCard] = useState<Card | null>(null)
  const read = useAction(api.readRepairSentence, { onDone: setCard })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim().length > 1) read.mutate({ body: { text: words.trim() } })
  }
  return (
    <section>
      <form onSubmit={submit}>
        <label className="field">
          <span>{t('sentence.label')}</span>
          <textarea
            rows={2}
            maxLength={500}
            value={words}
            placeholder={t('sentence.example')}
            onChange={(event) => {
              keep(event.target.value)
              setCard(null)
            }}
          />
        </label>
        <Trouble error={read.error} />
        {card === null && (
          <Button type="submit" block size="large" loading={read.isPending} disabled={words.trim().length < 2}>
            {t('sentence.read')}
          </Button>
        )}
      </form>
      {card !== null && <SentenceCard card={card} words={words.trim()} change={setCard} onReported={drop} />}
    </section>
  )
}
