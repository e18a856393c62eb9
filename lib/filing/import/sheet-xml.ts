/** Where a user finds a cell: `file:sheet!B3`. */
export function placeOf(file: string, sheet: string, cell: string | undefined): { readonly file: string } {
  return { file: `${file}:${sheet}${cell === undefined ? "" : `!${cell}`}` };
}

/** The part that holds a sheet; null where the workbook does not tell. */
export function pathOfSheet(parts: Readonly<Record<string, string>>, sheet: string): string | null {
  return [...sheetNames(parts)].find(([, name]) => name === sheet)?.[0] ?? null;
}

/** The names of the sheets by the parts that hold them. */
export function sheetNames(parts: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const relations = elements(parts["xl/_rels/workbook.xml.rels"] ?? "", "Relationship");
  const names = new Map<string, string>();
  for (const sheet of elements(parts["xl/workbook.xml"] ?? "", "sheet")) {
    const target = relations.find((each) => each.get("Id") === sheet.get("r:id"))?.get("Target");
    if (target !== undefined)
      names.set(target.startsWith("/") ? target.slice(1) : `xl/${target}`, unescape(sheet.get("name") ?? ""));
  }
  return names;
}

function elements(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, "g"))].map(([, attributes = ""]) =>
    attributesOf(attributes),
  );
}

/** The attributes of an element, as they are written. */
export function attributesOf(written: string): ReadonlyMap<string, string> {
  const pairs = [...written.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(pairs.map(([, name = "", double, single]) => [name, double ?? single ?? ""]));
}

/** What a text of the XML stands for. */
export function unescape(written: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return written.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name ?? ""] ?? whole;
  });
}
