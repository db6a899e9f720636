import type { Report } from '@houqin/contracts/reports'
import type { Pair } from './template.ts'

export const inLanguage = ([zh, en]: Pair, language: Report['language']): string => (language === 'zh' ? zh : en)
