import { api } from '@houqin/contracts'

/** What a change of one person makes out of date. */
export const changedPerson = [api.listPeople, api.getPerson, api.listUnits, api.listPosts] as const
