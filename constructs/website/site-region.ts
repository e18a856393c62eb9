import type { Jurisdiction, Region } from "../../lib/catalogues/catalogue";
import { catalogues } from "../../lib/catalogues/index";
import { nearest } from "../../lib/filing/nearest";
import { nameCloud } from "../../lib/infrastructure/cloud-name";
import { type Text, text } from "../../lib/text";
import { assertPlain, refusal } from "../refusal";

/**
 * Holds the region of a construct against the table of its cloud. Throws GuardError for a token, for a region that the table does
 * not list, and for one of another jurisdiction than the construct is for.
 */
export function readSiteRegion(
  path: string,
  cloud: string,
  region: string | undefined,
  wanted: Extract<Jurisdiction, "mainland" | "hong-kong">,
): Region {
  const regions = regionsOf(cloud, wanted);
  if (region === undefined) throw missingRegion(path, regions[0]?.id ?? "");
  assertPlain(`${path}: region`, region);
  const found = tableOf(cloud).find(({ id }) => id === region);
  if (found === undefined) {
    const ids = regions.map(({ id }) => id);
    throw unknownRegion(path, cloud, region, nearest(region, ids) ?? ids[0] ?? "");
  }
  if (found.jurisdiction !== wanted) throw wanted === "mainland" ? outsideMainland(path, region) : notHongKong(path, region);
  return found;
}

/** The region that a cloud has in Hong Kong. */
export function hongKongRegion(cloud: string): string | undefined {
  return regionsOf(cloud, "hong-kong")[0]?.id;
}

function regionsOf(cloud: string, wanted: Jurisdiction): readonly Region[] {
  return tableOf(cloud).filter(({ jurisdiction }) => jurisdiction === wanted);
}

function tableOf(cloud: string): readonly Region[] {
  return catalogues.find((catalogue) => catalogue.cloud === cloud)?.regions ?? [];
}

function missingRegion(path: string, example: string): Error {
  return refusal(
    text(`${path} 没有地域：属性 region 缺失。`, `${path} has no region: its property "region" is missing.`),
    text(`请写出地域，如 ${example}。`, `Write the region, such as ${example}.`),
  );
}

function unknownRegion(path: string, cloud: string, region: string, meant: string): Error {
  const name: Text = nameCloud(cloud);
  return refusal(
    text(`${path} 的 region“${region}”不是${name.zh}的地域。`, `The region of ${path}, "${region}", is no region of ${name.en}.`),
    text(`是否想写 ${meant}？`, `Did you mean ${meant}?`),
  );
}

function outsideMainland(path: string, region: string): Error {
  return refusal(
    text(
      `${path} 的 region“${region}”不在中国内地，那里的服务器不需要备案，也不能承载备案。`,
      `The region of ${path}, "${region}", is not in mainland China: a server there needs no filing and cannot carry one.`,
    ),
    text(
      "请改用内地的地域；在香港请改用 HongKongWebsite，它不需要 filing。",
      "Choose a region in the mainland; in Hong Kong use HongKongWebsite, which takes no filing.",
    ),
  );
}

function notHongKong(path: string, region: string): Error {
  return refusal(
    text(`${path} 的 region“${region}”不在香港。`, `The region of ${path}, "${region}", is not in Hong Kong.`),
    text(
      "请省去 region；在中国内地请改用 FiledWebsite，并给出 filing。",
      "Leave region out; in mainland China use FiledWebsite and pass it the filing.",
    ),
  );
}
