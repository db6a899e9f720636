import { soundsOf, type Sounds } from './sounds.ts'
import { spoken } from './spoken.ts'

/** A number in a text that may be a room: `a302`, `g3-302`, `3-302`, `302`. */
export interface RoomNumber {
  /** Letters and figures before it that belong to it: a, g3, 3. */
  sign: string
  number: string
  from: number
}

/** A sentence, taken apart once. */
export interface Heard {
  text: string
  sounds: Sounds
  /** Runs of letters, such as typed pinyin. */
  latin: readonly string[]
  numbers: readonly RoomNumber[]
  floor: string | null
}

/** What follows a number that is an amount, a time or a model and not a room. */
const NO_ROOM =
  /^(?:(?:v|w|kw|m|mm|cm|p)(?![a-z])|块|元|瓦|伏|度|个|人|分钟|秒|点|年|月|天(?!花)|平|升|斤|盏|张|把|多|路公交|号文)/u

export function hear(sentence: string): Heard {
  const text = spoken(sentence)
  return {
    text,
    sounds: soundsOf(text),
    latin: text.match(/[a-z]{2,}/g) ?? [],
    numbers: roomNumbers(text),
    floor: floorOf(text),
  }
}

function roomNumbers(text: string): RoomNumber[] {
  const found = text.matchAll(/(?<![\d.a-z])(?:([a-z]{0,2}\d{0,2})[-#/ ]|([a-z]{1,2}))?(\d{3,4})(?!\d)/g)
  return [...found].flatMap((match) => {
    const after = text.slice(match.index + match[0].length)
    if (NO_ROOM.test(after)) return []
    return [{ sign: match[1] ?? match[2] ?? '', number: match[3] ?? '', from: match.index }]
  })
}

/** The floor that a text names: 3楼, 3层, 三f, 负1层. A number of a building (3号楼) is none. */
function floorOf(text: string): string | null {
  const found = /(负|地下|(?<![\p{Script=Han}a-z])b)?(?<!\d)(\d{1,2})(?:楼|层|f(?![a-z]))(?!栋|座|\d{3})/u.exec(text)
  if (!found) return null
  return `${found[1] ? '-' : ''}${found[2]}`
}
