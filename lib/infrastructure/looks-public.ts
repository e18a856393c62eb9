/** True for the name of an argument that promises an address, a name or a way in from the internet. */
export function looksPublic(name: string): boolean {
  return pattern.test(name);
}

const pattern = /public|internet|extranet|external|(^|_)eips?(_|$)|(^|_)wan(_|$)|(^|_)vips?(_|$)|cname|domain|hostname|endpoint/;
