import type { Catalogue, Region } from "../catalogues/catalogue";
import { catalogues } from "../catalogues/index";
import { unknownName } from "../filing/unknown-name";
import { GuardError } from "../guard-error";
import { isProviderOf, usesCloud } from "../infrastructure/cloud-provider";
import type { Unit } from "../terraform/module-source";
import { providerBlocks } from "../terraform/with-region";
import { text } from "../text";
import type { Supposition } from "../what-if";

/**
 * The region that --region names and the cloud of the input that it belongs to. Throws GuardError for a region that no table lists,
 * for one of a cloud that the input does not use, and for a --provider that the input does not have.
 */
export function findSupposition(written: string, provider: string | null, units: readonly Unit[]): Supposition {
  const id = written.toLowerCase();
  const used = catalogues.filter((catalogue) => units.some((unit) => usesCloud(catalogue, unit)));
  const named = provider === null ? used : used.filter((catalogue) => providerNames(catalogue, units).includes(provider));
  if (provider !== null && named.length === 0) throw unknownProvider(provider, used, units);
  const found = named.flatMap((catalogue) => regionOf(catalogue, id));
  const [only, other] = found;
  if (only === undefined) throw notOfInput(written, id, named.length === 0 ? used : named);
  if (other !== undefined) throw ambiguous(written, found, units);
  if (only.catalogue.regionEnvironment.length === 0) throw withoutRegion(only.catalogue);
  return { ...only, provider };
}

interface Found {
  readonly catalogue: Catalogue;
  readonly region: Region;
}

function regionOf(catalogue: Catalogue, id: string): readonly Found[] {
  const region = catalogue.regions.find((each) => each.id === id);
  return region === undefined ? [] : [{ catalogue, region }];
}

/** The provider configurations of a cloud, the default one even where no block writes it. */
function providerNames(catalogue: Catalogue, units: readonly Unit[]): readonly string[] {
  const blocks = units.flatMap((unit) => providerBlocks(unit).filter((block) => isProviderOf(catalogue, block)));
  const names = blocks.map(({ key }) => key.replace(/^.*:/, ""));
  return [...new Set([...names, ...names.map((name) => name.replace(/\..*$/, "")), catalogue.typePrefix.replace(/_$/, "")])];
}

function notOfInput(written: string, id: string, used: readonly Catalogue[]): GuardError {
  const elsewhere = catalogues.filter((catalogue) => regionOf(catalogue, id).length > 0);
  const withRegions = used.filter(({ regions }) => regions.length > 0);
  const names = (list: readonly Catalogue[]): readonly [string, string] => [
    list.map(({ name }) => name.zh).join("、"),
    list.map(({ name }) => name.en).join(", "),
  ];
  if (withRegions.length === 0) {
    return new GuardError({
      message: text(
        "输入中没有任何有地域的云的 provider 或资源。",
        "The input has no provider or resource of a cloud that has regions.",
      ),
      remedy: text("请指定要比较的堆栈的目录或 cdktf.out。", "Name the directory or cdktf.out of the stacks that would move."),
    });
  }
  const [usedZh, usedEn] = names(withRegions);
  if (elsewhere.length > 0) {
    const [zh, en] = names(elsewhere);
    return new GuardError({
      message: text(
        `地域 ${written} 属于${zh}，而输入中的 provider 属于${usedZh}。`,
        `${written} is a region of ${en}, and the providers of the input are of ${usedEn}.`,
      ),
      remedy: text(
        `请写${usedZh}的地域，例如 ${examplesOf(withRegions)}。`,
        `Name a region of ${usedEn}, such as ${examplesOf(withRegions)}.`,
      ),
    });
  }
  const message = text(`没有名为“${written}”的地域。`, `There is no region "${written}".`);
  const all = text(
    `${usedZh}的地域有 ${examplesOf(withRegions)} 等。`,
    `The regions of ${usedEn} are ${examplesOf(withRegions)} and others.`,
  );
  return new GuardError(
    unknownName(
      message,
      id,
      withRegions.flatMap(({ regions }) => regions.map((region) => region.id)),
      all,
    ),
  );
}

/** The first regions of each cloud in the mainland and out of it. */
function examplesOf(clouds: readonly Catalogue[]): string {
  return clouds
    .flatMap(({ regions }) => [
      regions.find(({ jurisdiction }) => jurisdiction === "mainland"),
      regions.find(({ jurisdiction }) => jurisdiction !== "mainland"),
    ])
    .flatMap((region) => region?.id ?? [])
    .join(", ");
}

function unknownProvider(provider: string, used: readonly Catalogue[], units: readonly Unit[]): GuardError {
  const names = [...new Set(used.flatMap((catalogue) => providerNames(catalogue, units)))];
  const message = text(`输入中没有 provider 配置“${provider}”。`, `The input has no provider configuration "${provider}".`);
  const all = text(`可用的有：${names.join("、")}。`, `There are ${names.join(", ")}.`);
  return new GuardError(names.length === 0 ? { message, remedy: WITHOUT } : unknownName(message, provider, names, all));
}

const WITHOUT = text("请去掉 --provider。", "Leave --provider out.");

function ambiguous(written: string, found: readonly Found[], units: readonly Unit[]): GuardError {
  const names = found.flatMap(({ catalogue }) => providerNames(catalogue, units));
  return new GuardError({
    message: text(
      `输入中的 ${found.map(({ catalogue }) => catalogue.name.zh).join("、")} 都有地域 ${written}。`,
      `${found.map(({ catalogue }) => catalogue.name.en).join(" and ")} of the input both have a region ${written}.`,
    ),
    remedy: text(`请用 --provider 指明：${names.join("、")}。`, `Say which with --provider: ${names.join(", ")}.`),
  });
}

function withoutRegion({ name }: Catalogue): GuardError {
  return new GuardError({
    message: text(
      `${name.zh}的 provider 没有地域：位置写在每个资源上。`,
      `The provider of ${name.en} has no region: the location is written on each resource.`,
    ),
    remedy: text("请改写这些资源的位置，再用 check 检查。", "Change the location of these resources and run check."),
  });
}
