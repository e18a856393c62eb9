/** Terraform keeps every text in Unicode normal form C: two spellings of one letter are equal. */
export function normalise(text: string): string {
  // Nearly all texts are plain ASCII, which is normal already.
  return isAscii(text) ? text : text.normalize("NFC");
}

/** True for a text of ASCII alone. */
export function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}
