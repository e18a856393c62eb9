import type { ValueFault } from "../filing/value-fault";
import { parseTopLevelDomain } from "./top-level-domain";
import { type Text, text } from "../text";

/** The faults of single values of the settings; each returns null for a good value. */

const LONGEST_DAYS = 3650;
const MOST_SERVICES = 1000;

export function wholeDays(value: number): ValueFault | null {
  return whole(value, LONGEST_DAYS, text("天数", "A count of days"));
}

export function wholeServices(value: number): ValueFault | null {
  return whole(value, MOST_SERVICES, text("服务数", "A count of services"));
}

function whole(value: number, most: number, what: Text): ValueFault | null {
  if (Number.isInteger(value) && value >= 1 && value <= most) return null;
  return {
    message: text(
      `${what.zh}应为 1 到 ${most} 的整数，不能是 ${value}。`,
      `${what.en} is a whole number from 1 to ${most}, not ${value}.`,
    ),
    remedy: text("请改成这一范围内的整数。", "Write a whole number in that range."),
  };
}

export function notBlank(value: string): ValueFault | null {
  if (value.trim() !== "") return null;
  return {
    message: text("这里没有内容。", "There is nothing here."),
    remedy: text("请填写内容，或删去这个键。", "Fill it in, or remove the key."),
  };
}

export function checkTopLevelDomain(value: string): ValueFault | null {
  if (parseTopLevelDomain(value) !== null) return null;
  return {
    message: text(`“${value}”不是顶级域。`, `"${value}" is no top-level domain.`),
    remedy: text("请只写最后一段，例如 io 或 网址。", "Write the last label alone, such as io or 网址."),
  };
}
