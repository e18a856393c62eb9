/** The colours of one theme. Every text colour is legible on every ground that it stands on: 4.5 to 1 or more. */
export interface Palette {
  readonly page: string;
  readonly panel: string;
  readonly line: string;
  readonly text: string;
  readonly faint: string;
  readonly link: string;
  readonly violation: string;
  readonly undecided: string;
  readonly covered: string;
  readonly exempt: string;
  readonly warning: string;
  readonly focus: string;
  /** On the colour of a verdict. */
  readonly inverse: string;
}

export const light: Palette = {
  page: "#ffffff",
  panel: "#f4f6f8",
  line: "#d3d9e0",
  text: "#1a2129",
  faint: "#55606c",
  link: "#0b5394",
  violation: "#b3261e",
  undecided: "#7a35a8",
  covered: "#196636",
  exempt: "#0b5d8a",
  warning: "#7d5200",
  focus: "#0b5394",
  inverse: "#ffffff",
};

export const dark: Palette = {
  page: "#14181d",
  panel: "#1e242b",
  line: "#3b444e",
  text: "#e7eaee",
  faint: "#a5b0bc",
  link: "#8cc4f5",
  violation: "#ff9c91",
  undecided: "#d5a9f7",
  covered: "#7fd8a2",
  exempt: "#86c9f2",
  warning: "#f0c15c",
  focus: "#ffd866",
  inverse: "#14181d",
};

/** The colours as custom properties. */
export function propertiesOf(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${String(colour)};`)
    .join(" ");
}
