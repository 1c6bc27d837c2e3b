const LONGEST = 512;

/**
 * Whether a text can be the id of a connection. No id of Meld's has a control character or half a character, which databases
 * refuse; `.` and `..` in an address are another address.
 */
export function isConnectionId(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST && !/^\.{1,2}$|\p{Cc}|\p{Cs}/u.test(text);
}
