/** Pictures of the symptoms, as strokes on a 24 × 24 grid. The names are those of the catalogue's `icon` field. */
export const symptomIcons = {
  water: [
    'M12 3.2c3.4 4 5.6 7 5.6 10.2a5.6 5.6 0 0 1-11.2 0C6.4 10.2 8.6 7.2 12 3.2Z',
    'M9.2 14a2.9 2.9 0 0 0 2.4 2.8',
  ],
  power: ['M13.2 2.8 5.6 13.6h5.6l-.6 7.6 7.8-11h-5.8Z'],
  light: [
    'M8.8 16.2c-2-1.2-3.3-3.2-3.3-5.5a6.5 6.5 0 0 1 13 0c0 2.3-1.3 4.3-3.3 5.5v1.6H8.8Z',
    'M9.6 20.8h4.8',
    'M10.2 11.2 12 13l1.8-1.8',
    'M12 13v4.5',
  ],
  door: ['M6.2 20.8V4.6a1.4 1.4 0 0 1 1.4-1.4h8.8a1.4 1.4 0 0 1 1.4 1.4v16.2', 'M3.8 20.8h16.4', 'M14.4 11.6v1.6'],
  air: [
    'M4.6 4.4h14.8a1.4 1.4 0 0 1 1.4 1.4v5.4H3.2V5.8a1.4 1.4 0 0 1 1.4-1.4Z',
    'M6.4 8.2h11.2',
    'M7.2 14.4c1.2 1.4-1.2 3 0 4.8',
    'M12 14.4c1.2 1.6-1.2 3.8 0 6',
    'M16.8 14.4c1.2 1.4-1.2 3 0 4.8',
  ],
  toilet: [
    'M6 3.2h4.4a1 1 0 0 1 1 1v7.2H5V4.2a1 1 0 0 1 1-1Z',
    'M4.2 11.4h15.6c0 3-1.8 5.2-4.4 6l.8 3.4H8l.8-3.2c-2.8-1-4.6-3.2-4.6-6.2Z',
  ],
  network: [
    'M2.8 9.4c5.3-4.9 13.1-4.9 18.4 0',
    'M5.9 12.9c3.5-3.2 8.7-3.2 12.2 0',
    'M9 16.3c1.7-1.5 4.3-1.5 6 0',
    'M11.2 19.4a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0',
  ],
  furniture: ['M7 12.4V4.2h10v8.2', 'M5.2 12.4h13.6v3.2H5.2Z', 'M7 15.6v5.2', 'M17 15.6v5.2', 'M10 7.2h4'],
  other: [
    'M4.4 12a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0',
    'M10.8 12a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0',
    'M17.2 12a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0',
  ],
} as const satisfies Record<string, readonly string[]>

export type SymptomIconName = keyof typeof symptomIcons

/** Strokes of an icon; a name that this list does not know is drawn as `other`. */
export function symptomStrokes(name: string | null): readonly string[] {
  return name !== null && name in symptomIcons ? symptomIcons[name as SymptomIconName] : symptomIcons.other
}
