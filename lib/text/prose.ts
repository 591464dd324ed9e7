// Words of people who write to people; a program that prints sentences has few of them in one line.
const PERSONAL =
  /(?<![\w'-])(?:I|we|you|he|they|our|my|your|us|that|this|these|those|which|who|should|would|could|can|may|might|must|have|has|been|because|but|if|when|than|also|not|hi|hello|please|thanks?|think|want|need|there|so|very|reported|compare[ds]?)(?![\w'-])/gi;

/** Whether a line is written by a person: ten words and more, two of them such as people use. */
export function isProse(line: string): boolean {
  if (line.length < 40 || line.split(" ").length < 10) return false;
  return (line.slice(0, 400).match(PERSONAL)?.length ?? 0) >= 2;
}
