import { spoken } from './spoken.ts'

/** One way of calling a building; `weight` is how surely it means this building and no other. */
export interface Call {
  words: string
  weight: number
}

/**
 * What a building may be called: its name and aliases, and what everyone makes of them: 学生公寓3号楼 is also 3号公寓,
 * 公寓3栋, 3号楼; 教学楼A is also A教, A栋; 第一食堂 is also 一食堂, 一食.
 */
export function callsOf(name: string, aliases: readonly string[]): Call[] {
  const calls = new Map<string, number>()
  const add = (words: string, weight: number) => {
    if (words.length > 1 && (calls.get(words) ?? 0) < weight) calls.set(words, weight)
  }
  for (const [at, known] of [name, ...aliases].entries()) {
    const words = spoken(known)
    add(words, at === 0 ? 1 : 0.98)
    for (const { words: other, weight } of variants(words)) add(other, weight)
  }
  return [...calls].map(([words, weight]) => ({ words, weight }))
}

const ENDS = ['大楼', '号楼', '楼', '栋', '幢', '座', '#楼', '#', '号'] as const

function variants(words: string): Call[] {
  return [...numbered(words), ...lettered(words), ...counted(words), ...shortened(words)]
}

/** 学生公寓3号楼, 5号楼, 3栋. */
function numbered(words: string): Call[] {
  const found = /^(\p{Script=Han}*?)(\d{1,2})(?:号)?(公寓|宿舍|病房|教学|实验|办公|住院)?(?:楼|栋|幢|座|#)$/u.exec(
    words,
  )
  if (!found) return []
  const [, before = '', number = '', between = ''] = found
  const use = between || before
  const isNumberItsName = new RegExp(`${number}(?:号楼|栋|幢|座|#)`, 'u').test(words)
  const plain = ENDS.map((end) => ({
    words: `${number}${end}`,
    weight: end === '楼' || end === '号' ? 0.45 : isNumberItsName ? 0.8 : 0.5,
  }))
  const withUse = usesOf(use).flatMap((one) => [
    ...ENDS.map((end) => ({ words: `${one}${number}${end}`, weight: 0.95 })),
    { words: `${one}${number}`, weight: 0.85 },
    { words: `${number}号${one}`, weight: 0.95 },
    { words: `${number}号${one}楼`, weight: 0.96 },
    { words: `${number}${one}`, weight: 0.9 },
    { words: `${number}栋${one}`, weight: 0.9 },
  ])
  return [...plain, ...withUse]
}

/** Words for the same use: a dormitory is 公寓, 宿舍, 寝室楼, 舍. */
function usesOf(use: string): string[] {
  if (/公寓|宿舍/.test(use)) return ['学生公寓', '公寓', '学生宿舍', '宿舍', '寝室', '舍']
  if (use.includes('教学')) return ['教学', '教学楼', '教']
  return use === '' ? [] : [use]
}

/** 教学楼A, A教学楼, A栋. */
function lettered(words: string): Call[] {
  const found =
    /^(\p{Script=Han}*?)(?:楼)?([a-z])(?:区|座|栋|楼)?$/u.exec(words) ??
    /^()([a-z])(?:座|栋|楼|区|\p{Script=Han}*楼)$/u.exec(words)
  if (!found) return []
  const [, before = '', letter = ''] = found
  const plain = ['楼', '栋', '座', '幢', '区'].map((end) => ({ words: `${letter}${end}`, weight: 0.85 }))
  if (before === '') return plain
  const uses = usesOf(before)
  return [
    ...plain,
    ...uses.flatMap((one) => [
      { words: `${one}${letter}`, weight: 0.95 },
      { words: `${letter}${one}`, weight: 0.95 },
      { words: `${letter}${one}楼`, weight: 0.95 },
      { words: `${one}${letter}楼`, weight: 0.95 },
      { words: `${one}${letter}座`, weight: 0.95 },
      { words: `${one}${letter}栋`, weight: 0.95 },
    ]),
  ]
}

/** 第1食堂, 第2教学楼, 第3住院部. */
function counted(words: string): Call[] {
  const found = /^第(\d{1,2})(\p{Script=Han}{2,5})$/u.exec(words)
  if (!found) return []
  const [, number = '', what = ''] = found
  const short = what.replace(/楼$/u, '')
  return [
    { words: `${number}${what}`, weight: 0.97 },
    { words: `${number}号${what}`, weight: 0.95 },
    { words: `${short}${number}`, weight: 0.7 },
    { words: `${number}${short[0]}`, weight: 0.85 },
    { words: `${short[0]}${number}`, weight: 0.8 },
    ...(what === '食堂'
      ? [`${number}餐厅`, `${number}饭堂`, `${number}号餐厅`].map((one) => ({ words: one, weight: 0.85 }))
      : []),
  ]
}

/** Words that also stand in the names of rooms anywhere: 办公室, 实验室. */
const GENERIC = new Set(['办公', '教学', '实验', '综合', '行政'])

/** 实验楼 is also 实验大楼; 门诊楼 also 门诊. */
function shortened(words: string): Call[] {
  const stem = /^(\p{Script=Han}{2,6}?)(?:大楼|楼)$/u.exec(words)?.[1]
  if (!stem)
    return words.endsWith('部')
      ? [
          { words: `${words}大楼`, weight: 0.97 },
          { words: `${words}楼`, weight: 0.97 },
        ]
      : []
  return [
    { words: `${stem}大楼`, weight: 0.98 },
    { words: `${stem}楼`, weight: 0.98 },
    { words: stem, weight: GENERIC.has(stem) ? 0.45 : 0.6 },
  ]
}
