/** Whether the database refused a second row with the same key. */
export const isUniqueViolation = (error: unknown): boolean => (error as { code?: string }).code === '23505'
