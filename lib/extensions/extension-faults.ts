import { z } from "zod";
import { reservedNamespace } from "../engine/house-rule-id";
import type { ValueFault } from "../filing/value-fault";
import type { Fault } from "../guard-error";
import { text } from "../text";
import { shapeFaults } from "./extension-words";
import { resourceFaults } from "./resource-faults";
import { ruleFaults } from "./rule-faults";

const extensionSchema = z.strictObject({
  namespace: z.string().meta({ examples: ["acme"] }),
  version: z
    .string()
    .min(1)
    .meta({ examples: ["1.0.0"] }),
  rules: z.array(z.unknown()).optional(),
  resources: z.array(z.unknown()).optional(),
});

type Written = z.infer<typeof extensionSchema>;

/** Everything that is wrong with extensions, each fault with the extension and the part of it that it is about. */
export function extensionFaults(extensions: readonly unknown[], file: string | null): readonly Fault[] {
  const faults: Fault[] = [];
  const read: Written[] = [];
  for (const [at, extension] of extensions.entries()) {
    const parsed = extensionSchema.safeParse(extension);
    if (parsed.success) {
      faults.push(...namespaceFaults(parsed.data, read).map((fault) => placed(fault, `extensions[${at}]`, file)));
      read.push(parsed.data);
      continue;
    }
    const where = `extensions[${at}]`;
    const found = shapeFaults(parsed.error, { data: extension, form: extensionSchema, where });
    faults.push(...found.map((each) => placed(each.fault, each.where, file)));
  }
  const rules = read.flatMap(({ namespace, rules: own = [] }) => own.map((value, at) => ({ namespace, at, value })));
  const resources = read.flatMap(({ namespace, resources: own = [] }) => own.map((value, at) => ({ namespace, at, value })));
  return [
    ...faults,
    ...ruleFaults(rules).map(({ fault, where }) => placed(fault, where, file)),
    ...resourceFaults(resources).map(({ fault, where }) => placed(fault, where, file)),
  ];
}

function namespaceFaults({ namespace }: Written, read: readonly Written[]): readonly ValueFault[] {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(namespace) || namespace === reservedNamespace) {
    return [
      {
        message: text(`命名空间“${namespace}”不可用。`, `"${namespace}" cannot be a namespace.`),
        remedy: text(
          `请用公司的名称，由小写字母、数字和连字符组成，例如 acme；${reservedNamespace} 不可用。`,
          `Take the name of your company in lower-case words with hyphens, such as acme; ${reservedNamespace} is taken.`,
        ),
      },
    ];
  }
  if (!read.some((other) => other.namespace === namespace)) return [];
  const message = text(`两个扩展同用命名空间 ${namespace}。`, `Two extensions have the namespace ${namespace}.`);
  return [{ message, remedy: text("请合为一个扩展，或改其中一个的命名空间。", "Make one of them, or rename one.") }];
}

function placed({ message, remedy }: ValueFault, where: string, file: string | null): Fault {
  return {
    ...(file === null ? {} : { place: { file } }),
    message: text(`${where}：${message.zh}`, `${where}: ${message.en}`),
    remedy,
  };
}
