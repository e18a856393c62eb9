import type { ProvinceSettings, Settings } from "../engine/settings";
import type { PlaceAt } from "../filing/place-at";
import { PROVINCES, findProvince } from "../filing/provinces";
import { faultAt } from "../filing/schema-faults";
import { unknownName } from "../filing/unknown-name";
import type { Fault } from "../guard-error";
import { text } from "../text";
import type { Config } from "./settings-schema";

/** The provinces that are set, by the character of a filing number, however they are written. */
export function readProvinces(
  written: NonNullable<Config["provinces"]>,
  placeAt: PlaceAt,
): { readonly table: Settings["provinces"]; readonly faults: readonly Fault[] } {
  const table: Record<string, ProvinceSettings> = {};
  const faults: Fault[] = [];
  for (const [name, set] of Object.entries(written)) {
    const province = findProvince(name);
    if (province === null) {
      const message = text(`没有名为“${name}”的内地省份。`, `There is no mainland province called "${name}".`);
      const all = text(
        "请写备案号开头的字或省份名称，例如 浙 或 浙江。",
        "Write the character of its numbers or its name, such as 浙, 浙江 or Zhejiang.",
      );
      const fault = unknownName(
        message,
        name,
        PROVINCES.flatMap(({ short, zh, en }) => [short, zh, en]),
        all,
      );
      faults.push(faultAt(placeAt, ["provinces", name], fault, "key"));
    } else if (province.icp in table) {
      const message = text(`${province.zh}写了两次。`, `${province.en} stands here twice.`);
      faults.push(faultAt(placeAt, ["provinces", name], { message, remedy: text("请合并为一处。", "Join the two.") }, "key"));
    } else {
      table[province.icp] = defined(set);
    }
  }
  return { table, faults };
}

function defined({
  legalRepresentative,
  shareholder,
  officer,
  footerNumber,
}: NonNullable<Config["provinces"]>[string]): ProvinceSettings {
  return {
    ...(legalRepresentative === undefined ? {} : { legalRepresentative }),
    ...(shareholder === undefined ? {} : { shareholder }),
    ...(officer === undefined ? {} : { officer }),
    ...(footerNumber === undefined ? {} : { footerNumber }),
  };
}
