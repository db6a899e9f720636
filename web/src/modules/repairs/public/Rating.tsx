/** @jsxImportSource preact */
import type { Receipt } from '@houqin/contracts/public'
import { useState } from 'preact/hooks'
import { Card } from './Card.tsx'
import { useSpeech } from './language.tsx'
import type { ReceiptInHand } from './use-receipt.ts'

const scale = [1, 2, 3, 4, 5] as const
const star = 'M12 3.4l2.7 5.5 6 .9-4.4 4.2 1.1 6-5.4-2.9-5.4 2.9 1.1-6-4.4-4.2 6-.9Z'

/** One to five stars with a word for each, once; or what was given. */
export function Rating({ receipt, hand }: { receipt: Receipt; hand: ReceiptInHand }) {
  const { say } = useSpeech()
  const [stars, setStars] = useState(0)
  const [comment, setComment] = useState('')
  if (receipt.rating) return <Given rating={receipt.rating} />
  if (!receipt.can.includes('rate')) return null
  const submit = (event: Event) => {
    event.preventDefault()
    if (stars > 0) void hand.act('rate', { stars, comment: comment.trim() || undefined })
  }
  return (
    <Card trouble={hand.trouble}>
      <form onSubmit={submit}>
        <fieldset class="rate">
          <legend>{say('rateQuestion')}</legend>
          {scale.map((count) => (
            <label key={count} class={count <= stars ? 'on' : ''}>
              <input type="radio" name="stars" checked={stars === count} onChange={() => setStars(count)} />
              <Star />
              <span class="hidden">
                {say('stars', { count })} {say(`star${count}`)}
              </span>
            </label>
          ))}
          <p aria-hidden="true">{stars > 0 ? say(`star${stars as 1 | 2 | 3 | 4 | 5}`) : '\u00a0'}</p>
        </fieldset>
        {stars > 0 && (
          <>
            <label class="field">
              <span>
                {say('comment')} <small>{say('optional')}</small>
              </span>
              <textarea
                rows={2}
                maxLength={500}
                value={comment}
                onInput={(event) => setComment(event.currentTarget.value)}
              />
            </label>
            <button type="submit" class="primary" aria-busy={hand.busy}>
              {say('rateSend')}
            </button>
          </>
        )}
      </form>
    </Card>
  )
}

function Given({ rating }: { rating: NonNullable<Receipt['rating']> }) {
  const { say } = useSpeech()
  return (
    <section class="card">
      <h2>{say('yourRating')}</h2>
      <p class="given">
        <span class="hidden">{say('stars', { count: rating.stars })}</span>
        {scale.map((count) => (
          <span key={count} class={count <= rating.stars ? 'on' : ''}>
            <Star />
          </span>
        ))}
      </p>
      {rating.comment && <p class="written">{rating.comment}</p>}
      {rating.byDefault && <p class="hint">{say('ratedByDefault')}</p>}
    </section>
  )
}

function Star() {
  return (
    <svg class="star" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={star} />
    </svg>
  )
}
