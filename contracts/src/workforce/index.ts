export * from './skills.ts'
export * from './areas.ts'
export * from './roster.ts'
export * from './handovers.ts'
