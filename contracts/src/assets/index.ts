/** Fixed assets 固定资产: cards, hand-overs, loans, disposals and stocktakings. */
export * from './assets.ts'
export * from './papers.ts'
export * from './counts.ts'
