/** What this package asks for; a test holds it against package.json. */
export const nodeRange = ">=20.19";
