export interface BaresipSettings {
  readonly address: string;
  readonly sipPort: number;
  readonly controlPort: number;
  /** Where recordings go. */
  readonly folder: string;
}

/** baresip without a sound card: a tone for a voice, a recording for an ear, two codecs, remote control. */
export function baresipConfig({ address, sipPort, controlPort, folder }: BaresipSettings): string {
  return [
    `sip_listen ${address}:${String(sipPort)}`,
    'call_local_timeout 120',
    'call_max_calls 4',
    // ausine plays at this rate and in stereo only; baresip converts for the codec.
    'audio_source ausine,440',
    'ausrc_srate 48000',
    'ausrc_channels 2',
    'audio_player aubridge,nowhere',
    'auplay_channels 2',
    'audio_alert aubridge,nowhere',
    'module_path /usr/lib/baresip/modules',
    'module g711.so',
    'module ausine.so',
    'module aubridge.so',
    'module sndfile.so',
    `snd_path ${folder}`,
    'module_app account.so',
    'module_app menu.so',
    'module_app ctrl_tcp.so',
    `ctrl_tcp_listen 127.0.0.1:${String(controlPort)}`,
    '',
  ].join('\n');
}
