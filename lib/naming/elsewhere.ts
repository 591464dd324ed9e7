/**
 * Names whose loss, error or accuracy is not a training's: packets are lost, a position is accurate
 * to some metres.
 *
 * @module
 */
import { words } from "./words.ts";

/** Compounds of a metric that no training has, and units that none has: joined words of a name. */
export const ELSEWHERE =
  /\b(?:packets?|pkts?|hearing|blood|hair|jobs?|(?:tree )?cover|signal|propagation) loss(?:es)?\b|^precision loss$|\bloss(?:es)? (?:dbm?|kg|usd|eur|gbp|kwh)$|\b(?:loss|accuracy) (?:met(?:re|er)s?|km)$|\baccuracy m$|\w loss m$/;

// What stands beside a loss of a network, a market, a match, a server.
const COMPANY: ReadonlySet<string> = new Set(
  ("ping hop ttl bandwidth packets requests " +
    "profit balance revenue income pnl premium win wins draws").split(" "),
);

// No run has these beside a loss of its own.
const SURE = ["rtt", "jitter", "take profit", "infeasibility"];

const UNIT = / (?:[mun]?s|sec|seconds|pct|percent|usd)$/;

const MEASURED = /^(?:distance (?:k?m|mi|miles)|freq(?:uency)? [kmg]?hz)$/;

const HAN = /收入|支出|利润|盈利|余额|丢包/;

/** How sure the company of names makes it that they tell of no training. */
export function elsewhere(names: readonly string[]): "sure" | "likely" | null {
  const plain = new Set(
    names.map((name) => words(name).join(" ").replace(UNIT, "")),
  );
  const has = (...all: string[]) => all.some((name) => plain.has(name));
  const position = has("lat", "latitude") && has("lon", "lng", "longitude");
  if (position || has(...SURE)) return "sure";
  const likely = [...plain].some((name) =>
    COMPANY.has(name) || MEASURED.test(name) || ELSEWHERE.test(name)
  );
  return likely || names.some((name) => HAN.test(name)) ? "likely" : null;
}
