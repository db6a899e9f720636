import type { PersonActor } from '../../kernel/access/actor.ts'
import type { Campus } from './found-campus.ts'

export function actorOf(campus: Campus, code: string): PersonActor {
  const actor = campus.actors.get(code)
  if (!actor) throw new Error(`Nobody with the code ${code} has an account`)
  return actor
}

export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code)
  if (!id) throw new Error(`Nothing has the code ${code}`)
  return id
}
