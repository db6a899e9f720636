import { pinyin } from 'pinyin-pro'

/** How a text sounds: syllables in a row, and at which letters one begins. */
export interface Sounds {
  letters: string
  starts: ReadonlySet<number>
}

/** Sounds that many speakers and typists do not tell apart: zh/z, ch/c, sh/s, l/n, -ng/-n. */
const blurred = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[^g]|$)/, 'l')
    .replace(/ng$/, 'n')

export function soundsOf(text: string): Sounds {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true })
  const starts = new Set<number>()
  let letters = ''
  for (const syllable of syllables) {
    starts.add(letters.length)
    letters += /^[a-z]+$/.test(syllable) ? blurred(syllable) : syllable
  }
  return { letters, starts }
}

/** Whether words sound somewhere in a text, from the beginning of a syllable on. */
export function sounds(within: Sounds, words: Sounds): boolean {
  for (let at = within.letters.indexOf(words.letters); at >= 0; at = within.letters.indexOf(words.letters, at + 1))
    if (within.starts.has(at)) return true
  return false
}

/** The unblurred pinyin of a name and its first letters: 图书馆 → `tushuguan`, `tsg`. */
export const spellingsOf = (name: string) => ({
  whole: pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(''),
  initials: pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(''),
})
