/** One theme, light and dark. Colour carries meaning only: green acts, amber is due soon, vermilion is late. */
export interface Palette {
  ground: string
  surface: string
  raised: string
  line: string
  lineStrong: string
  ink: string
  inkSoft: string
  inkFaint: string
  green: string
  greenText: string
  greenSoft: string
  onGreen: string
  amber: string
  amberText: string
  amberSoft: string
  late: string
  lateText: string
  lateSoft: string
  blueText: string
  blueSoft: string
}

export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    ground: '#f5f7f6',
    surface: '#ffffff',
    raised: '#ffffff',
    line: '#e4e8e6',
    lineStrong: '#ccd3d0',
    ink: '#17201d',
    inkSoft: '#4d5a56',
    inkFaint: '#5d6a66',
    green: '#0e7c66',
    greenText: '#0b6b58',
    greenSoft: '#e4f2ee',
    onGreen: '#ffffff',
    amber: '#d98a00',
    amberText: '#8a5600',
    amberSoft: '#fdf3df',
    late: '#d0421f',
    lateText: '#b83312',
    lateSoft: '#fcece7',
    blueText: '#1b5cb8',
    blueSoft: '#e8f0fb',
  },
  dark: {
    ground: '#101413',
    surface: '#171c1b',
    raised: '#1e2523',
    line: '#2a3230',
    lineStrong: '#3d4845',
    ink: '#e8edeb',
    inkSoft: '#b0bbb7',
    inkFaint: '#93a09b',
    green: '#36c09f',
    greenText: '#57c7ab',
    greenSoft: '#15332c',
    onGreen: '#04211b',
    amber: '#e0a033',
    amberText: '#ecb75a',
    amberSoft: '#362a12',
    late: '#e8633f',
    lateText: '#f58a6b',
    lateSoft: '#3d1d14',
    blueText: '#82b1f2',
    blueSoft: '#18283f',
  },
}

export const FONT_STACK =
  "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', Roboto, sans-serif"
export const MONO_STACK =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, 'Noto Sans Mono', 'Liberation Mono', monospace"

export type ThemeChoice = 'system' | 'light' | 'dark'

const KEY = 'houqin.theme'
const listeners = new Set<() => void>()
const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
systemDark.addEventListener('change', () => applyTheme())

export function themeChoice(): ThemeChoice {
  const value = localStorage.getItem(KEY)
  return value === 'light' || value === 'dark' ? value : 'system'
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice)
  applyTheme()
}

/** What is shown now. */
export function currentTheme(): 'light' | 'dark' {
  const choice = themeChoice()
  if (choice !== 'system') return choice
  return systemDark.matches ? 'dark' : 'light'
}

export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Writes the palette as `--ink`, `--green-soft` … on the document and tells the listeners. */
export function applyTheme(theme: 'light' | 'dark' = currentTheme()): void {
  const { style, dataset } = document.documentElement
  dataset.theme = theme
  style.colorScheme = theme
  for (const [name, colour] of Object.entries(palettes[theme])) style.setProperty(`--${kebab(name)}`, colour)
  style.setProperty('--font', FONT_STACK)
  style.setProperty('--mono', MONO_STACK)
  for (const listener of listeners) listener()
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
