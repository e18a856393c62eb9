/** What the compiled bindings need of cdktf or cdktn. */
export interface Framework {
  readonly canInspect: (value: unknown) => boolean;
  readonly isComplexElement: (value: unknown) => boolean;
  readonly Tokenization: { isResolvable(value: unknown): boolean };
  readonly stringToHclTerraform: (value: unknown) => unknown;
  readonly numberToHclTerraform: (value: unknown) => unknown;
  readonly booleanToHclTerraform: (value: unknown) => unknown;
}

/** One attribute as the HCL output wants it. */
interface HclAttribute {
  readonly value: unknown;
  readonly isBlock: boolean;
  readonly type: string;
  readonly storageClassType: string;
}

type Fields = Record<string, unknown>;
interface BindingClass {
  readonly prototype: object;
}

/** What the generated bindings repeat for each attribute, once; scripts/build/compact.mjs replaces the generator's text by calls of it. */
export interface Parts {
  isWhole(struct: unknown): boolean;
  defined(attributes: Readonly<Record<string, HclAttribute | undefined>>): Readonly<Record<string, HclAttribute>>;
  hcl(value: unknown, isBlock: boolean, type: string, storageClassType: string): HclAttribute;
  string(value: unknown): HclAttribute;
  number(value: unknown): HclAttribute;
  boolean(value: unknown): HclAttribute;
  meta(config: Fields): Fields;
  attribute(target: BindingClass, name: string, kind: string, attribute?: string): void;
  block(target: BindingClass, name: string, isRequired?: boolean): void;
  value(target: BindingClass, members: string, mayBeToken?: boolean): void;
}

const META = ["provider", "dependsOn", "count", "lifecycle", "provisioners", "connection", "forEach"];

export function partsOf(framework: Framework): Parts {
  const hcl: Parts["hcl"] = (value, isBlock, type, storageClassType) => ({ value, isBlock, type, storageClassType });
  return {
    hcl,
    string: (value) => hcl(framework.stringToHclTerraform(value), false, "simple", "string"),
    number: (value) => hcl(framework.numberToHclTerraform(value), false, "simple", "number"),
    boolean: (value) => hcl(framework.booleanToHclTerraform(value), false, "simple", "boolean"),
    /** A token stands for the whole struct, and goes into the output as it is. */
    isWhole: (struct) => {
      if (!framework.canInspect(struct) || framework.Tokenization.isResolvable(struct)) return true;
      if (!framework.isComplexElement(struct)) return false;
      throw new Error(
        "A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration",
      );
    },
    defined: (attributes) =>
      Object.fromEntries(
        Object.entries(attributes).filter((entry): entry is [string, HclAttribute] => entry[1]?.value !== undefined),
      ),
    meta: (config) => Object.fromEntries(META.map((name) => [name, config[name]])),
    attribute,
    block,
    value: (target, members, mayBeToken = false) => {
      defineValue(
        target,
        members.split(" ").filter((name) => name !== ""),
        mayBeToken ? framework : null,
      );
    },
  };
}

/**
 * An attribute of a simple type: `x` reads Terraform's value, `xInput` what was set, `resetX()` unsets an optional one. The kind of a
 * required one ends in `!`; its name in Terraform is given where it is not the same in small letters.
 */
function attribute({ prototype }: BindingClass, name: string, kind: string, attributeName = snakeCase(name)): void {
  const isRequired = kind.endsWith("!");
  const field = `_${name}`;
  const read = `get${kind.replace("!", "")}Attribute`;
  define(prototype, name, {
    get(this: Record<string, (name: string) => unknown>) {
      return this[read]?.(attributeName);
    },
    set(this: Fields, value: unknown) {
      this[field] = value;
    },
  });
  if (!isRequired) {
    defineMethod(prototype, `reset${upperFirst(name)}`, function (this: Fields) {
      this[field] = undefined;
    });
  }
  define(prototype, `${name}Input`, {
    get(this: Fields) {
      return this[field];
    },
  });
}

/** A nested block: the object that stands for it is made once, `putX()` sets what it holds. */
function block({ prototype }: BindingClass, name: string, isRequired = false): void {
  const field = `_${name}`;
  define(prototype, name, {
    get(this: Fields) {
      return this[field];
    },
  });
  defineMethod(prototype, `put${upperFirst(name)}`, function (value) {
    holderOf(this, field).internalValue = value;
  });
  if (!isRequired) {
    defineMethod(prototype, `reset${upperFirst(name)}`, function () {
      holderOf(this, field).internalValue = undefined;
    });
  }
  define(prototype, `${name}Input`, {
    get(this: Record<string, Fields>) {
      return holderOf(this, field).internalValue;
    },
  });
}

/** What a block holds, as one object. `*` marks members that are blocks; `tokens` where a token may stand for the whole. */
function defineValue({ prototype }: BindingClass, members: readonly string[], tokens: Framework | null): void {
  const parts = members.map((member) => {
    const isBlock = member.startsWith("*");
    const name = isBlock ? member.slice(1) : member;
    return { name, field: `_${name}`, isBlock };
  });
  const assign = (self: Fields, valueOf: (name: string) => unknown): void => {
    for (const { name, field, isBlock } of parts) {
      if (isBlock) holderOf(self as Record<string, Fields>, field).internalValue = valueOf(name);
      else self[field] = valueOf(name);
    }
  };
  define(prototype, "internalValue", {
    get(this: Fields) {
      if (tokens !== null && this.resolvableValue) return this.resolvableValue;
      const set = parts.flatMap(({ name, field, isBlock }) => {
        const value = isBlock ? (this[field] as Fields | undefined)?.internalValue : this[field];
        return value === undefined ? [] : [[name, value] as const];
      });
      return set.length > 0 || this.isEmptyObject === true ? Object.fromEntries(set) : undefined;
    },
    set(this: Fields, value: Fields | undefined) {
      if (value !== undefined && tokens?.Tokenization.isResolvable(value) === true) {
        this.isEmptyObject = false;
        this.resolvableValue = value;
        return;
      }
      this.isEmptyObject = value !== undefined && Object.keys(value).length === 0;
      if (tokens !== null) this.resolvableValue = undefined;
      assign(this, (name) => value?.[name]);
    },
  });
}

function holderOf(self: Readonly<Record<string, Fields>>, field: string): Fields {
  const holder = self[field];
  if (holder === undefined) throw new Error(`the block ${field} was never made`);
  return holder;
}

function define(prototype: object, name: string, accessors: PropertyDescriptor): void {
  Object.defineProperty(prototype, name, { ...accessors, configurable: true, enumerable: false });
}

function defineMethod(prototype: object, name: string, method: (this: Record<string, Fields>, value: Fields) => void): void {
  Object.defineProperty(prototype, name, { value: method, configurable: true, enumerable: false, writable: true });
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
