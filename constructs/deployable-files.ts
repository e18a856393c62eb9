import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { reportFileName } from "../lib/terraform/read-input";

/** The proof of a pass; it never outlives the synthesis that earned it. */
export const receiptFileName = "beian-receipt.json";

/** The files of a stack that a deployment reads. State and `.terraform*` are never among them. */
const deployable = ["cdk.tf.json", "cdk.tf", "metadata.json", "plan"];

/** Removes what an earlier synthesis said of itself, so that nothing old is taken for the new outcome. */
export function removeOldOutcome(outdir: string): void {
  for (const name of ["manifest.json", receiptFileName, reportFileName]) rmSync(join(outdir, name), { force: true });
}

/** Leaves nothing that could be deployed, of any stack, also of stacks that an earlier synthesis wrote. */
export function removeDeployableFiles(outdir: string): void {
  rmSync(join(outdir, "manifest.json"), { force: true });
  rmSync(join(outdir, receiptFileName), { force: true });
  const stacks = join(outdir, "stacks");
  for (const stack of existsSync(stacks) ? readdirSync(stacks, { withFileTypes: true }) : []) {
    if (!stack.isDirectory()) continue;
    for (const name of deployable) rmSync(join(stacks, stack.name, name), { force: true });
  }
}
