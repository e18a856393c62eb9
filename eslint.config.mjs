import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/**", "action/**", ".gen/**", "**/cdktf.out/**", "node_modules/**", "test/consumer/**"] },
  {
    files: ["**/*.ts", "**/*.mts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["constructs/**/*.ts", "examples/**/*.ts", "test/**/*.ts"],
    // A CDK construct registers itself in its scope: `new X(this, "id")` is a statement.
    rules: {
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-extraneous-class": "off",
      "no-new": "off",
    },
  },
);
