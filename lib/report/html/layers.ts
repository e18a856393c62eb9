/** A drawing in layers: where each node stands and how each edge runs. */
export interface Layout {
  readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[] }[];
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [number, number];

export interface LayerInput {
  readonly nodes: readonly { readonly id: string; readonly column: "first" | "middle" | "last but one" | "last" }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

export interface LayerSizes {
  readonly width: number;
  readonly height: number;
  readonly gapX: number;
  readonly gapY: number;
  readonly margin: number;
}

/**
 * Places nodes in columns from left to right, so that edges go forwards, cross little and run straight: columns by the longest way,
 * their order by the mean of the neighbours, heights by the least squares that keep the gaps. The same input gives the same drawing.
 */
export function layOutLayers(input: LayerInput, sizes: LayerSizes): Layout {
  const forward = withoutCycles(input);
  const layerOf = layersOf(input, forward);
  const { slots, chains } = threadEdges(input, layerOf);
  const columns = orderColumns(slots, chains);
  const tops = settle(columns, chains, sizes);
  const xOf = (layer: number): number => sizes.margin + layer * (sizes.width + sizes.gapX);
  const middle = (slot: Slot): number => (tops.get(slot.id) ?? 0) + heightOf(slot, sizes) / 2;
  const positions = new Map(
    slots.filter(({ isNode }) => isNode).map((slot) => [slot.id, { x: xOf(slot.layer), y: tops.get(slot.id) ?? 0 }]),
  );
  const edges = chains.map(({ from, to, slots: chain }) => ({
    from,
    to,
    points: chain.flatMap((slot, at): readonly Point[] => {
      const left: Point = [xOf(slot.layer), middle(slot)];
      const right: Point = [xOf(slot.layer) + sizes.width, middle(slot)];
      return at === 0 ? [right] : at === chain.length - 1 ? [left] : [left, right];
    }),
  }));
  const bottoms = slots.map((slot) => (tops.get(slot.id) ?? 0) + heightOf(slot, sizes));
  return {
    positions,
    edges,
    width: xOf(columns.length) - sizes.gapX + sizes.margin,
    height: Math.max(0, ...bottoms) + sizes.margin,
  };
}

/** A place in a column: a node's, or a gap through which an edge passes. */
interface Slot {
  readonly id: string;
  readonly layer: number;
  readonly isNode: boolean;
}

interface Chain {
  readonly from: string;
  readonly to: string;
  readonly slots: readonly Slot[];
}

type Edge = LayerInput["edges"][number];

/** The edges without those that lead back to where one came from. */
function withoutCycles({ nodes, edges }: LayerInput): readonly Edge[] {
  const outgoing = groupBy(edges, ({ from }) => from);
  const state = new Map<string, "open" | "done">();
  const kept: Edge[] = [];
  const visit = (id: string): void => {
    state.set(id, "open");
    for (const edge of outgoing.get(id) ?? []) {
      if (state.get(edge.to) === "open") continue;
      kept.push(edge);
      if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(id, "done");
  };
  for (const { id } of nodes) if (!state.has(id)) visit(id);
  return kept;
}

function layersOf({ nodes }: LayerInput, edges: readonly Edge[]): ReadonlyMap<string, number> {
  const incoming = groupBy(edges, ({ to }) => to);
  const columnOf = new Map(nodes.map(({ id, column }) => [id, column]));
  const known = new Map<string, number>();
  const hasFirst = nodes.some(({ column }) => column === "first");
  const depthOf = (id: string): number => {
    const held = known.get(id);
    if (held !== undefined) return held;
    const before = (incoming.get(id) ?? []).map(({ from }) => depthOf(from) + 1);
    const depth = columnOf.get(id) === "first" ? 0 : Math.max(hasFirst ? 1 : 0, ...before);
    known.set(id, depth);
    return depth;
  };
  const isEarly = (column: string): boolean => column === "first" || column === "middle";
  const deepest = Math.max(0, ...nodes.filter(({ column }) => isEarly(column)).map(({ id }) => depthOf(id)));
  const hasRegions = nodes.some(({ column }) => column === "last but one");
  return new Map(
    nodes.map(({ id, column }) => [
      id,
      isEarly(column) ? depthOf(id) : deepest + (column === "last but one" || !hasRegions ? 1 : 2),
    ]),
  );
}

/** Leads every edge through the columns between its ends; edges to one end share their way, so that they do not fill the drawing. */
function threadEdges(
  { nodes, edges }: LayerInput,
  layerOf: ReadonlyMap<string, number>,
): { readonly slots: readonly Slot[]; readonly chains: readonly Chain[] } {
  const slots = new Map<string, Slot>(nodes.map(({ id }) => [id, { id, layer: layerOf.get(id) ?? 0, isNode: true }]));
  const gaps = new Map<string, Slot>();
  const gapBefore = (to: string, layer: number): Slot => {
    const id = JSON.stringify(["gap", to, layer]);
    const gap = gaps.get(id) ?? { id, layer, isNode: false };
    gaps.set(id, gap);
    return gap;
  };
  const chains = edges.flatMap(({ from, to }): readonly Chain[] => {
    const [start, end] = [slots.get(from), slots.get(to)];
    if (start === undefined || end === undefined) return [];
    const between = Array.from({ length: Math.max(0, end.layer - start.layer - 1) }, (_, step) =>
      gapBefore(to, start.layer + step + 1),
    );
    return [{ from, to, slots: [start, ...between, end] }];
  });
  return { slots: [...slots.values(), ...gaps.values()], chains };
}

interface Neighbours {
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
}

function neighboursOf(chains: readonly Chain[]): Neighbours {
  const pairs = chains.flatMap(({ slots }) =>
    slots.slice(1).flatMap((slot, at) => {
      const previous = slots[at];
      return previous === undefined ? [] : [{ left: previous.id, right: slot.id }];
    }),
  );
  const names = (groups: ReadonlyMap<string, readonly (typeof pairs)[number][]>, side: "left" | "right") =>
    new Map([...groups].map(([id, members]) => [id, members.map((pair) => pair[side])]));
  return {
    before: names(
      groupBy(pairs, ({ right }) => right),
      "left",
    ),
    after: names(
      groupBy(pairs, ({ left }) => left),
      "right",
    ),
  };
}

function orderColumns(slots: readonly Slot[], chains: readonly Chain[]): readonly (readonly Slot[])[] {
  const count = Math.max(0, ...slots.map(({ layer }) => layer + 1));
  const columns = Array.from({ length: count }, (_, layer) => slots.filter((slot) => slot.layer === layer));
  const { before, after } = neighboursOf(chains);
  const places = new Map<string, number>();
  const note = (column: readonly Slot[]): void => column.forEach((slot, at) => places.set(slot.id, (at + 0.5) / column.length));
  columns.forEach(note);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const [side, order] = sweep % 2 === 0 ? [before, columns] : [after, [...columns].reverse()];
    for (const column of order) {
      const wishes = new Map(column.map((slot) => [slot.id, meanOf(side.get(slot.id), places) ?? places.get(slot.id) ?? 0]));
      column.sort((a, b) => (wishes.get(a.id) ?? 0) - (wishes.get(b.id) ?? 0));
      note(column);
    }
  }
  return columns;
}

const SWEEPS = 8;

/** The top of every slot. */
function settle(columns: readonly (readonly Slot[])[], chains: readonly Chain[], sizes: LayerSizes): ReadonlyMap<string, number> {
  const { before, after } = neighboursOf(chains);
  const centres = new Map<string, number>();
  for (const column of columns) placeColumn(column, () => 0, centres, sizes);
  for (const [side, order] of [
    [before, columns],
    [after, [...columns].reverse()],
    [before, columns],
    [after, [...columns].reverse()],
  ] as const) {
    for (const column of order) {
      placeColumn(column, (slot) => meanOf(side.get(slot.id), centres) ?? centres.get(slot.id) ?? 0, centres, sizes);
    }
  }
  const slots = columns.flat();
  const tops = new Map(slots.map((slot) => [slot.id, (centres.get(slot.id) ?? 0) - heightOf(slot, sizes) / 2]));
  const highest = Math.min(...tops.values());
  return new Map([...tops].map(([id, top]) => [id, Math.round(top - highest + sizes.margin)]));
}

/** Puts every slot of a column as near to its wish as the others leave room: neighbours that collide share their mean. */
function placeColumn(
  column: readonly Slot[],
  wishOf: (slot: Slot) => number,
  centres: Map<string, number>,
  sizes: LayerSizes,
): void {
  const offsets: number[] = [];
  let offset = 0;
  column.forEach((slot, at) => {
    const previous = column[at - 1];
    if (previous !== undefined) offset += (heightOf(previous, sizes) + heightOf(slot, sizes)) / 2 + sizes.gapY;
    offsets.push(offset);
  });
  const blocks: { sum: number; count: number }[] = [];
  column.forEach((slot, at) => {
    let block = { sum: wishOf(slot) - (offsets[at] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  const starts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  column.forEach((slot, at) => centres.set(slot.id, (starts[at] ?? 0) + (offsets[at] ?? 0)));
}

function heightOf({ isNode }: Slot, sizes: LayerSizes): number {
  return isNode ? sizes.height : 2;
}

function meanOf(ids: readonly string[] | undefined, values: ReadonlyMap<string, number>): number | null {
  if (ids === undefined || ids.length === 0) return null;
  return ids.reduce((sum, id) => sum + (values.get(id) ?? 0), 0) / ids.length;
}

function groupBy<Member>(members: readonly Member[], keyOf: (member: Member) => string): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(keyOf(member));
    if (group === undefined) groups.set(keyOf(member), [member]);
    else group.push(member);
  }
  return groups;
}
