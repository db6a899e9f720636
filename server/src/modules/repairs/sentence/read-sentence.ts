import type { Urgency } from '@houqin/contracts/cases'
import { findPlace } from './find-place.ts'
import { findSymptom } from './find-symptom.ts'
import { findUrgency } from './find-urgency.ts'
import type { Gazetteer, KnownCategory, KnownPlace } from './gazetteer.ts'
import { hear } from './heard.ts'

/** What a sentence seems to say. The person who said it confirms. */
export interface Reading {
  place: KnownPlace | null
  /** Places it may also be about, likeliest first. */
  candidates: readonly KnownPlace[]
  category: KnownCategory | null
  urgency: Urgency
  title: string
  contactPhone: string | null
}

const LONGEST_TITLE = 40
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/

/** Pure: reads a sentence (一句话报修) with a gazetteer, a fault catalogue and what is known of this person and these days. */
export function readSentence(sentence: string, gazetteer: Gazetteer): Reading {
  const contactPhone = MOBILE.exec(sentence)?.[0] ?? null
  const heard = hear(contactPhone ? sentence.replace(contactPhone, ' ') : sentence)
  const category = findSymptom(heard, gazetteer.categories)
  const { place, candidates } = findPlace(heard, gazetteer, category?.id ?? null)
  return {
    place,
    candidates: candidates.map((one) => one.place),
    category,
    urgency: findUrgency(heard),
    title: titleOf(sentence),
    contactPhone,
  }
}

/** The first sentence, without what is said for politeness. */
function titleOf(sentence: string): string {
  const first = sentence.trim().split(/[\n。！!？?；;]/u)[0] ?? ''
  return first
    .replace(/^(?:您好|你好|喂|麻烦|请问|请|老师|师傅|那个|[，,、\s])+/u, '')
    .slice(0, LONGEST_TITLE)
    .trim()
}
