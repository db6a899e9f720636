import type { Ctx } from '../ctx.ts'
import { extensionPoint } from '../extension.ts'

/** Something a person or a unit still has in hand. */
export interface OpenWork {
  kind: string
  id: string
  /** Where people quote one; otherwise empty. */
  number: string
  title: string
  /** Address of its page. */
  url: string
}

export interface HandOver {
  fromId: string
  toId: string
  /** First day of the successor. */
  on: string
}

/** What an engine declares to have work that somebody must hold. */
interface WorkHolder {
  ofPerson(ctx: Ctx, personId: string): Promise<OpenWork[]>
  ofUnit(ctx: Ctx, unitId: string): Promise<OpenWork[]>
  /** Gives everything that a person holds to another. */
  handOver(ctx: Ctx, change: HandOver): Promise<void>
}

const point = extensionPoint<WorkHolder>('open-work')
const all = async (ctx: Ctx, find: (holder: WorkHolder) => Promise<OpenWork[]>) =>
  (await Promise.all(point.collect(ctx.manifests).map(find))).flat()

/** Work that waits for a holder, whichever engine keeps it. */
export const openWork = {
  declare: (holder: WorkHolder) => point.declare(holder),
  ofPerson: (ctx: Ctx, personId: string) => all(ctx, (holder) => holder.ofPerson(ctx, personId)),
  ofUnit: (ctx: Ctx, unitId: string) => all(ctx, (holder) => holder.ofUnit(ctx, unitId)),
  async handOver(ctx: Ctx, change: HandOver): Promise<void> {
    for (const holder of point.collect(ctx.manifests)) await holder.handOver(ctx, change)
  },
}
