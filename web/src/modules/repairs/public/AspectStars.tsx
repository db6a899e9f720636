/** @jsxImportSource preact */
import type { Receipt } from '@houqin/contracts/public'
import { useSpeech } from './language.tsx'
import { Star } from './Star.tsx'

export const aspects = ['speed', 'quality', 'manner'] as const
export type Aspects = NonNullable<Receipt['rating']>['aspects']

/** Speed, quality and manner beside the whole; each may be left out. */
export function AspectStars({ value, onChange }: { value: Aspects; onChange: (value: Aspects) => void }) {
  const { say } = useSpeech()
  return (
    <div class="aspects">
      <p class="hint">{say('aspects')}</p>
      {aspects.map((aspect) => (
        <fieldset key={aspect}>
          <legend>{say(aspect)}</legend>
          {[1, 2, 3, 4, 5].map((count) => (
            <label key={count} class={count <= (value[aspect] ?? 0) ? 'on' : ''}>
              <input
                type="radio"
                name={aspect}
                checked={value[aspect] === count}
                onChange={() => onChange({ ...value, [aspect]: count })}
              />
              <Star />
              <span class="hidden">{say('stars', { count })}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
