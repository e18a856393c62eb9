import { declaresFiling, isDeclarationFault, readDeclaration } from "./filing/declaration";
import { ledgerOfDeclarations } from "./filing/declared-ledger";
import type { Ledger } from "./filing/ledger";
import type { Resource } from "./terraform/resource";

/** Without a ledger file the filings that the code declares are the ledger. */
export function ledgerOfCode(resources: readonly Resource[]): Ledger {
  const declarations = resources.flatMap((resource) => {
    if (!declaresFiling(resource.declaration)) return [];
    const declaration = readDeclaration(resource.declaration);
    return isDeclarationFault(declaration) ? [] : [declaration];
  });
  return ledgerOfDeclarations(declarations);
}
