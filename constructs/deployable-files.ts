import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isTerraformFile } from "../lib/terraform/read-module-files";
import { reportFileName } from "../lib/terraform/read-input";

/** The proof of a pass; it never outlives the synthesis that earned it. */
export const receiptFileName = "beian-receipt.json";

/** What filings stood on when the app last passed. It outlives every synthesis: it is what the next one knows of before. */
export const anchorsFileName = "beian-anchors.json";

/** What a synthesis writes for a stack, and the plan that is saved beside it. State and `.terraform*` are never among them. */
const synthesised = new Set(["cdk.tf.json", "cdk.tf", "metadata.json", "plan", "tfplan"]);

/** Removes what an earlier synthesis left, so that nothing old is taken for the new outcome or deployed beside it. */
export function removeOldOutcome(outdir: string): void {
  for (const name of ["manifest.json", receiptFileName, reportFileName]) rmSync(join(outdir, name), { force: true });
  removeFromStacks(outdir, (name) => synthesised.has(name));
}

/** Leaves nothing that could be deployed, of any stack: also what was put beside the synthesised files and was judged with them. */
export function removeDeployableFiles(outdir: string): void {
  for (const name of ["manifest.json", receiptFileName]) rmSync(join(outdir, name), { force: true });
  removeFromStacks(outdir, (name) => synthesised.has(name) || isTerraformFile(name) || name.endsWith(".tfplan"));
}

function removeFromStacks(outdir: string, isMeant: (name: string) => boolean): void {
  const stacks = join(outdir, "stacks");
  for (const stack of existsSync(stacks) ? readdirSync(stacks, { withFileTypes: true }) : []) {
    if (!stack.isDirectory()) continue;
    for (const file of readdirSync(join(stacks, stack.name), { withFileTypes: true })) {
      if (!file.isDirectory() && isMeant(file.name)) rmSync(join(stacks, stack.name, file.name), { force: true });
    }
  }
}
