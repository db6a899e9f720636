/** The parts of a Word file by name. */
export type WordPackage = ReadonlyMap<string, Buffer>
