/** What tells a resource from all others of an estate: an address stands in one stack once. */
export function resourceKey({ stack, address }: { readonly stack: string; readonly address: string }): string {
  return `${stack}\u0000${address}`;
}
