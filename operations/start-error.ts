/** Why a process of Camau cannot start: the message is a sentence for whoever runs it, with what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
