/** Generated files by their path from the project's root. */
export type Pages = ReadonlyMap<string, string>;

/** Makes one kind of generated file, always the same from the same sources. */
export type PageWriter = () => Pages | Promise<Pages>;
