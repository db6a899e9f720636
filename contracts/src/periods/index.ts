export * from './days.ts'
export * from './period.ts'
export * from './compare-periods.ts'
export * from './preset.ts'
