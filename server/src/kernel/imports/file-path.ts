import path from 'node:path'

/** Where the original of an import is kept. */
export const filePath = (dataDir: string, importId: string): string => path.join(dataDir, 'imports', importId)
