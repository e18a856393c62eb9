/** What is wrong with a graph, by the small part of Mermaid's language that a report may use; line by line. */
export function faultsOfMermaid(source: string): readonly string[] {
  const [first, ...lines] = source.trimEnd().split("\n");
  const faults: string[] = first === "flowchart LR" ? [] : [`not the graph's direction: ${first ?? ""}`];
  const nodes = new Set<string>();
  const classes = new Set<string>();
  for (const line of lines) {
    const node = /^ {2}(n\d+)(?:\(\[(".*")\]\)|\[\[(".*")\]\]|\[(".*")\]|\{\{(".*")\}\})$/.exec(line);
    const edge = /^ {2}(n\d+) --> (n\d+)$/.exec(line);
    const definition = /^ {2}classDef ([a-z]+) fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}$/.exec(line);
    const members = /^ {2}class (n\d+(?:,n\d+)*) ([a-z]+)$/.exec(line);
    if (node !== null) {
      if (nodes.has(node[1]!)) faults.push(`drawn twice: ${line}`);
      nodes.add(node[1]!);
      faults.push(...faultsOfLabel(/".*"/.exec(line)![0]));
    } else if (edge !== null) {
      if (!nodes.has(edge[1]!) || !nodes.has(edge[2]!)) faults.push(`leads nowhere: ${line}`);
    } else if (definition !== null) classes.add(definition[1]!);
    else if (members !== null) {
      if (!classes.has(members[2]!) || members[1]!.split(",").some((id) => !nodes.has(id))) faults.push(`of no class: ${line}`);
    } else faults.push(`not understood: ${line}`);
  }
  return faults;
}

/** Letters, digits, Chinese, blanks, codes of characters, and dots, hyphens and underscores inside of words. */
function faultsOfLabel(label: string): readonly string[] {
  const inside = label.slice(1, -1);
  const plain = inside.replace(/#\d+;/g, "\u0001");
  const faults = [
    /^(?:[A-Za-z0-9\p{Script=Han} \u0001]|(?<=[A-Za-z0-9])[._-](?=[A-Za-z0-9]))+$/u.test(plain) ? null : `not a label: ${label}`,
    /(?<![A-Za-z0-9])end(?![A-Za-z0-9])/i.test(plain) ? `ends a subgraph: ${label}` : null,
  ];
  return faults.filter((fault) => fault !== null);
}

/** The text that a reader sees of a label. */
export function shownOf(label: string): string {
  return label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
