import { catalogues, findEntry } from "../catalogues/index";
import { keyOf } from "../catalogues/own-entries";
import type { OwnCloud, OwnResource } from "../catalogues/own-entry";
import { ownSchemaFor } from "../catalogues/own-schema";
import { canonicalJson } from "../engine/receipt";
import { unknownName } from "../filing/unknown-name";
import type { ValueFault } from "../filing/value-fault";
import { text } from "../text";
import { type Part, shapeFaults } from "./extension-words";

/** What is wrong with the catalogue entries of extensions, by themselves and beside the shipped ones. */
export function resourceFaults(resources: readonly Part[]): readonly { readonly where: string; readonly fault: ValueFault }[] {
  const seen = new Map<string, string>();
  const clouds = new Map<string, OwnCloud>();
  return resources.flatMap(({ namespace, at, value }) => {
    const where = `${namespace}: resources[${at}]${nameIn(value)}`;
    const form = ownSchemaFor(value);
    const parsed = form.safeParse(value);
    if (!parsed.success) return shapeFaults(parsed.error, { data: value, form, where });
    const resource = parsed.data;
    const key = keyOf(resource);
    const faults = [...takenFaults(resource, seen.get(key)), ...cloudFaults(resource, clouds)];
    seen.set(key, where);
    return faults.map((fault) => ({ where, fault }));
  });
}

function nameIn(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  const named = "module" in value ? value.module : "type" in value ? value.type : null;
  return typeof named === "string" ? ` (${named})` : "";
}

/** A shipped verdict is not weakened, and what several entries say of one thing is not a matter of their order. */
function takenFaults(resource: OwnResource, other: string | undefined): readonly ValueFault[] {
  if (other !== undefined) {
    const message = text(`${other} 已经说明了它。`, `${other} speaks of the same.`);
    return [{ message, remedy: text("请只保留一处。", "Keep one of the two.") }];
  }
  if ("module" in resource) return /^\.{0,2}\//.test(resource.module) ? [localModule] : [];
  const listing = findEntry(resource.type, resource.kind ?? "resource");
  if (listing === null || "unlisted" in listing) return [];
  const { cloud, asOf } = listing.catalogue;
  return [
    {
      message: text(
        `内置目录（${cloud}，${asOf}）已收录类型 ${resource.type}，扩展不能改写它的结论。`,
        `The shipped catalogue of ${cloud} (${asOf}) knows the type ${resource.type}, and an extension does not change what it says.`,
      ),
      remedy: text(
        "请删去这一条；如果内置目录有误，请向维护者报告；单个资源可在台账中用 waivers 或 attestations 说明。",
        "Remove this entry. Where the catalogue is wrong, tell the maintainers; a single resource is a matter of waivers or attestations of the ledger.",
      ),
    },
  ];
}

function cloudFaults(resource: OwnResource, clouds: Map<string, OwnCloud>): readonly ValueFault[] {
  const { cloud } = resource;
  const shipped = catalogues.map((each) => each.cloud);
  if (typeof cloud === "string") {
    const found = catalogues.find((each) => each.cloud === cloud);
    if (found === undefined) {
      const all = text(
        `可写：${shipped.join("、")}；其他云请用 defineCloud 定义。`,
        `It may be ${shipped.join(", ")}; define any other with defineCloud.`,
      );
      return [unknownName(text(`没有名为“${cloud}”的云。`, `There is no cloud called "${cloud}".`), cloud, shipped, all)];
    }
    return foreignType(resource, [found.typePrefix, ...(found.otherPrefixes ?? [])]);
  }
  const same = catalogues.find((each) => each.cloud === cloud.cloud || each.typePrefix === cloud.typePrefix);
  if (same !== undefined) {
    const message = text(`云 ${same.cloud} 已有内置目录。`, `The cloud ${same.cloud} has a shipped catalogue.`);
    return [{ message, remedy: text(`请写 cloud: "${same.cloud}"。`, `Write cloud: "${same.cloud}".`) }];
  }
  const other = clouds.get(cloud.cloud);
  clouds.set(cloud.cloud, cloud);
  if (other !== undefined && canonicalJson(other) !== canonicalJson(cloud)) {
    const message = text(`云 ${cloud.cloud} 有两种不同的定义。`, `The cloud ${cloud.cloud} is defined in two different ways.`);
    return [{ message, remedy: text("请定义一次，由各条共用。", "Define it once, and let all entries name that.") }];
  }
  return foreignType(resource, [cloud.typePrefix]);
}

function foreignType(resource: OwnResource, prefixes: readonly string[]): readonly ValueFault[] {
  if ("module" in resource || prefixes.some((prefix) => resource.type.startsWith(prefix))) return [];
  const [prefix = ""] = prefixes;
  const message = text(
    `类型 ${resource.type} 不属于所写的云，该云的类型以 ${prefix} 开头。`,
    `The type ${resource.type} is none of the cloud that it names, whose types begin with ${prefix}.`,
  );
  return [{ message, remedy: text("请改正 cloud 或 type。", "Correct cloud or type.") }];
}

const localModule: ValueFault = {
  message: text("本地模块的内容在输入中，会被逐个判断。", "The content of a local module is in the input and judged by itself."),
  remedy: text("请删去这一条，或写远程模块的来源。", "Remove this entry, or write the source of a remote module."),
};
