import { catalogues } from "../catalogues/index";
import { type Text, text } from "../text";

/** A cloud by its name, with the word that the ledger uses for it; the word alone where no catalogue knows it. */
export function nameCloud(cloud: string): Text {
  const name = catalogues.find((catalogue) => catalogue.cloud === cloud)?.name;
  return name === undefined ? text(cloud, cloud) : text(`${name.zh}（${cloud}）`, `${name.en} (${cloud})`);
}
