import * as alicloud from "../../constructs/alicloud";
import * as tencentcloud from "../../constructs/tencentcloud";
import { boundTypes } from "../../scripts/get/bound-types";
import { declaredBinding } from "../../scripts/get/declared-props";
import { exampleProps } from "../../scripts/get/example-props";
import type { Props } from "../../scripts/get/minimal-props";
import { readPins } from "../../scripts/get/pins";

/** A `Filed…` class with the props of the example in its documentation. */
export interface NamedClass {
  readonly cloud: string;
  readonly type: string;
  /** The name of the plain class; that of the other has `Filed` before it. */
  readonly plainName: string;
  readonly props: Props;
}

export const namedClasses: readonly NamedClass[] = readPins().flatMap((pin) =>
  boundTypes(pin).filed.map((type) => ({
    cloud: pin.name,
    type,
    plainName: declaredBinding(type).className,
    props: exampleProps(pin, type),
  })),
);

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { alicloud, tencentcloud };

/** A class that `beian-guard/<cloud>` exports, or undefined. */
export function exportedClass(cloud: string, name: string): unknown {
  return modules[cloud]?.[name];
}
