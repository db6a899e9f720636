import { api, cases, type ResponseOf } from '@houqin/contracts'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { changedByVerbs } from '../components/verb-endpoints.ts'
import { OpenHere } from './OpenHere.tsx'
import { rememberPlace } from './recent-places.ts'
import styles from './SentenceCard.module.css'
import { phoneRepairWords } from './words.ts'

export type Card = ResponseOf<typeof api.readRepairSentence>

interface SentenceCardProps {
  card: Card
  words: string
  change: (card: Card) => void
  onReported: () => void
}

/** What the sentence was understood to say: confirmed with one tap, or put right. */
export function SentenceCard({ card, words, change, onReported }: SentenceCardProps) {
  const t = useT(phoneRepairWords)
  const navigate = useNavigate()
  const notify = useNotice()
  const report = useAction(api.createRepair, { invalidates: changedByVerbs })
  const { place } = card
  const urgencies = Object.entries(cases.urgencies).map(([value, label]) => ({
    value: value as cases.Urgency,
    label: t(label),
  }))
  const confirm = async () => {
    if (place === null) return
    const body = {
      title: card.title || words.slice(0, 40),
      description: words,
      categoryId: card.category?.id,
      urgency: card.urgency,
      contactPhone: card.contactPhone ?? undefined,
      placeId: place.id,
    }
    const repair = await report.mutateAsync({ body })
    rememberPlace(place)
    onReported()
    notify(t('report.done', { number: repair.number }))
    void navigate({ to: '/repairs/$id' as string, params: { id: repair.id } as never })
  }
  return (
    <div className={styles.card}>
      <Understood card={card} />
      <OtherPlaces card={card} change={change} />
      <OpenHere open={card.open} />
      <Choices
        label={t('report.urgency')}
        options={urgencies}
        value={card.urgency}
        onChange={(urgency) => change({ ...card, urgency })}
      />
      <Trouble error={report.error} />
      <Button
        color="primary"
        block
        size="large"
        disabled={place === null}
        loading={report.isPending}
        onClick={() => void confirm()}
      >
        {t('sentence.confirm')}
      </Button>
      {place !== null && (
        <Link to={'/report/$placeId' as string} params={{ placeId: place.id } as never} className={styles.form}>
          {t('sentence.form')}
        </Link>
      )}
    </div>
  )
}

function Understood({ card }: { card: Card }) {
  const t = useT(phoneRepairWords)
  return (
    <dl>
      <dt>{t('sentence.place')}</dt>
      <dd>{card.place === null ? t('sentence.place.none') : card.place.path}</dd>
      <dt>{t('sentence.category')}</dt>
      <dd>{card.category?.name ?? t('sentence.category.none')}</dd>
      {card.contactPhone !== null && (
        <>
          <dt>{t('report.phone')}</dt>
          <dd>{card.contactPhone}</dd>
        </>
      )}
    </dl>
  )
}

/** One sentence may fit several places; a tap takes another. */
function OtherPlaces({ card, change }: Pick<SentenceCardProps, 'card' | 'change'>) {
  const t = useT(phoneRepairWords)
  if (card.candidates.length === 0) return null
  return (
    <div className={styles.others}>
      <span>{t(card.place === null ? 'sentence.which' : 'sentence.others')}</span>
      {card.candidates.slice(0, 4).map((one) => (
        <button key={one.id} type="button" onClick={() => change({ ...card, place: one, open: [], candidates: [] })}>
          {one.path}
        </button>
      ))}
    </div>
  )
}
