import type { OutlineBlock } from '../../engines/reports/index.ts'

type Sentence = Extract<OutlineBlock, { kind: 'paragraph' }>['sentences'][number]

/** Kept and missed limits: what was late has failed, done or not. */
export const limitsKept: readonly Sentence[] = [
  {
    when: 'repair.respond-in-time.rate',
    say: [
      '按时响应率{repair.respond-in-time.rate}{repair.respond-in-time.rate~previous}。',
      '{repair.respond-in-time.rate} were responded to in time{repair.respond-in-time.rate~previous}.',
    ],
  },
  {
    when: 'repair.in-time.rate',
    say: [
      '按时完工率{repair.in-time.rate}{repair.in-time.rate~previous}，曾超过时限的，完工后仍计为超时；期内超过时限{repair.failed}件。返修率{repair.reopened.rate}。',
      '{repair.in-time.rate} were completed in time{repair.in-time.rate~previous}; what was late counts as failed even once done. {repair.failed} went past their time in the period. {repair.reopened.rate} were sent back.',
    ],
  },
]

/** What people say of speed, quality and manner. */
export const aspectsRated: Sentence = {
  when: 'repair.satisfaction-speed.rate',
  say: [
    '分项看，速度满意率{repair.satisfaction-speed.rate}，质量满意率{repair.satisfaction-quality.rate}，态度满意率{repair.satisfaction-manner.rate}。',
    'By aspect: speed {repair.satisfaction-speed.rate}, quality {repair.satisfaction-quality.rate}, manner {repair.satisfaction-manner.rate}.',
  ],
}

/** What is overdue and what waits, and for what. */
export const timeProblems: readonly Sentence[] = [
  {
    when: 'repair.overdue',
    say: [
      '其中超过时限仍未办结的{repair.overdue}件，较多的类别是{repair.overdue#category:3}。',
      '{repair.overdue} of them are past their time, most of them {repair.overdue#category:3}.',
    ],
    otherwise: ['其中没有超过时限的。', 'None of them is past its time.'],
  },
  {
    when: 'repair.on-hold',
    say: [
      '挂起的{repair.on-hold}件，待料{repair.on-hold-parts}件、待预约{repair.on-hold-user}件、待经费{repair.on-hold-money}件、待外修{repair.on-hold-outside}件。',
      '{repair.on-hold} are on hold: {repair.on-hold-parts} for parts, {repair.on-hold-user} for the user, {repair.on-hold-money} for funds, {repair.on-hold-outside} for outside repair.',
    ],
  },
]
