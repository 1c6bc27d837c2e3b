/** The version of the kit, for tickets. A test holds it to package.json: src imports nothing from outside. */
export const KIT_VERSION = '0.1.0';
