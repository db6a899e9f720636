import type { Permission } from '@houqin/contracts'
import { opinionVerbs, type OpinionVerb } from '@houqin/contracts/satisfaction/opinion'
import type { DefaultGrants } from '../../kernel/access/default-roles.ts'

const desk = { clerk: 'all', head: 'all' } as const satisfies DefaultGrants
const givers = { reporter: 'own', technician: 'own', leader: 'own', dispatcher: 'own' } as const satisfies DefaultGrants
const answering = { technician: 'own', leader: 'subtree', dispatcher: 'own', ...desk } as const satisfies DefaultGrants

const verbGrants: Record<OpinionVerb, DefaultGrants> = {
  sort: desk,
  reply: answering,
  improve: answering,
  implement: answering,
  judge: { ...givers, ...desk },
  explain: desk,
}

type Declared = Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>

export const satisfactionPermissions: Declared = {
  'survey.list': {
    name: ['查看满意度测评', 'See satisfaction surveys'],
    grants: { ...desk, dispatcher: 'all', auditor: 'all' },
  },
  'survey.manage': { name: ['组织满意度测评', 'Hold satisfaction surveys'], grants: desk },
  'opinion.list': {
    name: ['查看意见建议', 'See opinions'],
    grants: { ...givers, leader: 'subtree', ...desk, auditor: 'all' },
  },
  'opinion.create': { name: ['提出意见建议', 'Give opinions'], grants: { ...givers, ...desk } },
  ...(Object.fromEntries(
    (Object.keys(opinionVerbs) as OpinionVerb[]).map((verb) => [
      `opinion.${verb}`,
      {
        name: [`意见${opinionVerbs[verb].label.zh}`, `Opinions: ${opinionVerbs[verb].label.en.toLowerCase()}`],
        grants: verbGrants[verb],
      },
    ]),
  ) as Declared),
}
