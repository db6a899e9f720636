import { pinyin } from 'pinyin-pro'

/** Pinyin initials in lower case: 李强 → `lq`; Latin letters and digits stay. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replaceAll(/\s/g, '')
}
