import type { FilingRef } from "../../lib/filing/filing-ref";
import { footerHtml } from "../../lib/filing/footer";
import { STATES } from "../../lib/filing/states";

/** Where servers find the page fragment, for their web software to include. */
export const footerFile = "/usr/share/beian/footer.html";

/** The environment variable in which functions find it. */
export const footerVariable = "BEIAN_FOOTER";

/** The footer that the law asks for, once the filing has a number; null before. */
export function footerOf(filing: FilingRef | null): string | null {
  return filing === null || filing.number === null || !STATES[filing.status].numbered ? null : footerHtml(filing);
}

/**
 * User data for cloud-init: writes the footer at every boot, since it comes to a server that has long been running, and runs the
 * script at the first one. Null where there is neither. The fragment travels in base64, so that neither the shell nor Terraform
 * reads anything in it; in the script Terraform expands `${…}`.
 */
export function userDataOf(footer: string | null, script: string | undefined): string | null {
  if (footer === null && script === undefined) return null;
  const write = (html: string): string => {
    const encoded = Buffer.from(html).toString("base64");
    return `mkdir -p ${footerFile.replace(/\/[^/]*$/, "")} && echo ${encoded} | base64 -d > ${footerFile}`;
  };
  // YAML reads JSON.
  const config = {
    ...(footer === null ? {} : { bootcmd: [["sh", "-c", write(footer)]] }),
    ...(script === undefined ? {} : { runcmd: [["sh", "-c", script]] }),
  };
  return `#cloud-config\n${JSON.stringify(config)}\n`;
}
