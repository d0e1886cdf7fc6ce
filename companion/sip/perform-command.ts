import type { Command } from '../../shared/endpoint/command';
import { AppError } from '../../shared/errors/app-error';
import { areTones } from './dtmf';
import type { SipCalls } from './sip-calls';

/**
 * Does what a command asks for. Answers the id of the call it made, if it made one.
 * @throws AppError
 */
export async function performCommand(command: Command, calls: SipCalls): Promise<string | undefined> {
  switch (command.kind) {
    case 'dial':
      return calls.dial(command);
    case 'answer':
      await calls.answer(command.callId, command.media);
      return undefined;
    case 'decline':
      if (calls.stateOf(command.callId) !== 'incoming') {
        calls.require(command.callId);
        throw new AppError('illegal-call-state');
      }
      calls.require(command.callId).hangUp();
      return undefined;
    case 'hang-up':
      calls.require(command.callId).hangUp();
      return undefined;
    case 'mute':
      calls.require(command.callId).mute(command.muted);
      return undefined;
    case 'hold':
      if (!command.held) calls.holdOthers(command.callId);
      await calls.require(command.callId).hold(command.held);
      return undefined;
    case 'dtmf':
      if (!areTones(command.tones)) throw new AppError('invalid-input');
      await calls.require(command.callId).dtmf(command.tones);
      return undefined;
    case 'digits':
      calls.require(command.callId).digits(command.action);
      return undefined;
    case 'reveal':
      calls.callers.reveal(calls.require(command.callId).id);
      return undefined;
    case 'auto-answer':
      calls.answerByThemselves(command.on);
      return undefined;
    case 'video':
      await calls.require(command.callId).video(command.action);
      return undefined;
    case 'transfer':
      await calls.transfers.run(command);
      return undefined;
    case 'answer-transfer':
      calls.require(command.callId);
      calls.referrals.answer(command.callId, command.accepted);
      return undefined;
    case 'move':
      await calls.requireRegistration();
      await calls.transfers.move(command.callId);
      return undefined;
    case 'pull':
      return calls.pull(command.id);
    case 'feature-codes':
      await calls.tellPbx(command.codes);
      return undefined;
  }
}
