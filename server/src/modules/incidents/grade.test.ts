import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gradeOf } from './grade.ts'

const cases: [deaths: number, injuries: number, loss: number, grade: string][] = [
  [0, 0, 0, 'below'],
  [0, 0, 999_999.99, 'below'],
  [0, 0, 1_000_000, 'ordinary'],
  [0, 1, 0, 'ordinary'],
  [2, 0, 0, 'ordinary'],
  [2, 9, 9_999_999.99, 'ordinary'],
  [3, 0, 0, 'larger'],
  [0, 10, 0, 'larger'],
  [0, 0, 10_000_000, 'larger'],
  [9, 49, 49_999_999, 'larger'],
  [10, 0, 0, 'major'],
  [0, 50, 0, 'major'],
  [0, 0, 50_000_000, 'major'],
  [29, 99, 99_999_999, 'major'],
  [30, 0, 0, 'special'],
  [0, 100, 0, 'special'],
  [0, 0, 100_000_000, 'special'],
]
for (const [deaths, seriousInjuries, loss, grade] of cases)
  test(`${deaths} deaths, ${seriousInjuries} serious injuries, ${loss} yuan: ${grade} (Regulation 493, art. 3)`, () =>
    assert.equal(gradeOf({ deaths, seriousInjuries, loss }, 1_000_000), grade))
