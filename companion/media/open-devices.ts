import type { Logger } from '../../shared/diagnostics/logger';
import type { Preferences } from '../preferences/preferences';
import { Camera } from './camera';
import { DeviceRegistry } from './device-registry';
import { DeviceSelection } from './device-selection';
import { cameraChoice, microphoneChoice } from './input-choice';
import type { DevicePlatform } from './input-permission';
import { Microphone } from './microphone';
import { soundOutputs, type SoundOutputs } from './sound-outputs';

export interface OpenDevicesOptions {
  readonly platform: DevicePlatform;
  readonly preferences: Preferences;
  readonly log: Logger;
}

/** The devices of one telephone. */
export interface OpenDevices {
  readonly microphone: Microphone;
  readonly camera: Camera;
  readonly outputs: SoundOutputs;
  readonly devices: DeviceRegistry;
  close(): void;
}

/** Begins to follow the devices of this computer, as the person has chosen among them. */
export function openDevices({ platform, preferences, log }: OpenDevicesOptions): OpenDevices {
  const choices = new DeviceSelection({ platform, preferences, log: log.child('devices') });
  const outputs = soundOutputs(choices, preferences);
  const wanted = { microphone: microphoneChoice(choices, preferences), camera: cameraChoice(choices) };
  const microphone = new Microphone(platform, log.child('microphone'), wanted.microphone);
  const camera = new Camera(platform, log.child('camera'), wanted.camera);
  const devices = new DeviceRegistry(choices, outputs, microphone, camera);
  void microphone.start();
  void camera.start();
  return {
    microphone,
    camera,
    outputs,
    devices,
    close: () => {
      const parts = [devices, microphone, camera, wanted.microphone, wanted.camera];
      for (const part of [...parts, outputs.speaker, outputs.ringer, choices]) part.close();
    },
  };
}
