/** So many numbers show how a program prints them. */
const PEERS = 3;

/** Whether a number at the very end of a file looks cut, beside those that were printed like it. */
export function isCutNumber(text: string, peers: readonly string[]): boolean {
  if (/[.eE+-]$/.test(text)) return true;
  const own = formOf(text);
  const forms = peers.map(formOf).filter((form) => form !== undefined);
  if (!own || forms.length < PEERS) return false;
  const power = Math.min(...forms.map(({ power }) => power));
  if (own.power < power) return true;
  const decimals = forms.map(({ decimals }) => decimals);
  const least = Math.min(...decimals);
  // Programs that print as many decimals as there are sometimes print one less.
  const steady = least === Math.max(...decimals);
  return own.power === 0 && own.decimals < (steady ? least : least - 1);
}

function formOf(
  text: string,
): { decimals: number; power: number } | undefined {
  const found = /^[-+]?\d*(?:\.(\d*))?(?:e[-+]?(\d+))?$/i.exec(text);
  return found && text !== ""
    ? { decimals: found[1]?.length ?? 0, power: found[2]?.length ?? 0 }
    : undefined;
}
