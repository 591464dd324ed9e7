// Words of people who write to people; a program that prints sentences has few of them in one line.
const PERSONAL =
  /(?<![\w'-])(?:I|we|you|he|they|our|my|your|us|that|this|these|those|which|who|should|would|could|can|may|might|must|have|has|been|because|but|if|when|than|also|not|hi|hello|please|thanks?|think|want|need|there|so|very|reported|compare[ds]?)(?![\w'-])/gi;

// `my loss is 0.9`, `Reduce loss to 0.9`: a program says neither.
const TOLD =
  /(?<![\w'-])(?:(?:my|his|her|their) \p{L}[\w ]{0,30}|(?:reduce|improve|increase|lower|raise|decrease|cut) (?:the )?\p{L}[\w ]{0,30} to \d)/iu;

/** Whether a line is written by a person: words that only one says, or ten and more, two of them such as people use. */
export function isProse(line: string): boolean {
  if (TOLD.test(line.slice(0, 400))) return true;
  if (line.length < 40 || line.split(" ").length < 10) return false;
  return (line.slice(0, 400).match(PERSONAL)?.length ?? 0) >= 2;
}
