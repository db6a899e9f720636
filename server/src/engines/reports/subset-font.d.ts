declare module 'subset-font' {
  /** Turns a font into another format, with its axes set to fixed values. */
  export default function subsetFont(
    font: Uint8Array,
    text: undefined,
    options: { keepAllGlyphs: true; targetFormat: 'truetype'; variationAxes: Record<string, number> },
  ): Promise<Uint8Array>
}
