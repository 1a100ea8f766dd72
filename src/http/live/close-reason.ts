/** Bytes of the reason in a close frame: RFC 6455, 5.5, less the two of the code. */
const LONGEST = 123;

/** As many whole sentences of a message as a web socket can be closed with; a longer first one is cut. */
export function closeReason(message: string): string {
  const sentences = message.split(/(?<=\.) /);
  let reason = '';
  for (const sentence of sentences) {
    const longer = reason === '' ? sentence : `${reason} ${sentence}`;
    if (Buffer.byteLength(longer) > LONGEST) break;
    reason = longer;
  }
  return reason || new TextDecoder().decode(Buffer.from(message).subarray(0, LONGEST - 3), { stream: true });
}
