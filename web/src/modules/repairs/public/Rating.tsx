/** @jsxImportSource preact */
import type { Receipt } from '@houqin/contracts/public'
import { useState } from 'preact/hooks'
import { aspects as everyAspect, AspectStars, type Aspects } from './AspectStars.tsx'
import { Card } from './Card.tsx'
import { useSpeech } from './language.tsx'
import { Star } from './Star.tsx'
import type { ReceiptInHand } from './use-receipt.ts'

const scale = [1, 2, 3, 4, 5] as const

/** One to five stars with a word for each, once; or what was given. */
export function Rating({ receipt, hand }: { receipt: Receipt; hand: ReceiptInHand }) {
  const { say } = useSpeech()
  const [stars, setStars] = useState(0)
  const [aspects, setAspects] = useState<Aspects>({})
  const [comment, setComment] = useState('')
  if (receipt.rating) return <Given rating={receipt.rating} />
  if (!receipt.can.includes('rate')) return null
  const submit = (event: Event) => {
    event.preventDefault()
    if (stars > 0) void hand.act('rate', { stars, ...aspects, comment: comment.trim() || undefined })
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
            <AspectStars value={aspects} onChange={setAspects} />
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
      <GivenAspects rating={rating} />
      {rating.comment && <p class="written">{rating.comment}</p>}
      {rating.byDefault && <p class="hint">{say('ratedByDefault')}</p>}
    </section>
  )
}

/** `速度 4 星 · 态度 5 星`, for what was rated. */
function GivenAspects({ rating }: { rating: NonNullable<Receipt['rating']> }) {
  const { say } = useSpeech()
  const said = everyAspect.flatMap((aspect) => {
    const count = rating.aspects[aspect]
    return count === undefined ? [] : [`${say(aspect)} ${say('stars', { count })}`]
  })
  return said.length === 0 ? null : <p class="hint">{said.join(' · ')}</p>
}
