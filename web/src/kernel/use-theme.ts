import { useSyncExternalStore } from 'react'
import { chooseTheme, currentTheme, onThemeChange, themeChoice, type ThemeChoice } from './theme.ts'

export function useTheme(): { theme: 'light' | 'dark'; choice: ThemeChoice; choose: (choice: ThemeChoice) => void } {
  const theme = useSyncExternalStore(onThemeChange, currentTheme)
  const choice = useSyncExternalStore(onThemeChange, themeChoice)
  return { theme, choice, choose: chooseTheme }
}
