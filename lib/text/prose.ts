import { NUMBER } from "./scan.ts";

// Words of people who write to people; a program that prints sentences has few of them in one line.
const PERSONAL =
  /(?<![\w'-])(?:I|we|you|he|they|our|my|your|us|that|this|these|those|which|who|should|would|could|can|may|might|must|have|has|been|because|but|if|when|than|also|not|hi|hello|please|thanks?|think|want|need|there|so|very|reported|compare[ds]?)(?![\w'-])/gi;

// `my loss is 0.9`, `Reduce loss to 0.9`: a program says neither.
const TOLD = new RegExp(
  String
    .raw`(?<![\w'-])(?:(?:my|his|her|their) \p{L}|(?:reduce|improve|increase|lower|raise|decrease|cut) (?:the )?\p{L}[\w${NUMBER} ]{0,30} to ${NUMBER})`,
  "iu",
);

/** Whether a skeleton is written by a person: words that only one says, or ten and more, two of them such as people use. */
export function isProse(skeleton: string): boolean {
  const said = skeleton.slice(0, 400);
  if (TOLD.test(said)) return true;
  if (skeleton.split(" ").length < 10) return false;
  return (said.match(PERSONAL)?.length ?? 0) >= 2;
}
