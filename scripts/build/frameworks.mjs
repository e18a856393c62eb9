/** The frameworks that the constructs are built for, from one source: where those of a cloud lie, and what they load instead of a framework. */
export const frameworks = ["cdktf", "cdktn"];

/** The folder below constructs/ of a cloud's constructs; they lie equally deep, so that what they import lies the same way. */
export function folderOf(framework, cloud) {
  return framework === "cdktf" ? cloud : `${framework}-${cloud}`;
}

/** `text`, a file of constructs/<cloud> on cdktf, for another framework. */
export function onFramework(framework, text) {
  return text.replace(/(["'])cdktf\1/g, `$1${framework}$1`);
}

/** What a bundled file requires for the bindings and the framework, until it is known where the file lies. */
const PLACE = "place:";

/** The compiled text of a file of constructs/<cloud>, which loads the framework and the bindings of dist. */
export function placeRequires(framework, cloud, text) {
  return text
    .replace(
      /require\("(?:@cdktf\/provider-\w+\/lib\/[^"]+|(?:\.\/|(?:\.\.\/)+)classes)"\)/g,
      `require("${PLACE}constructs/${folderOf(framework, cloud)}/classes.js")`,
    )
    .replace(/require\("cdktf"\)/g, `require("${PLACE}framework/${framework}.js")`)
    .replace(/require\("constructs"\)/g, `require("${PLACE}framework/${framework}-constructs.js")`);
}

export function isPlace(id) {
  return id.startsWith(PLACE);
}

/** The text of a chunk, which lies one folder below dist. */
export function resolvePlaces(text) {
  // Where lines are kept short, a text may begin on a line of its own.
  return text.replace(new RegExp(`"(?:\\\\\n)?${PLACE}`, "g"), '"../');
}
