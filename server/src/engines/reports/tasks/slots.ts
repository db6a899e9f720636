import type { OutlineBlock } from '../template.ts'

export type Slot = Extract<OutlineBlock, { kind: 'slot' }>

/** The slots of an outline without includes, each with the key that its sections carry; `detailed` also those of 详写. */
export function slotsOf(outline: readonly OutlineBlock[], detailed: boolean): { key: string; slot: Slot }[] {
  return outline
    .filter((block) => block.kind === 'slot')
    .map((slot, index) => ({ key: `s${index + 1}`, slot }))
    .filter(({ slot }) => detailed || slot.detailed !== true)
}
