/** Where a literal stands, by the catalogues' tables alone. */
export { type Place, type PlaceTables, placeOfRegion } from "./region";
export { type HostPlace, placeOfHostname } from "./vendor-hostname";
export { placeOfZone } from "./zone";
