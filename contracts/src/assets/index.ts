/** Fixed assets 固定资产: cards, hand-overs, loans and disposals. */
export * from './assets.ts'
export * from './papers.ts'
